/** From the folder to the memory: the ledger as far as it can be trusted, the journal for the rest. */
import { join } from 'node:path'
import { isOfRequest, type Desk } from '#core/entry'
import type { JournalMark, Ledger, Row } from '#core/ledger'
import type { Instant } from '#core/moment'
import { officeOf } from '#core/office'
import type { Opening, Problem } from '#core/opening'
import { requestFrom } from '#core/register/apply'
import { Register } from '#core/register/register'
import type { Request } from '#core/request'
import type { Settings } from '#core/settings'
import { EntryReader } from '../files/entry-reader'
import { FORMAT_FILE, JOURNAL_FOLDER } from '../files/format'
import { Journal, entriesOf } from '../files/journal'
import { agrees, journalFiles, scanJournal, shortfall, type JournalFiles, type Scan } from '../files/journal-scan'
import { firstBreak } from '../files/journal-seals'
import { LEDGER_FILE, LedgerDamage, type LedgerFile } from '../files/ledger-file'
import { reasonOf } from '../files/reason'
import { setTornAside } from '../files/torn'
import { Replay } from './replay'

export interface Loaded {
  readonly register: Register
  readonly journal: Journal
  readonly entries: EntryReader
  readonly opening: Opening
  /** Whether the journal says what the office says of itself. */
  readonly hasSettings: boolean
  /** Whether `ledger.json` says the same as the register in memory. */
  readonly ledgerStands: boolean
  /** Marks before which the journal was taken on trust, and is still to be checked. */
  readonly unchecked: readonly JournalMark[]
}

/** What is read, and for whom. `wrong` is what is known to be damaged beforehand: then nothing is mended. */
export interface Source {
  readonly folder: string
  readonly desk: Desk
  readonly defaults: Settings
  readonly now: Instant
  readonly wrong: Problem | null
}

/** Loads a register. Throws the system's errors. */
export async function load(source: Source, ledgerFile: LedgerFile): Promise<Loaded> {
  const folder = join(source.folder, JOURNAL_FOLDER)
  const files = await journalFiles(folder, source.desk)
  const own = files?.own ?? []
  const { ledger, damage } = await readLedger(ledgerFile)
  const fits = ledger !== null && (await fitsJournal(folder, own, ledger.journal))
  const entries = new EntryReader(folder)
  const from = async (trusted: Ledger | null): Promise<Replayed> => {
    const register = new Register(trusted?.office ?? officeOf(source.defaults), trusted?.rows)
    const replay = new Replay(register, trusted?.office != null, (row) => readRequest(entries, row))
    const scan = await scanJournal(folder, own, trusted?.journal ?? [], (written) => replay.take(written))
    return { register, scan, hasSettings: replay.hasSettings }
  }
  // Whatever is wrong after the ledger's mark, only the whole journal can tell what is proven good.
  const caughtUp = fits ? await from(ledger).catch(() => null) : null
  const trusted = caughtUp !== null && caughtUp.scan.problem === null
  const { register, scan, hasSettings } = trusted ? caughtUp : await from(null)

  const problems = [source.wrong, filesProblem(files), scan.problem ?? shortfall(scan.marks, ledger?.journal ?? [])].filter(
    (problem) => problem !== null,
  )
  const mended: string[] = []
  if (damage !== null) mended.push(`The file ${LEDGER_FILE} was not as written (${damage}) and was made anew from the journal; nothing is lost.`)
  else if (ledger !== null && !trusted) mended.push(`The file ${LEDGER_FILE} did not fit the journal and was made anew from it; nothing is lost.`)
  if (problems.length === 0 && scan.torn > 0) await mendTorn(folder, scan, source.now, mended, problems)

  return {
    register,
    journal: new Journal(folder, source.desk, scan.marks),
    entries,
    opening: openingOf(scan, problems, mended),
    hasSettings,
    unchecked: trusted && ledger !== null && isLong(ledger.journal) ? ledger.journal : [],
    ledgerStands: trusted && scan.marks.at(-1)?.hash === ledger?.journal.at(-1)?.hash,
  }
}

interface Replayed {
  readonly register: Register
  readonly scan: Scan
  readonly hasSettings: boolean
}

/** A journal of up to so many bytes is checked, hash by hash, before its register opens; a longer one while it is open. */
const CHECKED_AT_ONCE = 16 << 20

function isLong(marks: readonly JournalMark[]): boolean {
  return marks.reduce((sum, { bytes }) => sum + bytes, 0) > CHECKED_AT_ONCE
}

async function fitsJournal(folder: string, files: readonly string[], marks: readonly JournalMark[]): Promise<boolean> {
  if (!(await agrees(folder, files, marks))) return false
  return isLong(marks) || (await firstBreak(folder, marks)) === null
}

/** A request whole, from the places that its row gives. Throws when they do not hold it, and the system's errors. */
export function readRequest(entries: EntryReader, row: Row): Request {
  const request = requestFrom(row.places.map((place) => entries.read(place)).filter(isOfRequest))
  if (request?.id !== row.id) throw new Error('the journal holds something else where this request should be')
  return request
}

function openingOf({ marks }: Scan, problems: readonly Problem[], mended: readonly string[]): Opening {
  if (problems.length > 0) return { outcome: 'damaged', problems, safe: entriesOf(marks) }
  return mended.length > 0 ? { outcome: 'recovered', what: mended } : { outcome: 'ready' }
}

async function readLedger(file: LedgerFile): Promise<{ ledger: Ledger | null; damage: string | null }> {
  try {
    return { ledger: await file.read(), damage: null }
  } catch (error) {
    if (error instanceof LedgerDamage) return { ledger: null, damage: error.message }
    throw error
  }
}

function filesProblem(files: JournalFiles | null): Problem | null {
  if (files === null) return { file: JOURNAL_FOLDER, line: null, what: 'the folder is missing' }
  const [other] = files.others
  if (other === undefined) return null
  const what = `the file is of another desk than ${FORMAT_FILE} names, and this version reads one desk only`
  return { file: `${JOURNAL_FOLDER}/${other}`, line: null, what }
}

async function mendTorn(folder: string, scan: Scan, now: Instant, mended: string[], problems: Problem[]): Promise<void> {
  const mark = scan.marks.at(-1)
  if (!mark) return
  const where = `${JOURNAL_FOLDER}/${mark.file}`
  try {
    const aside = await setTornAside(folder, mark, scan.torn, now)
    mended.push(
      `The end of ${where} was cut short, as by a power cut. What was left of it was set aside in ${JOURNAL_FOLDER}/${aside}; every entry before it is whole.`,
    )
  } catch (error) {
    problems.push({ file: where, line: mark.entries + 1, what: `the line was cut short and could not be set aside (${reasonOf(error)})` })
  }
}
