/** The line to take of a request in its three forms, for whoever has to say it now. */
import { lineToTake } from '#core/projections/line/line'
import { longLine } from '#core/projections/line/long'
import { timelineLines } from '#core/projections/line/timeline'
import { refusalSentence } from '#core/refusal'
import type { RegisterService } from '../register/service'
import { failed, finished, type Ending } from './ending'
import { noRequest, requestOf } from './find'

/** Each form under its name; the office's own words say that they are, with what the facts give. */
export async function tellLine(reference: string, service: RegisterService): Promise<Ending> {
  const id = await requestOf(reference, service)
  if (id === null) return failed([noRequest(reference)])
  const opened = await service.open(id)
  if (!opened.ok) return failed([refusalSentence(opened.refusal)])
  const { row, request } = opened.value
  const [settings, now] = [service.settings(), service.now()]
  const { words, by, facts, isStale } = lineToTake(row, settings, now)
  const ours = by === 'office' ? [`(Our own words. The facts ${isStale ? 'now ' : ''}give: ${facts})`] : []
  return finished([
    'Short',
    words,
    ...ours,
    '',
    'Long',
    longLine(request, settings, now),
    '',
    'Timeline',
    ...timelineLines(request, settings, now),
  ])
}
