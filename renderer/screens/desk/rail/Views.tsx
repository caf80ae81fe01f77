import { CircleCheck, List, Pencil, RotateCcw } from 'lucide-react'
import { Button } from 'react-aria-components'
import { View } from '#core/projections/list'
import { AcknowledgementGlyph, DisputeGlyph } from '../../../components/glyphs'
import { messages } from '../../../messages'
import { useList } from '../../../store/list'
import { useRegister } from '../../../store/register'
import { useShownView } from '../../../store/saved-views'
import { useScreen } from '../../../store/screen'

/** The six views, each with how many requests it holds. */
export function Views() {
  const counts = useRegister((register) => register.overview?.counts)
  const isSaved = useShownView() !== null
  const chosen = useList(({ view, counterpart }) => (counterpart === null && !isSaved ? view : null))
  const ask = useList((list) => list.ask)
  const { screen, showRequests } = useScreen()
  const { rail, view: names } = messages.desk
  return (
    <ul>
      {View.options.map((view) => {
        const count = counts?.[view] ?? 0
        return (
          <li key={view}>
            <Button
              className="rail-item rail-view"
              aria-current={screen === 'requests' && view === chosen}
              aria-label={count === 0 ? names[view] : rail.withCount(names[view], count)}
              onPress={() => {
                showRequests()
                void ask({ view, counterpart: null })
              }}
            >
              {icons[view]}
              <span className="rail-name">{names[view]}</span>
              {count > 0 && <span className={`rail-count num ${view === 'chasing' ? 'rail-late' : ''}`}>{count}</span>}
            </Button>
          </li>
        )
      })}
    </ul>
  )
}

const icon = { size: 16, strokeWidth: 1.75, 'aria-hidden': true } as const

const icons = {
  chasing: <RotateCcw {...icon} />,
  awaiting: <AcknowledgementGlyph level="awaited" />,
  disputed: <DisputeGlyph state="denied" />,
  acknowledged: <CircleCheck {...icon} className="rail-filled" />,
  all: <List {...icon} />,
  drafts: <Pencil {...icon} />,
}
