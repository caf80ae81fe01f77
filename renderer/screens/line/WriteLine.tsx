import { useEffect, useRef } from 'react'
import type { Row } from '#core/ledger'
import { Banner } from '../../components/Banner'
import { Button } from '../../components/Button'
import { TextArea } from '../../components/form/TextField'
import { messages } from '../../messages'
import { useAnnouncements } from '../../store/announcements'
import { useLine } from '../../store/line'
import { useRegister } from '../../store/register'
import { useUndoable } from '../../store/undoable'
import { commandKey, isCommand } from '../desk/keys'
import { detailId } from '../desk/list/focus'
import { useForm } from '../forms/useForm'

interface WriteLineProps {
  readonly row: Row
  /** What the facts give, kept beside what is written. */
  readonly facts: string
}

/** The office's own words for the line, in its place; what was typed and not saved is kept. */
export function WriteLine({ row: { id: request, line: written }, facts }: WriteLineProps) {
  const { line } = messages
  const { value, change, submit, busy, problem } = useForm(`line:${request}`, { words: written?.words ?? facts })
  const platform = useRegister(({ status }) => status?.platform)
  const place = useRef<HTMLDivElement>(null)
  useEffect(() => {
    place.current?.scrollIntoView({ block: 'nearest' })
  }, [])
  const leave = (): void => {
    useLine.getState().stop()
    document.getElementById(detailId)?.focus()
  }
  const save = async (): Promise<void> => {
    const words = value.words.trim()
    if (words === '' || !(await submit({ kind: 'write-line', request, words, machine: facts }))) return
    leave()
    useAnnouncements.getState().say(line.said.written, useUndoable.getState().last)
  }
  return (
    <div
      ref={place}
      className="line-writing"
      onKeyDown={(event) => {
        if (event.nativeEvent.isComposing) return
        if (event.key === 'Enter' && isCommand(event.nativeEvent, platform)) void save()
        if (event.key !== 'Escape') return
        event.preventDefault()
        leave()
      }}
    >
      <TextArea
        label={line.field}
        value={value.words}
        onChange={(words) => {
          change({ words })
        }}
        hint={line.hint(commandKey(platform))}
        autoFocus
      />
      {problem && <Banner tone="bad">{problem.sentence}</Banner>}
      <div className="line-acts">
        <Button kind="fill" isDisabled={busy || value.words.trim() === ''} onPress={() => void save()}>
          {line.save}
        </Button>
        <Button onPress={leave}>{line.cancel}</Button>
      </div>
    </div>
  )
}
