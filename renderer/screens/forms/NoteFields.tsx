import { hasReached } from '#core/outcome'
import type { NoteDetails } from '#core/request'
import { NoteKind, NoteSignature, type AttemptState } from '#core/words'
import { Choice } from '../../components/form/Choice'
import { Select } from '../../components/form/Select'
import { TextField } from '../../components/form/TextField'
import { messages } from '../../messages'
import type { Parts } from './AttemptFields'
import { More } from './More'
import { At } from './rules/At'
import { ObjectionAt } from './rules/ObjectionAt'

interface NoteFieldsProps {
  readonly details: NoteDetails
  readonly onChange: (details: NoteDetails) => void
  readonly parts: Parts
  readonly standing: AttemptState
}

/** A paper note: its kind and number, who carried it, and to whom it was handed. */
export function NoteFields({ details, onChange, parts, standing }: NoteFieldsProps) {
  const say = messages.forms.attempt
  const { kind, number, signature, messenger, handedTo } = details
  const { name, post, desk } = handedTo
  // Who took it, or would not, is half of what there is to say of a note that came to a desk.
  const cameToADesk = hasReached({ state: standing }) || standing === 'refused'
  const change = (part: Partial<NoteDetails>): void => {
    onChange({ ...details, ...part })
  }
  const handed = <HandedTo handedTo={handedTo} onChange={(taken) => { change({ handedTo: taken }) }} refused={standing === 'refused'} />
  return (
    <div className="form-fields">
      <div className="form-row form-note">
        <Select
          label={say.kind}
          value={kind}
          onChange={(taken) => {
            change({ kind: taken })
          }}
          options={NoteKind.options.map((value) => ({ value, label: messages.words.noteKind[value] }))}
        />
        <At place="number">
          {({ error }) => (
            <TextField
              label={say.number}
              value={number}
              onChange={(typed) => {
                change({ number: typed })
              }}
              invalid={Boolean(error)}
            />
          )}
        </At>
        <TextField
          label={say.messenger}
          value={messenger}
          onChange={(typed) => {
            change({ messenger: typed })
          }}
        />
        {parts.standing}
      </div>
      {/* The field is too narrow for a sentence. */}
      <ObjectionAt place="number" />
      {cameToADesk && handed}
      {parts.course}
      <More filled={!cameToADesk && (name !== '' || post !== '' || desk !== '')}>
        {!cameToADesk && handed}
        <div className="form-row form-signed">
          <Choice
            label={say.signature}
            value={signature}
            onChange={(taken) => {
              change({ signature: taken })
            }}
            options={NoteSignature.options.map((value) => ({ value, label: messages.words.signature[value] }))}
          />
          {parts.role}
        </div>
      </More>
    </div>
  )
}

interface HandedToProps {
  readonly handedTo: NoteDetails['handedTo']
  readonly onChange: (handedTo: NoteDetails['handedTo']) => void
  readonly refused: boolean
}

function HandedTo({ handedTo, onChange, refused }: HandedToProps) {
  const say = messages.forms.attempt
  const label = refused ? say.refusedBy : say.handedTo
  return (
    <div role="group" aria-label={label} className="form-row form-thirds">
      <TextField
        label={label}
        aside={say.handedToName}
        value={handedTo.name}
        onChange={(name) => {
          onChange({ ...handedTo, name })
        }}
      />
      <TextField
        label={say.post}
        value={handedTo.post}
        onChange={(post) => {
          onChange({ ...handedTo, post })
        }}
      />
      <TextField
        label={say.desk}
        value={handedTo.desk}
        onChange={(desk) => {
          onChange({ ...handedTo, desk })
        }}
      />
    </div>
  )
}
