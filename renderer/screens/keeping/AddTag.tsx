import { useState } from 'react'
import { fold } from '#core/projections/fold'
import { AddField } from '../../components/form/AddField'
import { matching } from '../../components/form/match'
import { messages } from '../../messages'
import { useKeeping } from '../../store/keeping'
import { leaveAdding } from './leave-adding'

interface AddTagProps {
  /** Those that are there, and so are not suggested. */
  readonly tags: readonly string[]
  readonly onAdd: (tag: string) => void
}

/** Suggests the tags in use; one that differs in case or accents alone is the same. */
export function AddTag({ tags, onAdd }: AddTagProps) {
  const { keeping } = messages
  const [typed, setTyped] = useState('')
  const used = useKeeping((store) => store.tags)
  const others = used.filter((tag) => !tags.includes(tag))
  const add = (text: string): void => {
    const wanted = text.trim()
    const tag = [...tags, ...used].find((each) => fold(each) === fold(wanted)) ?? wanted
    setTyped('')
    if (tag !== '') onAdd(tag)
  }
  return (
    <AddField
      label={keeping.tagField}
      hint={keeping.tagHint}
      value={typed}
      onChange={setTyped}
      suggestions={matching(others, (tag) => tag, typed).map((tag) => ({ id: tag, text: tag }))}
      onChoose={add}
      onEnter={() => {
        add(typed)
      }}
      onEnd={leaveAdding}
    />
  )
}
