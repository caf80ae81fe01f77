import { messages } from '../../../messages'
import { Clocks } from './Clocks'
import { Counterparts } from './Counterparts'
import { Views } from './Views'
import './Rail.css'

/** The left edge: which requests to show, and what can be relied on: the time in both places, and the state of the register. */
export function Rail() {
  return (
    <nav className="rail" aria-label={messages.desk.rail.views}>
      <div className="rail-choices">
        <Views />
        <Counterparts />
      </div>
      <Clocks />
    </nav>
  )
}
