import { useState } from 'react'
import { courtesyOf, withCourtesy } from '#core/courtesy'
import { filledIn, isSame, NOTE_NAMES, PROPOSED_TEMPLATES, type NoteTemplate, type NoteTemplates as Templates } from '#core/note-template'
import { noteNames } from '#core/projections/letter'
import type { Settings } from '#core/settings'
import { NoteKind } from '#core/words'
import { Button } from '../../components/Button'
import { Choice } from '../../components/form/Choice'
import { TextArea, TextField } from '../../components/form/TextField'
import { messages } from '../../messages'
import './NoteTemplates.css'

const say = messages.noteTemplates

/** Kinds that are signed as the custom is. */
const SIGNED: ReadonlySet<NoteKind> = new Set<NoteKind>(['signed-note', 'letter'])

interface NoteTemplatesProps {
  readonly templates: Templates
  readonly onChange: (templates: Templates) => void
  /** As they stand in the form: the preview names the office as it is being typed. */
  readonly settings: Settings
}

/** In the settings: the courtesy of each kind of note, and beside it what comes of it. */
export function NoteTemplates({ templates, onChange, settings }: NoteTemplatesProps) {
  const [kind, setKind] = useState<NoteKind>('note-verbale')
  const template = templates[kind]
  const change = (part: Partial<NoteTemplate>): void => {
    onChange({ ...templates, [kind]: { ...template, ...part } })
  }
  const proposed = PROPOSED_TEMPLATES[kind]
  return (
    <section className="note-templates" aria-label={say.title}>
      <hr />
      <h3 className="field-label">{say.title}</h3>
      <Choice
        label={say.kind}
        value={kind}
        onChange={setKind}
        options={NoteKind.options.map((value) => ({ value, label: messages.words.noteKind[value] }))}
      />
      <div className="note-template" key={kind}>
        <div className="note-phrases">
          <TextField label={say.salutation} value={template.salutation} onChange={(salutation) => { change({ salutation }) }} />
          <TextArea label={say.opening} hint={say.openingHint} rows={3} value={template.opening} onChange={(opening) => { change({ opening }) }} />
          <TextArea label={say.closing} rows={3} value={template.closing} onChange={(closing) => { change({ closing }) }} />
          <TextArea label={say.signature} aside={say.signatureAside} rows={2} value={template.signature} onChange={(signature) => { change({ signature }) }} />
        </div>
        <Sample template={template} isSigned={SIGNED.has(kind)} settings={settings} />
      </div>
      <div className="note-templates-foot">
        <p className="field-hint">{say.names(NOTE_NAMES.map((name) => `{${name}}`))}</p>
        {!isSame(template, proposed) && (
          <Button
            aria-label={say.takeBackNamed(messages.words.noteKind[kind])}
            onPress={() => {
              change(proposed)
            }}
          >
            {say.takeBack}
          </Button>
        )}
      </div>
    </section>
  )
}

/** What a note would say, to somebody made up. */
function Sample({ template, isSigned, settings }: { readonly template: NoteTemplate; readonly isSigned: boolean; readonly settings: Settings }) {
  const names = noteNames(say.example, settings)
  return (
    <figure className="note-sample" aria-label={say.preview}>
      <p>{withCourtesy(say.text, courtesyOf(template, names))}</p>
      {isSigned && template.signature.trim() !== '' && <p className="note-sample-hand">{filledIn(template.signature, names)}</p>}
    </figure>
  )
}
