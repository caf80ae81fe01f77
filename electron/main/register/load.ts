/** From the folder to the memory: the ledger as far as it can be trusted, the journal for the rest. */
import { join } from 'node:path'
import { isOfRequest, type Desk } from '#core/entry'
import { rowOf, type JournalMark, type Place, type Row } from '#core/ledger'
import type { Instant } from '#core/moment'
import { officeOf } from '#core/office'
import type { Opening, Problem } from '#core/opening'
import type { Repair } from '#core/repair'
import { requestFrom } from '#core/register/apply'
import { Register } from '#core/register/register'
import type { Request, RequestId } from '#core/request'
import type { Settings } from '#core/settings'
import { problemOf } from '../files/damage'
import type { EntryReader } from '../files/entry-reader'
import { FORMAT_FILE, JOURNAL_FOLDER } from '../files/format'
import { Journal, entriesOf } from '../files/journal'
import { agrees, journalFiles, scanJournal, shortfall, type JournalFiles, type Scan } from '../files/journal-scan'
import { firstBreak } from '../files/journal-seals'
import { LEDGER_FILE, LedgerDamage, type LedgerFile } from '../files/ledger-file'
import type { Ledger } from '../files/ledger-text'
import { reasonOf } from '../files/reason'
import { setTornAside } from '../files/torn'
import { Replay, type RequestReader } from './replay'
import { lossOf, repairsIn, rescue } from './rescue'

export interface Loaded {
  readonly register: Register
  readonly journal: Journal
  readonly opening: Opening
  /** What an entry must name before the register can be gone on with; null when nothing must, or when nothing helps. */
  readonly repair: Repair | null
  /** What was known to be damaged before anything was read. */
  readonly wrong: Problem | null
  /** Whether the journal says what the office says of itself. */
  readonly hasSettings: boolean
  /** Whether `ledger.json` says the same as the register in memory. */
  readonly ledgerStands: boolean
}

/**
 * What is read, and for whom. `wrong` is what is known to be damaged beforehand: then nothing is mended. `thorough` has every hash
 * checked first, however long the journal is.
 */
export interface Source {
  readonly folder: string
  readonly desk: Desk
  readonly defaults: Settings
  readonly now: Instant
  readonly wrong: Problem | null
  readonly thorough: boolean
}

/** Loads a register. Throws the system's errors. */
export async function load(source: Source, ledgerFile: LedgerFile, entries: EntryReader): Promise<Loaded> {
  const folder = join(source.folder, JOURNAL_FOLDER)
  const files = await journalFiles(folder, source.desk)
  const own = files?.own ?? []
  const { ledger, damage } = await readLedger(ledgerFile)
  const fits = ledger !== null && (await fitsJournal(folder, own, ledger.journal, source.thorough))
  const read: RequestReader = (id, places) => readRequest(entries, id, places)
  const from = async (trusted: Ledger | null): Promise<Replayed> => {
    const register = new Register(trusted?.office ?? officeOf(source.defaults), trusted ?? undefined)
    const replay = new Replay(register, trusted?.office != null, read)
    const scan = await scanJournal(folder, own, trusted?.journal ?? [], (written) => replay.take(written))
    return { register, scan, hasSettings: replay.hasSettings }
  }
  // Whatever is wrong after the ledger's mark, only the whole journal can tell what is proven good.
  const caughtUp = fits ? await from(ledger).catch(() => null) : null
  const trusted = caughtUp !== null && caughtUp.scan.problem === null
  const found = trusted ? caughtUp : await from(null)
  const isDamaged = found.scan.problem !== null || shortfall(found.scan.marks, ledger?.journal ?? []) !== null
  const rescued = isDamaged ? await rescue(folder, own, await witness(ledgerFile), source.defaults, read) : null
  const { register, scan, hasSettings } = rescued ?? found
  for (const number of repairsIn(scan).flatMap(({ numbers }) => numbers)) register.reserve(number)

  const repair = rescued?.repair ?? null
  const problems = [source.wrong, filesProblem(files), scan.problem, ...(repair ? problemsOf(repair) : [])].filter((problem) => problem !== null)
  const mended: string[] = []
  if (damage !== null) mended.push(ledgerMended(damage))
  else if (ledger !== null && !trusted) mended.push(`The file ${LEDGER_FILE} did not fit the journal and was made anew from it; nothing is lost.`)
  if (problems.length === 0 && scan.torn > 0) await mendTorn(folder, scan, source.now, mended, problems)

  return {
    register,
    journal: new Journal(folder, source.desk, scan.marks),
    opening: problems.length > 0 ? damagedAs(problems, scan, register, repair ?? NOTHING) : mendedAs(mended),
    repair: scan.problem || problems.length === 0 ? null : (repair ?? NOTHING),
    wrong: source.wrong,
    hasSettings,
    ledgerStands: trusted && scan.marks.at(-1)?.hash === ledger?.journal.at(-1)?.hash,
  }
}

/** What a person is told of a ledger that was not as it was written. */
export function ledgerMended(damage: string): string {
  return `The file ${LEDGER_FILE} was not as written (${damage}) and was made anew from the journal; nothing is lost.`
}

interface Replayed {
  readonly register: Register
  readonly scan: Scan
  readonly hasSettings: boolean
}

/** A journal of up to so many bytes is checked, hash by hash, before its register opens; a longer one is verified while it is open. */
const CHECKED_AT_ONCE = 16 << 20

function isLong(marks: readonly JournalMark[]): boolean {
  return marks.reduce((sum, { bytes }) => sum + bytes, 0) > CHECKED_AT_ONCE
}

async function fitsJournal(folder: string, files: readonly string[], marks: readonly JournalMark[], thorough: boolean): Promise<boolean> {
  if (!(await agrees(folder, files, marks))) return false
  return (isLong(marks) && !thorough) || (await firstBreak(folder, marks)) === null
}

/** A request whole, from where its entries stand. Throws when they do not hold it, and the system's errors. */
export function readRequest(entries: EntryReader, id: RequestId, places: readonly Place[]): Request {
  const request = requestFrom(places.map((place) => entries.read(place)).filter(isOfRequest))
  if (request?.id !== id) throw new Error('the journal holds something else where this request should be')
  return request
}

/** The row of the request whose entries stand at these places. Throws as {@link readRequest} does. */
export function readRow(entries: EntryReader, places: readonly Place[]): Row {
  const said = places.map((place) => entries.read(place)).filter(isOfRequest)
  const [request, last] = [requestFrom(said), said.at(-1)]
  if (!request || !last) throw new Error('the journal holds something else where a request should be')
  return rowOf(request, last.recorded, places)
}

function damagedAs(problems: readonly Problem[], scan: Scan, register: Register, repair: Repair): Opening {
  return { outcome: 'damaged', problems, safe: entriesOf(scan.marks), loss: scan.problem ? null : lossOf(repair, register) }
}

function mendedAs(mended: readonly string[]): Opening {
  return mended.length > 0 ? { outcome: 'recovered', what: mended } : { outcome: 'ready' }
}

/** The ledger, or why it is not what was written. Throws the system's errors. */
export async function readLedger(file: LedgerFile): Promise<{ ledger: Ledger | null; damage: string | null }> {
  try {
    return { ledger: await file.read(), damage: null }
  } catch (error) {
    if (error instanceof LedgerDamage) return { ledger: null, damage: error.message }
    throw error
  }
}

/** What the ledger knows, read once more: catching up may have changed what was read of it. */
async function witness(file: LedgerFile): Promise<Ledger | null> {
  return (await readLedger(file)).ledger
}

/** Damage to other files than the journal leaves the journal as it is. */
const NOTHING: Repair = { damages: [], requests: [], numbers: [], known: 0 }

/** Damage line by line; a journal that is linked and yet contradicts itself is damaged as a whole. */
function problemsOf({ damages }: Repair): readonly Problem[] {
  if (damages.length > 0) return damages.map(problemOf)
  return [{ file: JOURNAL_FOLDER, line: null, what: 'entries contradict those before them' }]
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
