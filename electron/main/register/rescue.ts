/** Loading a register of which the journal is damaged: what proves itself is read, and what is lost is told. */
import { open } from 'node:fs/promises'
import { join } from 'node:path'
import { rowReference } from '#core/ledger'
import { officeOf } from '#core/office'
import type { Loss } from '#core/opening'
import { wholenessOf } from '#core/projections/wholeness'
import { lostIn, type Damage, type Repair } from '#core/repair'
import { referenceOf, type RequestNumber } from '#core/request'
import { Register } from '#core/register/register'
import type { Settings } from '#core/settings'
import { scanJournal, type Scan } from '../files/journal-scan'
import type { Ledger } from '../files/ledger-text'
import { named, surveyJournal } from '../files/survey'
import { Replay, type RequestReader } from './replay'
import { Salvage } from './salvage'

/** What is left. */
export interface Rescued {
  readonly register: Register
  /** Its marks name all damage, also that which no entry names yet. */
  readonly scan: Scan
  readonly hasSettings: boolean
  /** What no repair names yet; null when every damage is named. */
  readonly repair: Repair | null
}

/** Reads a damaged journal with the help of the ledger, where there is one. Throws the system's errors. */
export async function rescue(
  folder: string,
  files: readonly string[],
  ledger: Ledger | null,
  defaults: Settings,
  read: RequestReader,
): Promise<Rescued> {
  const { damages, reach } = await surveyJournal(folder, files, ledger?.journal.at(-1) ?? null)
  const register = new Register(officeOf(defaults))
  const replay = new Replay(register, false, read)
  const salvage = new Salvage(register, replay, reach)
  const scan = await scanJournal(folder, files, [], (written) => salvage.take(written), [], damages)
  const before = repairsIn(scan)
  const { fresh } = named(damages, before)
  const knew = ledger !== null && reach > 0 ? new Register(ledger.office ?? officeOf(defaults), ledger) : null
  const witness = knew !== null && salvage.isOf(knew) ? knew : null
  const isNamed = (id: string): boolean => before.some(({ requests }) => requests.some(({ request }) => request === id))
  const requests = salvage.notWhole(witness).filter(({ request, lost }) => lost !== null || !isNamed(request))
  const gone = [...(witness ? numbersOf(witness) : []), ...requests.map(({ number }) => number)]
  const readable = await Promise.all(fresh.map((damage) => numbersIn(folder, damage)))
  const numbers = unborne([...gone, ...readable.flat()], register)
  const result = { register, scan, hasSettings: replay.hasSettings }
  if (fresh.length === 0 && requests.length === 0) return { ...result, repair: null }
  const repair: Repair = { damages: [...fresh], requests: [...requests], numbers, known: witness ? reach : 0 }
  return { ...result, scan: { ...scan, marks: withRepair(scan.marks, repair) }, repair }
}

/** What a register would have lost for good when it is gone on with as it is. */
export function lossOf(repair: Repair, register: Register): Loss {
  const begun = [...register.rows()].filter((row) => wholenessOf(row, [repair]).state === 'doubtful')
  const doubtful = begun.map((row) => rowReference(row) || `the draft “${row.subject}”`)
  return { entries: lostIn(repair.damages), requests: repair.requests, doubtful }
}

/** All repairs that a journal tells of. */
export function repairsIn({ marks }: Pick<Scan, 'marks'>): readonly Repair[] {
  return marks.flatMap(({ repairs }) => repairs ?? [])
}

function withRepair(marks: Scan['marks'], repair: Repair): Scan['marks'] {
  return marks.map((mark, index) => (index < marks.length - 1 ? mark : { ...mark, repairs: [...(mark.repairs ?? []), repair] }))
}

/** The numbers that no request of a register bears, each once. */
function unborne(numbers: readonly (RequestNumber | null)[], register: Register): RequestNumber[] {
  const found = new Map<string, RequestNumber>()
  for (const number of numbers) if (number) found.set(referenceOf(number), number)
  for (const number of numbersOf(register)) if (number) found.delete(referenceOf(number))
  return [...found.values()]
}

/** By index, null where a request has none. */
function numbersOf({ columns }: Register): readonly (RequestNumber | null)[] {
  return Array.from({ length: columns.size }, (_, index) => columns.numberAt(index))
}

const NUMBER = /"number":\{"year":([12]\d{3}),"number":([1-9]\d{0,5})\}/g

/** Numbers that can be read in damaged bytes: proof of nothing, but reason enough never to give them again. */
async function numbersIn(folder: string, { file, from, bytes }: Damage): Promise<readonly RequestNumber[]> {
  if (bytes === 0) return []
  const handle = await open(join(folder, file), 'r')
  try {
    const buffer = Buffer.alloc(bytes)
    const { bytesRead } = await handle.read(buffer, 0, bytes, from)
    const found = buffer.toString('latin1', 0, bytesRead).matchAll(NUMBER)
    return Array.from(found, ([, year, number]) => ({ year: Number(year), number: Number(number) }))
  } finally {
    await handle.close()
  }
}
