/** The line to take of a request, for whoever has to say it now. */
import { refusalSentence } from '#core/refusal'
import { lineToTake } from '#core/projections/line'
import type { RegisterService } from '../register/service'
import { failed, finished, type Ending } from './ending'
import { noRequest, requestOf } from './find'

export async function tellLine(reference: string, service: RegisterService): Promise<Ending> {
  const request = await requestOf(reference, service)
  if (request === null) return failed([noRequest(reference)])
  const opened = await service.open(request)
  if (!opened.ok) return failed([refusalSentence(opened.refusal)])
  const { row } = opened.value
  return finished([row.line?.words ?? lineToTake(row, service.settings(), service.now())])
}
