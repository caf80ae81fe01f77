import { useState } from 'react'
import { Button } from 'react-aria-components'
import { messages } from '../../../messages'
import { useList } from '../../../store/list'
import { useRegister } from '../../../store/register'

/** So many stand in the rail; the rest unfold. */
const FEW = 6

/** The counterparts, those with most open business first. Choosing one shows all requests to it. */
export function Counterparts() {
  const overview = useRegister((register) => register.overview)
  const chosen = useList((list) => list.counterpart)
  const ask = useList((list) => list.ask)
  const [unfolded, unfold] = useState(false)
  const { rail } = messages.desk
  const all = overview?.counterparts ?? []
  const shown = unfolded ? all : all.filter(({ name }, index) => index < FEW || name === chosen)
  return (
    <section className="rail-counterparts">
      <h2 className="rail-heading">{rail.counterparts}</h2>
      {overview && all.length === 0 && <p className="rail-none">{rail.noCounterparts}</p>}
      <ul>
        {shown.map(({ name, open }) => (
          <li key={name}>
            <Button
              className="rail-item"
              aria-current={name === chosen}
              aria-label={rail.withOpen(name, open)}
              onPress={() => void ask({ view: 'all', counterpart: name })}
            >
              <span className="rail-name">{name}</span>
              {open > 0 && <span className="rail-count num">{open}</span>}
            </Button>
          </li>
        ))}
        {all.length > FEW && (
          <li>
            <Button
              className="rail-item rail-more"
              aria-expanded={unfolded}
              onPress={() => {
                unfold(!unfolded)
              }}
            >
              {unfolded ? rail.fewerCounterparts : rail.allCounterparts(all.length)}
            </Button>
          </li>
        )}
      </ul>
    </section>
  )
}
