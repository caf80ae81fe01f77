/** The proof: every byte of the journal read again, and the ledger made anew from it for comparison. */
import { join } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import type { Row, JournalMark } from '#core/ledger'
import { officeOf, type Office } from '#core/office'
import type { Problem } from '#core/opening'
import { Register } from '#core/register/register'
import { referenceOf } from '#core/request'
import { JOURNAL_FOLDER } from '../files/format'
import { scanJournal, shortfall } from '../files/journal-scan'
import { LEDGER_FILE } from '../files/ledger-file'
import { Replay, type RequestReader } from './replay'

/** What the register was at one moment; it may change while it is being verified. */
export interface Snapshot {
  readonly folder: string
  readonly marks: readonly JournalMark[]
  readonly office: Office
  readonly kept: Register
}

/** Everything that is wrong. Throws the system's errors. */
export async function problemsOf({ folder, marks, office, kept }: Snapshot, read: RequestReader): Promise<readonly Problem[]> {
  const rebuilt = new Register(officeOf(office.settings))
  const replay = new Replay(rebuilt, true, read)
  const files = marks.map(({ file }) => file)
  const scan = await scanJournal(join(folder, JOURNAL_FOLDER), files, [], (written) => replay.take(written), marks)
  const problem = scan.problem ?? shortfall(scan.marks, marks)
  return problem ? [problem] : [...differences(rebuilt, office, kept)]
}

function* differences(rebuilt: Register, office: Office, kept: Register): Generator<Problem> {
  const inLedger = (what: string): Problem => ({ file: LEDGER_FILE, line: null, what })
  if (!isDeepStrictEqual(rebuilt.office, office)) yield inLedger('what is said of the office differs from the journal')
  for (const row of kept.rows()) {
    const [due, index] = [rebuilt.row(row.id), kept.indexOf(row.id)]
    if (!due) yield inLedger(`${nameOf(row)} is not in the journal`)
    else if (!isDeepStrictEqual(row, due) || index === null || !kept.columns.tells(index, due, office)) yield inLedger(`what is said of ${nameOf(due)} differs from the journal`)
  }
  for (const row of rebuilt.rows()) if (kept.indexOf(row.id) === null) yield inLedger(`${nameOf(row)} is missing`)
}

function nameOf({ number, subject }: Row): string {
  return number ? referenceOf(number) : `the draft “${subject}”`
}
