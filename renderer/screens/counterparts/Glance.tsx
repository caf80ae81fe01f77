import { CircleCheck, Clock, Inbox } from 'lucide-react'
import { useEffect, type ReactNode } from 'react'
import { OverdueGlyph } from '../../components/glyphs'
import { messages } from '../../messages'
import { momentDate } from '../../messages/time'
import { useGlance } from '../../store/glance'
import { useRegister } from '../../store/register'

/** What we have with a counterpart: four figures, and when there was last anything between us. */
export function Glance({ name }: { readonly name: string }) {
  const say = messages.directory.glance
  const { glance, look } = useGlance()
  const now = useRegister((register) => register.now)
  const fingerprint = useRegister(({ status }) => status?.fingerprint)
  const home = useRegister(({ status }) => status?.settings.home.zone ?? 'UTC')
  useEffect(() => {
    void look(name)
  }, [look, name, fingerprint])
  const value = glance?.name === name ? glance.value : null
  if (value === null) return <div className="glance" aria-busy="true" />
  const { total, open, overdue, asked, acknowledged, medianDays, lastSent, lastHeard } = value
  const contact = [
    lastSent ? say.lastSent(momentDate(lastSent, home, now)) : say.neverSent,
    lastHeard ? say.lastHeard(momentDate(lastHeard, home, now)) : say.neverHeard,
  ]
  return (
    <section aria-label={say.title}>
      <dl className="glance num">
        <Figure label={say.open} note={say.ofAll(total)} glyph={<Inbox size={16} aria-hidden />}>
          {open}
        </Figure>
        <Figure
          label={say.overdue}
          note={overdue === 0 ? say.noneOverdue : say.late}
          late={overdue > 0}
          glyph={overdue > 0 ? <OverdueGlyph /> : <Clock size={16} aria-hidden />}
        >
          {overdue}
        </Figure>
        <Figure label={say.acknowledged} note={asked === 0 ? say.noneAskedNote : say.ofRequests(asked)} glyph={<CircleCheck size={16} aria-hidden />}>
          {asked === 0 ? say.noneAsked : say.of(acknowledged, asked)}
        </Figure>
        <Figure label={say.median} note={medianDays === null ? say.medianNone : say.medianOf}>
          {medianDays === null ? say.noMedian : medianDays === 0 ? say.sameDay : say.days(medianDays)}
        </Figure>
      </dl>
      <p className="glance-contact num">{contact.join(messages.directory.dot)}</p>
    </section>
  )
}

interface FigureProps {
  readonly label: string
  readonly note: string | undefined
  readonly late?: boolean
  readonly glyph?: ReactNode
  readonly children: ReactNode
}

function Figure({ label, note, late = false, glyph, children }: FigureProps) {
  return (
    <div className="figure">
      <dt>{label}</dt>
      <dd className={late ? 'figure-value tone-warn' : 'figure-value'}>
        {glyph}
        <span>{children}</span>
      </dd>
      <dd className="figure-note">{note}</dd>
    </div>
  )
}
