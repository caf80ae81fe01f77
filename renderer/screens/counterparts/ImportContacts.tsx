import { CircleAlert } from 'lucide-react'
import { useState } from 'react'
import { changedBy, planContacts, type Contacts, type PlannedContact } from '#core/contacts'
import { refusalSentence } from '#core/refusal'
import { Check } from '../../components/form/Check'
import { messages } from '../../messages'
import { useAnnouncements } from '../../store/announcements'
import { useDialog } from '../../store/dialog'
import { useOffice } from '../../store/office'
import { runAll } from '../../store/run'
import { useScreen } from '../../store/screen'
import { FormDialog } from '../forms/FormDialog'
import type { Problem } from '../forms/useForm'
import './forms.css'

/** The contacts of a file, each beside what it would bring. Those that are ticked are taken in, all or none. */
export function ImportContacts({ contacts: { file, contacts, problems } }: { readonly contacts: Contacts }) {
  const say = messages.directory.importForm
  const close = useDialog((store) => store.close)
  const announce = useAnnouncements((store) => store.say)
  const counterparts = useOffice(({ office }) => office?.counterparts) ?? []
  const [ids] = useState(() => contacts.map(() => crypto.randomUUID()))
  const [left, setLeft] = useState<ReadonlySet<number>>(new Set())
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<Problem | null>(null)
  const taken = contacts.flatMap((_, index) => (left.has(index) ? [] : [index]))
  const planned = planContacts(
    counterparts,
    contacts.filter((_, index) => !left.has(index)),
    ids.filter((_, index) => !left.has(index)),
  )
  const plans = new Map(planned.map((each, place) => [taken[place], each] as const))
  const bringing = planned.filter(({ fate }) => fate !== 'nothing').length
  const changed = changedBy(planned)

  const take = async (): Promise<void> => {
    if (busy) return
    if (changed.length === 0) {
      setProblem({ sentence: say.none, refusal: null })
      return
    }
    setBusy(true)
    const reply = await runAll(changed.map((counterpart) => ({ kind: 'save-counterpart', counterpart }))).catch(() => null)
    setBusy(false)
    if (reply?.ok) {
      announce(say.done(bringing))
      useScreen.getState().showCounterparts(changed[0]?.name)
      close()
    } else {
      setProblem({ sentence: reply ? refusalSentence(reply.refusal) : messages.forms.unanswered, refusal: reply?.refusal ?? null })
    }
  }
  const put = (indices: readonly number[], isTaken: boolean): void => {
    setProblem(null)
    setLeft(new Set([...left].filter((index) => !indices.includes(index)).concat(isTaken ? [] : indices)))
  }
  const all = contacts.map((_, index) => index)
  return (
    <FormDialog
      title={say.title}
      subtitle={say.subtitle(file, contacts.length)}
      width={760}
      form={{ restored: false, startAnew: () => undefined, generation: 0, busy, problem }}
      submit={{ label: say.submit(bringing), key: say.submitKey, act: () => void take() }}
    >
      <div className="form-column">
        {contacts.length === 0 && <p>{say.nothing}</p>}
        {contacts.length > 1 && (
          <Check
            label={say.all}
            value={left.size === 0}
            onChange={(isTaken) => {
              put(all, isTaken)
            }}
          />
        )}
        <ul className="contacts" aria-label={say.contacts}>
          {contacts.map((contact, index) => (
            <li key={contact.line} className="contact">
              <Check
                label={contact.name || contact.body}
                value={!left.has(index)}
                onChange={(isTaken) => {
                  put([index], isTaken)
                }}
              />
              <span className="contact-post">
                {contact.name === '' ? say.noName : [contact.post, contact.body].filter((part) => part !== '').join(', ')}
              </span>
              <Fate plan={plans.get(index) ?? null} />
            </li>
          ))}
        </ul>
        {contacts.length > 0 && <p className="contacts-note">{say.unverified}</p>}
        {problems.length > 0 && (
          <section className="contacts-problems" aria-label={say.problems(problems.length)}>
            <h3>
              <CircleAlert size={15} aria-hidden /> {say.problems(problems.length)}
            </h3>
            <ul>
              {problems.map(({ line, what }) => (
                <li key={`${String(line)} ${what}`}>
                  <strong>{say.line(line)}</strong> {say.problem[what]}
                </li>
              ))}
            </ul>
            <p>{say.problemsWords}</p>
          </section>
        )}
      </div>
    </FormDialog>
  )
}

/** What taking a contact in does; null for one that is left out. */
function Fate({ plan }: { readonly plan: PlannedContact | null }) {
  const say = messages.directory.importForm
  if (plan === null) return <span className="contact-fate tone-quiet">{say.leftOut}</span>
  const { fate, after, newPeople, newAddresses } = plan
  if (fate === 'nothing') return <span className="contact-fate tone-quiet">{say.nothingNew(after.name)}</span>
  return (
    <span className="contact-fate">
      <strong>{fate === 'new' ? say.isNew : say.addsTo(after.name)}</strong>
      <span>{say.adds(newPeople.length, newAddresses.length) || say.addsRemarks}</span>
    </span>
  )
}
