import { ownTemplates, PROPOSED_TEMPLATES } from '#core/note-template'
import type { Place, Settings as OfficeSettings } from '#core/settings'
import { Check } from '../../components/form/Check'
import { Choice } from '../../components/form/Choice'
import { TextField } from '../../components/form/TextField'
import { ZoneField } from '../../components/form/ZoneField'
import { messages } from '../../messages'
import { THEMES, usePreferences } from '../../store/preferences'
import { OfficeTerms } from '../calendars/OfficeTerms'
import { NoteTemplates } from '../letter/NoteTemplates'
import { Backups } from './Backups'
import { FormDialog } from './FormDialog'
import { useClock } from './useClock'
import { useForm } from './useForm'
import { useSubmit } from './useRecord'

/** What the office says of itself, and what this window prefers. The preferences hold at once. */
export function Settings({ settings }: { readonly settings: OfficeSettings }) {
  const say = messages.forms.settings
  const { theme, singleKeys, setTheme, setSingleKeys } = usePreferences()
  const form = useForm('settings', { ...settings, notes: settings.notes ?? PROPOSED_TEMPLATES })
  const { value, change, problem } = form
  const submit = useSubmit(form, say.saved)
  const unnamed = (place: Place): boolean => problem !== null && place.name.trim() === ''
  return (
    <FormDialog
      title={say.title}
      width={680}
      form={form}
      submit={{ label: say.submit, key: say.submitKey, act: () => { submit([{ kind: 'change-settings', settings: { ...value, notes: ownTemplates(value.notes) } }]) } }}
    >
      <div className="form-column">
        <div className="form-row form-halves">
          <TextField
            label={say.office}
            aside={say.officeAside}
            value={value.office}
            onChange={(office) => {
              change({ office })
            }}
            autoFocus
          />
          <TextField
            label={say.person}
            aside={say.personAside}
            value={value.person}
            onChange={(person) => {
              change({ person })
            }}
          />
        </div>
        <TextField
          label={say.officeInFull}
          aside={say.officeInFullAside}
          value={value.officeInFull}
          onChange={(officeInFull) => {
            change({ officeInFull })
          }}
        />
        <div className="form-row form-halves">
          <PlaceFields
            label={say.home}
            place={value.home}
            onChange={(home) => {
              change({ home })
            }}
            invalid={unnamed(value.home)}
          />
          <PlaceFields
            label={say.theirs}
            place={value.theirs}
            onChange={(theirs) => {
              change({ theirs })
            }}
            invalid={unnamed(value.theirs)}
          />
        </div>
        <TextField
          label={say.marking}
          aside={say.markingAside}
          value={value.marking}
          onChange={(marking) => {
            change({ marking })
          }}
        />
        <NoteTemplates
          templates={value.notes}
          onChange={(notes) => {
            change({ notes })
          }}
          settings={value}
        />
        <hr />
        <Choice
          label={say.theme}
          value={theme}
          onChange={setTheme}
          options={THEMES.map((each) => ({ value: each, label: say.themes[each] }))}
        />
        <div className="field">
          <Check label={say.singleKeys} value={singleKeys} onChange={setSingleKeys} />
          <div className="field-hint">{say.singleKeysHint}</div>
        </div>
        <OfficeTerms settings={settings} />
        <Backups />
      </div>
    </FormDialog>
  )
}

interface PlaceFieldsProps {
  readonly label: string
  readonly place: Place
  readonly onChange: (place: Place) => void
  readonly invalid: boolean
}

function PlaceFields({ label, place, onChange, invalid }: PlaceFieldsProps) {
  const say = messages.forms.settings
  const { now } = useClock({ home: place, theirs: place })
  return (
    <div role="group" aria-label={label} className="form-place">
      <TextField
        label={label}
        aside={say.placeAside}
        value={place.name}
        onChange={(name) => {
          onChange({ ...place, name })
        }}
        invalid={invalid}
      />
      <ZoneField
        label={say.zone}
        value={place.zone}
        onChange={(zone) => {
          onChange({ ...place, zone })
        }}
        places={[]}
        instant={now}
      />
    </div>
  )
}
