/** Takes in the spreadsheet that an office has today. Its columns are described in `resources/import/README.md`. */
import { randomUUID } from 'node:crypto'
import { refusalSentence, type Refusal } from '#core/refusal'
import type { RegisterService } from '../register/contract'
import { problemIn, type RowProblem } from './columns'
import { readLine, type FactLine } from './lines'
import { rehearse } from './rehearse'
import { gather, plan, planBetween, type Planned } from './requests'
import { readSpreadsheet } from './spreadsheet'
import { takenNumbers } from './taken'

export type Imported = { readonly ok: true; readonly requests: number } | { readonly ok: false; readonly problems: readonly string[] }

/**
 * Imports every request of a spreadsheet, each under the reference that it has, or none: then every problem is a sentence naming its
 * row, counted as the spreadsheet counts it, and the register is as it was.
 */
export async function importCsv(service: RegisterService, csv: string): Promise<Imported> {
  const settings = service.settings()
  const spreadsheet = readSpreadsheet(csv)
  const problems: RowProblem[] = [...spreadsheet.problems]
  const unread = new Set<string | undefined>()
  const lines: FactLine[] = []
  for (const row of spreadsheet.rows) {
    const read = readLine(row, settings)
    if (read.ok) {
      lines.push(read.line)
    } else {
      problems.push(...read.problems)
      unread.add(row.cells.reference)
    }
  }
  if (spreadsheet.rows.length === 0 && problems.length === 0) return failed([{ row: 1, sentence: 'The file holds no requests.' }])

  const commands: Planned[] = []
  const requests = gather(lines)
  const ids = new Map(requests.map(({ key }) => [key, randomUUID()]))
  const between = planBetween(requests, (key) => ids.get(key))
  problems.push(...between.problems)
  const stage = { settings, now: service.now(), isTaken: await takenNumbers(service) }
  for (const request of requests) {
    // Without the rows that could not be read, a request would seem to lack what stands in them.
    if (request.lines.some(({ sheetRow }) => unread.has(sheetRow.cells.reference))) continue
    const planned = plan(request, ids.get(request.key) ?? '', stage.now)
    if ('problems' in planned) {
      problems.push(...planned.problems)
    } else {
      problems.push(...rehearse(planned, stage))
      commands.push(...planned.commands)
    }
  }
  if (problems.length > 0) return failed(problems)
  commands.push(...between.commands)

  const reply = await service.runAll(commands.map(({ command }) => command))
  if (reply.ok) return { ok: true, requests: requests.length }
  const refused = isOfRow(reply.refusal) ? commands[reply.index] : undefined
  const sentence = refusalSentence(reply.refusal)
  return failed([refused ? problemIn(refused.sheetRow, sentence) : { row: 0, sentence }])
}

/** Whether a refusal is for what a row says, and not for the register or the disk. */
function isOfRow({ code }: Refusal): boolean {
  return code !== 'read-only' && code !== 'not-written' && code !== 'cannot-read'
}

function failed(problems: readonly RowProblem[]): Imported {
  return { ok: false, problems: problems.toSorted((a, b) => a.row - b.row).map(({ sentence }) => sentence) }
}
