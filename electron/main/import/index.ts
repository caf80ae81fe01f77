/** Takes in the spreadsheet that an office has today. Its columns are described in `resources/import/README.md`. */
import { refusalSentence } from '#core/refusal'
import type { RegisterService } from '../register/contract'
import { problemIn, problemSentence, type RowProblem } from './columns'
import { refusedRow } from './refused-row'
import { mappingOf, mappingProblems, NO_REQUESTS, rowsOf, strays } from './spreadsheet'
import { readTable } from './table'
import { understand } from './understand'

export type Imported = { readonly ok: true; readonly requests: number } | { readonly ok: false; readonly problems: readonly string[] }

/**
 * Imports every request of a spreadsheet, each under the reference that it has, or none: then every problem is a sentence naming its
 * row, counted as the spreadsheet counts it, and the register is as it was. Nobody can be asked: each column is what its heading says.
 */
export async function importCsv(service: RegisterService, csv: string): Promise<Imported> {
  const read = readTable(csv)
  if (!read.ok) return { ok: false, problems: read.sentences }
  const mapping = mappingOf(read.table)
  const stray = strays(read.table, mapping)
  const missing = mappingProblems(mapping).map((what): RowProblem => problemIn({ row: 1, cells: {} }, what))
  const heads = [...stray.filter(({ row }) => row === 1), ...missing]
  if (heads.length > 0) return failed(heads)
  const rows = rowsOf(read.table, mapping)
  if (rows.length === 0 && stray.length === 0) return { ok: false, problems: [NO_REQUESTS] }
  const { problems, coming, commands } = await understand(service, rows, null)
  if (stray.length > 0 || problems.length > 0) return failed([...stray, ...problems])
  const reply = await service.runAll(commands.map(({ command }) => command))
  if (reply.ok) return { ok: true, requests: coming.length }
  const problem = refusedRow(reply, commands)
  return { ok: false, problems: [problem ? problemSentence(problem) : refusalSentence(reply.refusal)] }
}

function failed(problems: readonly RowProblem[]): Imported {
  return { ok: false, problems: problems.toSorted((a, b) => a.row - b.row).map(problemSentence) }
}
