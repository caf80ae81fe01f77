import { Info } from 'lucide-react'
import { counterpartNamed, type Counterpart } from '#core/counterpart'
import { mergeOf } from '#core/merge'
import { Choice } from '../../components/form/Choice'
import { Combo } from '../../components/form/Combo'
import { messages } from '../../messages'
import { useAnnouncements } from '../../store/announcements'
import { useDialog } from '../../store/dialog'
import { useOffice } from '../../store/office'
import { useScreen } from '../../store/screen'
import { FormDialog } from '../forms/FormDialog'
import { useForm } from '../forms/useForm'
import './forms.css'

const BLANK: { readonly other: string; readonly stays: 'this' | 'other' } = { other: '', stays: 'this' }

/** Makes one counterpart of two that turn out to be the same. What comes of it is shown before it is done. */
export function MergeCounterparts({ card }: { readonly card: Counterpart }) {
  const say = messages.directory.mergeForm
  const close = useDialog((store) => store.close)
  const announce = useAnnouncements((store) => store.say)
  const others = (useOffice(({ office }) => office?.counterparts) ?? []).filter(({ id }) => id !== card.id)
  const form = useForm(`merge-counterparts:${card.id}`, BLANK)
  const { value, change, problem } = form
  const other = counterpartNamed(others, value.other)
  const [stays, goes] = value.stays === 'this' ? [card, other] : [other, card]
  const merge = async (): Promise<void> => {
    if (stays === null || goes === null) {
      form.object(say.choose)
      return
    }
    const done = await form.submit({ kind: 'merge-counterparts', from: goes.id, into: stays.id })
    if (done === null) return
    announce(say.merged(goes.name, stays.name))
    useScreen.getState().showCounterparts(stays.name)
    close()
  }
  return (
    <FormDialog
      title={say.title}
      subtitle={card.name}
      width={680}
      form={form}
      submit={{ label: say.submit, key: say.submitKey, act: () => void merge() }}
    >
      <div className="form-column">
        <Combo
          label={say.other}
          value={value.other}
          onChange={(typed) => {
            change({ other: typed })
          }}
          suggestions={others.map(({ name, people, addresses }) => ({ text: name, note: messages.directory.row(people.length, addresses.length) }))}
          hint={other === null ? say.otherHint : undefined}
          invalid={problem !== null && other === null}
          autoFocus
        />
        {stays && goes && other && (
          <>
            <div className="merge-stays">
              <Choice
                label={say.stays}
                value={value.stays}
                onChange={(taken) => {
                  change({ stays: taken })
                }}
                options={[
                  { value: 'this', label: card.name },
                  { value: 'other', label: other.name },
                ]}
              />
            </div>
            <Result result={mergeOf(stays, goes)} />
          </>
        )}
      </div>
    </FormDialog>
  )
}

function Result({ result }: { readonly result: Counterpart }) {
  const say = messages.directory.mergeForm
  const people = result.people.map(({ name, post }) => (post === '' ? name : `${name}, ${post}`))
  const addresses = result.addresses.map(({ address }) => address)
  return (
    <section className="merge-result" aria-label={say.result}>
      <p className="merge-label">{say.result}</p>
      <h3>{result.name}</h3>
      <dl>
        <dt>{say.formerly}</dt>
        <dd>{result.formerNames.join(', ')}</dd>
        <dt>{say.people}</dt>
        <dd>{people.length === 0 ? say.nobody : <Each lines={people} />}</dd>
        <dt>{say.addresses}</dt>
        <dd>{addresses.length === 0 ? say.noneKnown : <Each lines={addresses} />}</dd>
      </dl>
      <p className="merge-final">
        <Info size={15} aria-hidden />
        <span>
          {say.kept} <strong>{say.final}</strong>
        </span>
      </p>
    </section>
  )
}

function Each({ lines }: { readonly lines: readonly string[] }) {
  return (
    <ul>
      {lines.map((line, index) => (
        <li key={`${line} ${String(index)}`}>{line}</li>
      ))}
    </ul>
  )
}
