import { useState, type KeyboardEvent } from 'react'
import { Button } from '../../components/Button'
import { Dialog } from '../../components/Dialog'
import { FileName } from '../../components/FileName'
import { TextField } from '../../components/form/TextField'
import { messages } from '../../messages'
import { lackOf } from '../../messages/proof'
import { useHeap } from '../../store/evidence/heap'
import { LevelChoice } from '../forms/LevelChoice'
import type { ProposedItem } from './sections'
import './heap.css'

/** What a reply acknowledges, in the person's own words: of what level it is, who wrote it, and under which reference of theirs. */
export function Amend({ item: { id, proposal, file }, onClose }: { readonly item: ProposedItem; readonly onClose: () => void }) {
  const say = messages.evidence.amending
  const fields = messages.forms.acknowledge
  const { amended, amend } = useHeap()
  const proposed = proposal.proves.kind === 'acknowledged' ? proposal.proves.acknowledgement : null
  const [value, setValue] = useState(amended.get(id) ?? proposed)
  const [tried, setTried] = useState(false)
  if (value === null) return null
  const lack = lackOf(value)
  const change = (changed: Partial<typeof value>): void => {
    setValue({ ...value, ...changed })
  }
  const take = (): void => {
    setTried(true)
    if (lack !== null) return
    amend(id, { ...value, who: value.who.trim(), post: value.post.trim(), theirReference: value.theirReference.trim() })
    onClose()
  }
  /** The keys of this dialog are not those of the one beneath. */
  const press = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return
    event.preventDefault()
    event.stopPropagation()
    take()
  }
  return (
    <div onKeyDownCapture={press}>
      <Dialog
        title={say.title}
        subtitle={<FileName name={file.name} />}
        onClose={onClose}
        width={640}
        hints={[{ keys: [messages.forms.frame.keys.ctrl, messages.forms.frame.keys.enter], words: say.submit }]}
        actions={
          <>
            <Button size="sheet" onPress={onClose}>
              {say.cancel}
            </Button>
            <Button size="sheet" kind="fill" onPress={take}>
              {say.submit}
            </Button>
          </>
        }
      >
        <div className="form-column">
          <p className="form-says">{say.says}</p>
          {value.theirWords.trim() !== '' && (
            <blockquote className="heap-words" tabIndex={0} aria-label={say.theirs}>
              {value.theirWords}
            </blockquote>
          )}
          <LevelChoice
            value={value.level}
            onChange={(level) => {
              change({ level })
            }}
          />
          <div className="form-row form-halves">
            <TextField
              label={fields.who}
              value={value.who}
              onChange={(who) => {
                change({ who })
              }}
              error={tried && lack === 'who' ? messages.evidence.proves.lacksWho : null}
            />
            <TextField
              label={fields.post}
              value={value.post}
              onChange={(post) => {
                change({ post })
              }}
            />
          </div>
          <TextField
            label={fields.theirReference}
            value={value.theirReference}
            onChange={(theirReference) => {
              change({ theirReference })
            }}
            hint={value.level === 'formal' ? fields.neededForFormal : fields.keptAsWritten}
            error={tried && lack === 'theirReference' ? messages.evidence.proves.lacksReference : null}
          />
        </div>
      </Dialog>
    </div>
  )
}
