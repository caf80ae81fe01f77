import type { NoteDetails } from '#core/request'
import { NoteKind, NoteSignature } from '#core/words'
import { Choice } from '../../components/form/Choice'
import { Select } from '../../components/form/Select'
import { TextField } from '../../components/form/TextField'
import { messages } from '../../messages'
import type { Parts } from './attempt-parts'
import { More } from './More'

interface NoteFieldsProps {
  readonly details: NoteDetails
  readonly onChange: (details: NoteDetails) => void
  readonly parts: Parts
}

/** A paper note: its number, who carried it, and to whom it was handed. */
export function NoteFields({ details, onChange, parts }: NoteFieldsProps) {
  const say = messages.forms.attempt
  const { kind, number, signature, messenger, handedTo } = details
  const change = (part: Partial<NoteDetails>): void => {
    onChange({ ...details, ...part })
  }
  const hand = (part: Partial<NoteDetails['handedTo']>): void => {
    change({ handedTo: { ...handedTo, ...part } })
  }
  return (
    <div className="form-fields">
      <div className="form-row form-note">
        <TextField
          label={say.number}
          value={number}
          onChange={(typed) => {
            change({ number: typed })
          }}
        />
        <TextField
          label={say.messenger}
          value={messenger}
          onChange={(typed) => {
            change({ messenger: typed })
          }}
        />
        {parts.standing}
      </div>
      {parts.course}
      <More filled={handedTo.name !== '' || handedTo.post !== '' || handedTo.desk !== ''}>
        <div role="group" aria-label={say.handedTo} className="form-row form-thirds">
          <TextField
            label={say.handedTo}
            aside={say.handedToName}
            value={handedTo.name}
            onChange={(name) => {
              hand({ name })
            }}
          />
          <TextField
            label={say.post}
            value={handedTo.post}
            onChange={(post) => {
              hand({ post })
            }}
          />
          <TextField
            label={say.desk}
            value={handedTo.desk}
            onChange={(desk) => {
              hand({ desk })
            }}
          />
        </div>
        <Choice
          label={say.signature}
          value={signature}
          onChange={(taken) => {
            change({ signature: taken })
          }}
          options={NoteSignature.options.map((value) => ({ value, label: messages.words.signature[value] }))}
        />
        <div className="form-row form-halves">
          <Select
            label={say.kind}
            value={kind}
            onChange={(taken) => {
              change({ kind: taken })
            }}
            options={NoteKind.options.map((value) => ({ value, label: messages.words.noteKind[value] }))}
          />
          {parts.role}
        </div>
      </More>
    </div>
  )
}
