import type { NoteDetails } from '#core/request'
import { NoteKind, NoteSignature } from '#core/words'
import { Select } from '../../components/form/Select'
import { TextField } from '../../components/form/TextField'
import { messages } from '../../messages'

interface LetterFieldsProps {
  readonly note: NoteDetails
  readonly onChange: (note: NoteDetails) => void
}

/** What a letter needs to be written. Who carried it to whom is known once it was dispatched. */
export function LetterFields({ note, onChange }: LetterFieldsProps) {
  const say = messages.handOver
  return (
    <div className="form-row form-thirds">
      <TextField
        label={say.number}
        value={note.number}
        onChange={(number) => {
          onChange({ ...note, number })
        }}
      />
      <Select
        label={say.kind}
        value={note.kind}
        onChange={(kind) => {
          onChange({ ...note, kind })
        }}
        options={NoteKind.options.map((value) => ({ value, label: messages.words.noteKind[value] }))}
      />
      <Select
        label={say.signature}
        value={note.signature}
        onChange={(signature) => {
          onChange({ ...note, signature })
        }}
        options={NoteSignature.options.map((value) => ({ value, label: messages.words.signature[value] }))}
      />
    </div>
  )
}
