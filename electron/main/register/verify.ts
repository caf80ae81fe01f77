/** The proof: every byte of the journal read again, and the ledger made anew from it for comparison. */
import { join } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import type { Row, JournalMark } from '#core/ledger'
import { officeOf, type Office } from '#core/office'
import type { Problem } from '#core/opening'
import { Register } from '#core/register/register'
import { referenceOf, type RequestId } from '#core/request'
import { JOURNAL_FOLDER } from '../files/format'
import { scanJournal, shortfall } from '../files/journal-scan'
import { LEDGER_FILE } from '../files/ledger-file'
import { Replay, type RequestReader } from './replay'

/** What the register was at one moment; it may change while it is being verified. */
export interface Snapshot {
  readonly folder: string
  readonly marks: readonly JournalMark[]
  readonly office: Office
  readonly rows: ReadonlyMap<RequestId, Row>
}

/** Everything that is wrong. Throws the system's errors. */
export async function problemsOf({ folder, marks, office, rows }: Snapshot, read: RequestReader): Promise<readonly Problem[]> {
  const rebuilt = new Register(officeOf(office.settings))
  const replay = new Replay(rebuilt, true, read)
  const files = marks.map(({ file }) => file)
  const scan = await scanJournal(join(folder, JOURNAL_FOLDER), files, [], (written) => replay.take(written), marks)
  const problem = scan.problem ?? shortfall(scan.marks, marks)
  return problem ? [problem] : [...differences(rebuilt, office, rows)]
}

function* differences(rebuilt: Register, office: Office, rows: ReadonlyMap<RequestId, Row>): Generator<Problem> {
  const inLedger = (what: string): Problem => ({ file: LEDGER_FILE, line: null, what })
  if (!isDeepStrictEqual(rebuilt.office, office)) yield inLedger('what is said of the office differs from the journal')
  for (const row of rebuilt.rows()) {
    const name = row.number ? referenceOf(row.number) : `the draft “${row.subject}”`
    const kept = rows.get(row.id)
    if (!kept) yield inLedger(`${name} is missing`)
    else if (!isDeepStrictEqual(kept, row)) yield inLedger(`what is said of ${name} differs from the journal`)
  }
  for (const id of rows.keys()) if (!rebuilt.row(id)) yield inLedger(`request ${id} is not in the journal`)
}
