/** Anything set on paper, from the command line. */
import { resolve } from 'node:path'
import { parseDateTime, toZoned } from '@internationalized/date'
import { firstDay, firstDayAfter, spanTyped } from '#core/finding/span'
import { dateIn, startOf, type Instant, type Zone } from '#core/moment'
import { OPEN_REQUESTS, type PaperQuery } from '#core/projections/paper'
import { done, refused, refusalSentence, type Reply } from '#core/refusal'
import type { Request } from '#core/request'
import { writePaper } from '../printing/save'
import type { RegisterService } from '../register/service'
import { failed, finished, type Ending } from './ending'
import { noRequest, requestOf } from './find'
import type { PaperSetting, PaperTask } from './paper-arguments'

/** Writes it whole or not at all; a status sheet is written down in the register with whom it is for. */
export async function writeOnPaper(task: PaperTask, service: RegisterService): Promise<Ending> {
  const { file, format, set } = task
  const query = await queryOf(task, service)
  if (typeof query === 'string') return failed([query])
  const reply = query.ok ? await writePaper(service, query.value, { format, forWhom: set.forWhom, tell: () => undefined }, resolve(file)) : query
  return reply.ok ? finished([`Wrote ${file}.`]) : failed([refusalSentence(reply.refusal)])
}

/** What is asked for; a sentence where there is no such moment or request. */
async function queryOf({ of, reference, set }: PaperTask, service: RegisterService): Promise<Reply<PaperQuery> | string> {
  switch (of) {
    case 'sheet':
      return sheetAsked(set, service.settings().home.zone)
    case 'record':
      return done({ kind: 'record', ...periodAsked(set.period, service), paper: set.paper })
    case 'dossier': {
      const { edition, paper } = set
      return ofRequest(reference, service, ({ id }) => done({ kind: 'dossier', request: id, edition, paper }))
    }
    case 'note':
    case 'slip': {
      const { paper } = set
      const kind = of === 'note' ? 'letter' : 'slip'
      return ofRequest(reference, service, ({ id, attempts }) => {
        const note = attempts.findLast(({ details, outcome }) => details.channel === 'note' && outcome?.state !== 'voided')
        return note ? done({ kind, request: id, n: note.n, paper }) : refused({ code: 'not-found', what: 'attempt' })
      })
    }
  }
}

function sheetAsked({ edition, paper, orientation, view, search, asOf }: PaperSetting, zone: Zone): Reply<PaperQuery> | string {
  const instant = asOf === null ? null : instantOf(asOf, zone)
  if (asOf !== null && instant === null) return `“${asOf}” is not a date of the calendar.`
  return done({ ...OPEN_REQUESTS, edition, paper, orientation, view, search, asOf: instant })
}

/** From the first instant of a period, by the clocks of the office, up to but not including the first after it. */
function periodAsked(typed: string | null, service: RegisterService): { readonly from: Instant; readonly until: Instant } {
  const { zone } = service.settings().home
  const month = dateIn(zone, service.now()).slice(0, 7)
  const { from, to } = spanTyped(typed ?? month) ?? { from: null, to: null }
  return { from: startOf(firstDay(from ?? month), zone), until: startOf(firstDayAfter(to ?? month), zone) }
}

async function ofRequest(reference: string, service: RegisterService, query: (request: Request) => Reply<PaperQuery>): Promise<Reply<PaperQuery> | string> {
  const id = await requestOf(reference, service)
  if (id === null) return noRequest(reference)
  const opened = await service.open(id)
  return opened.ok ? query(opened.value.request) : opened
}

/** An instant as it was typed; without a zone, by the clocks of the office. Null for a date that there is not. */
function instantOf(typed: string, zone: Zone): Instant | null {
  try {
    const text = typed.replace(' ', 'T')
    if (!/(?:Z|[+-]\d\d:\d\d)$/.test(text)) return toZoned(parseDateTime(text), zone).toDate().toISOString()
    const at = Date.parse(text)
    return Number.isNaN(at) ? null : new Date(at).toISOString()
  } catch {
    return null
  }
}
