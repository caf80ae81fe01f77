import { useEffect } from 'react'
import { counterpartNamed } from '#core/counterpart'
import { messages } from '../../messages'
import { useDirectory } from '../../store/directory'
import { useRegister } from '../../store/register'
import { useScreen } from '../../store/screen'
import { bodiesOf } from './bodies'
import { BodyList } from './BodyList'
import { Card } from './Card'
import { MetCard } from './MetCard'
import './Counterparts.css'

/** The directory: every body on the left, all that is known of the selected one on the right. */
export function Counterparts() {
  const { counterparts, reload } = useDirectory()
  const met = useRegister(({ overview }) => overview?.counterparts)
  const fingerprint = useRegister(({ status }) => status?.fingerprint)
  const { counterpart: wanted, reading } = useScreen()
  useEffect(() => {
    void reload()
  }, [reload, fingerprint])
  if (counterparts === null || met === undefined) return <div className="directory" aria-busy="true" />
  const bodies = bodiesOf(counterparts, met)
  // A name that was given up leads to whoever bore it.
  const present = wanted === null ? null : (counterpartNamed(counterparts, wanted)?.name ?? wanted)
  const selected = bodies.find(({ name }) => name === present) ?? bodies[0] ?? null
  return (
    <div className="directory" data-reading={reading || undefined}>
      <BodyList bodies={bodies} selected={selected?.name ?? null} />
      <section className="directory-card" id="counterpart" tabIndex={-1} aria-label={messages.directory.region}>
        {selected === null && <p className="directory-none">{messages.directory.select}</p>}
        {selected?.card && <Card key={selected.name} card={selected.card} />}
        {selected && selected.card === null && <MetCard key={selected.name} name={selected.name} />}
      </section>
    </div>
  )
}
