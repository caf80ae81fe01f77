import { useEffect, useMemo } from 'react'
import { presentName } from '#core/office'
import { messages } from '../../messages'
import { useOffice } from '../../store/office'
import { useRegister } from '../../store/register'
import { useScreen } from '../../store/screen'
import { bodiesOf } from './bodies'
import { BodyList } from './BodyList'
import { Card } from './Card'
import { cardId, focusBodies } from './focus'
import { MetCard } from './MetCard'
import './Counterparts.css'

/** The directory: every body on the left, all that is known of the selected one on the right. Esc gives the list back there. */
export function Counterparts() {
  const office = useOffice((store) => store.office)
  const met = useRegister(({ overview }) => overview?.counterparts)
  const { counterpart: wanted, reading, read, showCounterparts } = useScreen()
  const bodies = useMemo(() => (office && met ? bodiesOf(office.counterparts, met) : null), [office, met])
  const first = bodies?.[0]?.name
  useEffect(() => {
    if (wanted === null && first !== undefined) showCounterparts(first)
  }, [wanted, first, showCounterparts])
  if (office === null || bodies === null) return <div className="directory" aria-busy="true" />
  // A name that was given up leads to whoever bore it.
  const present = wanted === null ? null : presentName(office, wanted)
  const selected = bodies.find(({ name }) => name === present) ?? null
  return (
    <div className="directory" data-reading={reading || undefined}>
      <BodyList bodies={bodies} selected={selected?.name ?? null} />
      <section
        className="directory-card"
        id={cardId}
        tabIndex={-1}
        aria-label={messages.directory.region}
        onKeyDown={(event) => {
          if (event.key !== 'Escape' || event.defaultPrevented) return
          read(false)
          window.requestAnimationFrame(focusBodies)
        }}
      >
        {selected === null && <p className="directory-none">{messages.directory.select}</p>}
        {selected?.card && <Card key={selected.card.id} card={selected.card} />}
        {selected?.card === null && <MetCard key={selected.name} name={selected.name} />}
      </section>
    </div>
  )
}
