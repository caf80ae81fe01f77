import { Plus, X } from 'lucide-react'
import type { ReactNode } from 'react'
import { counterpartNamed, nameKey, type Counterpart, type Person } from '#core/counterpart'
import { Channel } from '#core/words'
import { Button } from '../../components/Button'
import { Combo } from '../../components/form/Combo'
import { Select } from '../../components/form/Select'
import { TextArea, TextField } from '../../components/form/TextField'
import { ZoneField } from '../../components/form/ZoneField'
import { ChannelGlyph } from '../../components/glyphs'
import { messages } from '../../messages'
import { useAnnouncements } from '../../store/announcements'
import { useDialog } from '../../store/dialog'
import { useOffice } from '../../store/office'
import { useRegister } from '../../store/register'
import { useScreen } from '../../store/screen'
import { FormDialog } from '../forms/FormDialog'
import { useForm } from '../forms/useForm'
import { cardFrom, emptyAddress, emptyPerson, formOf, withLine, withoutLine, type AddressLine } from './counterpart-form'
import './forms.css'

/** Adds a counterpart to the directory, or changes its card. */
export function CounterpartForm({ card }: { readonly card: Counterpart }) {
  const say = messages.directory.form
  const close = useDialog((store) => store.close)
  const announce = useAnnouncements((store) => store.say)
  const office = useOffice((store) => store.office)
  const { counterparts = [] } = office ?? {}
  const isNew = !counterparts.some(({ id }) => id === card.id)
  const form = useForm(isNew ? `counterpart:new ${card.name}` : `counterpart:${card.id}`, formOf(card))
  const { value, change, problem } = form
  const name = value.name.trim()
  const gaveUp = !isNew && name !== '' && nameKey(name) !== nameKey(card.name)
  const known = counterpartNamed(counterparts.filter(({ id }) => id !== card.id), name)
  const save = async (): Promise<void> => {
    if (name === '') {
      form.object(say.nameless)
      return
    }
    const done = await form.submit({ kind: 'save-counterpart', counterpart: cardFrom(value, card) })
    if (done === null) return
    announce(say.saved(name))
    useScreen.getState().showCounterparts(name)
    close()
  }
  return (
    <FormDialog
      title={isNew ? say.add : say.edit}
      subtitle={isNew ? '' : card.name}
      width={760}
      form={form}
      submit={{ label: say.submit, key: say.submitKey, act: () => void save() }}
    >
      <div className="form-column">
        <div className="form-row form-halves">
          <TextField
            label={say.name}
            value={value.name}
            onChange={(typed) => {
              change({ name: typed })
            }}
            error={known ? say.taken(known.name) : null}
            hint={gaveUp ? say.nameHint(card.name) : undefined}
            invalid={problem !== null && (name === '' || problem.refusal?.code === 'name-taken')}
            autoFocus
          />
          <Zone
            zone={value.zone}
            onChange={(zone) => {
              change({ zone })
            }}
          />
        </div>
        <Lines label={say.people} aside={say.peopleAside}>
          {value.people.map((person, index) => (
            <PersonFields
              key={index}
              n={index + 1}
              person={person}
              onChange={(changed) => {
                change({ people: withLine(value.people, index, changed, emptyPerson) })
              }}
              onRemove={index < value.people.length - 1 ? () => { change({ people: withoutLine(value.people, index) }) } : null}
            />
          ))}
        </Lines>
        <Lines label={say.addresses} aside={say.addressesAside}>
          {value.addresses.map((line, index) => (
            <AddressFields
              key={index}
              n={index + 1}
              line={line}
              people={value.people}
              onChange={(changed) => {
                change({ addresses: withLine(value.addresses, index, changed, emptyAddress) })
              }}
              onRemove={index < value.addresses.length - 1 ? () => { change({ addresses: withoutLine(value.addresses, index) }) } : null}
            />
          ))}
        </Lines>
        <TextArea
          label={say.remarks}
          value={value.remarks}
          onChange={(remarks) => {
            change({ remarks })
          }}
          rows={2}
        />
      </div>
    </FormDialog>
  )
}

interface ZoneProps {
  readonly zone: string
  readonly onChange: (zone: string) => void
}

/** Where they sit, by their clock; many are of no known place. */
function Zone({ zone, onChange }: ZoneProps) {
  const say = messages.directory.form
  const settings = useRegister(({ status }) => status?.settings)
  const now = useRegister((register) => register.now)
  if (settings === undefined) return null
  if (zone === '') {
    return (
      <div className="counterpart-no-zone">
        <Button
          kind="bare"
          icon={<Plus size={14} aria-hidden />}
          onPress={() => {
            onChange(settings.home.zone)
          }}
        >
          {say.addZone}
        </Button>
      </div>
    )
  }
  return (
    <div className="counterpart-zone">
      <ZoneField label={say.zone} value={zone} onChange={onChange} places={[settings.home, settings.theirs]} instant={Date.parse(now)} />
      <RemoveLine
        label={say.noZone}
        onRemove={() => {
          onChange('')
        }}
      />
    </div>
  )
}

function Lines({ label, aside, children }: { readonly label: string; readonly aside: string; readonly children: ReactNode }) {
  return (
    <div role="group" aria-label={label} className="field counterpart-lines">
      <div className="field-head">
        <span className="field-label">{label}</span>
        <span className="field-aside">{aside}</span>
      </div>
      {children}
    </div>
  )
}

interface LineProps {
  readonly n: number
  /** Null for the empty line at the end. */
  readonly onRemove: (() => void) | null
}

function PersonFields({ n, person, onChange, onRemove }: LineProps & { readonly person: Person; readonly onChange: (person: Person) => void }) {
  const say = messages.directory.form
  return (
    <div role="group" aria-label={say.person(n)} className="counterpart-line counterpart-person">
      <TextField
        label={say.personName}
        value={person.name}
        onChange={(name) => {
          onChange({ ...person, name })
        }}
      />
      <TextField
        label={say.post}
        value={person.post}
        onChange={(post) => {
          onChange({ ...person, post })
        }}
      />
      <RemoveLine label={say.removeLine(person.name || person.post || say.person(n))} onRemove={onRemove} />
    </div>
  )
}

interface AddressFieldsProps extends LineProps {
  readonly line: AddressLine
  readonly people: readonly Person[]
  readonly onChange: (line: AddressLine) => void
}

function AddressFields({ n, line, people, onChange, onRemove }: AddressFieldsProps) {
  const say = messages.directory.form
  return (
    <div role="group" aria-label={say.addressLine(n)} className="counterpart-line counterpart-address">
      <Select
        label={say.channel}
        value={line.channel}
        onChange={(channel) => {
          onChange({ ...line, channel })
        }}
        options={Channel.options.map((value) => ({ value, label: messages.words.channel[value], glyph: <ChannelGlyph channel={value} /> }))}
      />
      <TextField
        label={say.address[line.channel]}
        value={line.address}
        onChange={(address) => {
          onChange({ ...line, address })
        }}
      />
      <Combo
        label={say.whose}
        value={line.person}
        onChange={(person) => {
          onChange({ ...line, person })
        }}
        suggestions={people.flatMap(({ name, post }) => (name === '' ? [] : [{ text: name, ...(post === '' ? {} : { note: post }) }]))}
      />
      <RemoveLine label={say.removeLine(line.address || say.addressLine(n))} onRemove={onRemove} />
    </div>
  )
}

function RemoveLine({ label, onRemove }: { readonly label: string; readonly onRemove: (() => void) | null }) {
  if (onRemove === null) return null
  return <Button kind="bare" icon={<X size={15} aria-hidden />} aria-label={label} onPress={onRemove} />
}
