import { NoteKind, NoteSignature } from '#core/words'
import type { NoteDetails } from '#core/request'
import type { Clock } from '../../components/form/clock'
import { Select } from '../../components/form/Select'
import { TextField } from '../../components/form/TextField'
import { messages } from '../../messages'
import { useSuggestions } from '../../store/suggestions'
import type { Mark, Parts } from '../forms/attempt-parts'
import { EmailFields } from '../forms/EmailFields'
import { MessageFields } from '../forms/MessageFields'
import type { HandOverForm } from './order'

interface ChannelFieldsProps {
  readonly form: HandOverForm
  readonly change: (change: Partial<HandOverForm>) => void
  readonly clock: Clock
  /** The body asked: its addresses are suggested. */
  readonly counterpart: string
}

/** Nothing has happened to it yet, so there is no course to ask about. */
const NO_COURSE: Parts = { standing: null, course: null, role: null }
const unmarked: Mark = () => ({ error: null, invalid: false })
const stay = (): void => undefined

/** To whom it goes, and from whom; of a note, how it is written. */
export function ChannelFields({ form, change, clock, counterpart }: ChannelFieldsProps) {
  const known = useSuggestions(({ counterparts }) => counterparts.find(({ name }) => name === counterpart)) ?? null
  switch (form.channel) {
    case 'note':
      return (
        <LetterFields
          note={form.note}
          onChange={(note) => {
            change({ note })
          }}
        />
      )
    case 'email':
      return (
        <EmailFields
          details={form.email}
          onChange={(email) => {
            change({ email })
          }}
          parts={NO_COURSE}
          counterpart={known}
        />
      )
    case 'direct-message':
      return (
        <MessageFields
          details={form.message}
          onChange={(message) => {
            change({ message })
          }}
          parts={NO_COURSE}
          counterpart={known}
          clock={clock}
          mark={unmarked}
          planned
          keepAsPlanned={stay}
        />
      )
  }
}

/** What a letter needs to be written. Who carried it to whom is known once it was dispatched. */
function LetterFields({ note, onChange }: { readonly note: NoteDetails; readonly onChange: (note: NoteDetails) => void }) {
  const say = messages.handOver
  return (
    <div className="form-fields">
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
    </div>
  )
}
