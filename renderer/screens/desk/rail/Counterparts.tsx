import { useState } from 'react'
import { BookUser, ChevronRight } from 'lucide-react'
import { Button } from 'react-aria-components'
import { messages } from '../../../messages'
import { useList } from '../../../store/list'
import { useRegister } from '../../../store/register'
import { goToCounterpart } from '../../../store/go'
import { useShownView } from '../../../store/saved-views'
import { useScreen } from '../../../store/screen'
import { useActs } from '../useActs'

/** So many stand in the rail; the rest unfold. */
const FEW = 6

/** The counterparts, those with most open business first. Choosing one shows all requests to it; their head leads to the directory. */
export function Counterparts() {
  const overview = useRegister((register) => register.overview)
  const isSaved = useShownView() !== null
  const chosen = useList((list) => (isSaved ? null : list.counterpart))
  const screen = useScreen((store) => store.screen)
  const directory = useActs().get('counterparts')
  const [unfolded, unfold] = useState(false)
  const { rail } = messages.desk
  const all = overview?.counterparts ?? []
  const shown = unfolded ? all : all.filter(({ name }, index) => index < FEW || name === chosen)
  return (
    <section className="rail-counterparts">
      <h2 className="rail-heading">
        {directory ? (
          <Button className="rail-item rail-directory" aria-current={screen === 'counterparts'} aria-keyshortcuts="C" onPress={directory.perform}>
            <BookUser size={16} strokeWidth={1.75} aria-hidden />
            <span className="rail-name">{rail.counterparts}</span>
            <ChevronRight size={13} aria-hidden />
          </Button>
        ) : (
          rail.counterparts
        )}
      </h2>
      {overview && all.length === 0 && <p className="rail-none">{rail.noCounterparts}</p>}
      <ul>
        {shown.map(({ name, open }) => (
          <li key={name}>
            <Button
              className="rail-item"
              aria-current={screen === 'requests' && name === chosen}
              aria-label={rail.withOpen(name, open)}
              onPress={() => void goToCounterpart(name)}
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
