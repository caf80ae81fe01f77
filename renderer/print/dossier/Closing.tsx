import { messages } from '../../messages'
import { clock } from '../../messages/time'
import { fullDate } from '../dates'
import { useDossier } from './context'
import { inRanges } from './ranges'

const { certify, signature, dateAndStamp } = messages.dossier

/** That it is a true copy, and of which entries: to be signed. */
export function Closing() {
  const { query, numbers, settings, asOf } = useDossier().data
  const { name, zone } = settings.home
  const ranges = inRanges(numbers)
  const named = numbers.length === 1 ? certify.number(numbers[0] ?? 0) : certify.numbers(ranges)
  const say = query.edition === 'internal' ? certify.copy : certify.extract
  return (
    <div className="dossier-closing" data-part="closing">
      <p className="dossier-certify">{say(named, numbers.length, certify.when(name, fullDate(asOf, zone), clock(asOf, zone)))}</p>
      <div className="dossier-signatures">
        <p>{settings.person}</p>
        <p>{signature}</p>
        <p>{dateAndStamp}</p>
      </div>
    </div>
  )
}
