/**
 * The proof of a register, from its files alone: the hash of every line and the chain from line to line, every entry's shape and
 * place, every request folded from its entries and held against its row of the ledger, and every exhibit held against its hash.
 */
import { join } from 'node:path'
import type { JournalMark } from '#core/ledger'
import type { Problem } from '#core/opening'
import { damagesIn } from '../../files/damage'
import { JOURNAL_FOLDER } from '../../files/format'
import { entriesOf } from '../../files/journal'
import { scanJournal, shortfall, type Scan } from '../../files/journal-scan'
import { KeptRows } from '../../files/kept-rows'
import { LEDGER_FILE, LedgerDamage, LedgerFile, ROW_DIFFERS } from '../../files/ledger-file'
import type { Ledger } from '../../files/ledger-text'
import { repairsIn } from '../rescue'
import { Accounts } from './accounts'
import type { Asked, Finding } from './asked'
import { exhibitBytes, NamedExhibits } from './exhibits'
import { LedgerLines } from './ledger-lines'

/**
 * Reads the journal to where the marks reach, or the ledger where that reaches further: changes may be made meanwhile. A ledger that
 * reaches less far proves what it tells; what came after it stands in the journal alone. Damage that the marks name is read past as
 * long as it is what it was. `tell` hears after each entry which part, from 0 to 1, is done. Throws the system's errors.
 */
export async function prove(asked: Asked, tell: (part: number) => void): Promise<Finding> {
  const { folder, marks } = asked
  const exhibits = new NamedExhibits()
  const ofJournal = marks.reduce((sum, { bytes }) => sum + bytes, 0)
  const all = ofJournal + (await exhibitBytes(folder)) || 1
  const journal = await proveJournal(asked, exhibits, (part) => { tell((part * ofJournal) / all) })
  return { ...journal, exhibits: [...(await exhibits.lost(folder, (bytes) => { tell(Math.min(1, (ofJournal + bytes) / all)) }))] }
}

async function proveJournal({ folder, marks }: Asked, exhibits: NamedExhibits, tell: (part: number) => void): Promise<Omit<Finding, 'exhibits'>> {
  const { ledger, lines, damage } = await readLedger(folder)
  const ledgerEnd = ledger?.journal ?? []
  const end = entriesOf(ledgerEnd) > entriesOf(marks) ? ledgerEnd : marks
  const knowing = marks.length > 0 ? marks : ledgerEnd
  const accounts = new Accounts(ledger, lines, repairsIn({ marks: knowing }).length === 0)
  const partAt = partsOf(end)
  const read = (from: readonly JournalMark[], to: readonly JournalMark[]): Promise<Scan> => {
    const files = to.map(({ file }) => file)
    const take: Parameters<typeof scanJournal>[3] = (written) => {
      const [file, offset, length] = written.place
      tell(partAt(file, offset + length + 1))
      exhibits.take(written.entry)
      return accounts.take(written)
    }
    return scanJournal(join(folder, JOURNAL_FOLDER), files, from, take, to, damagesIn(knowing))
  }

  const first = await read([], ledgerEnd)
  const broken = wrongWith(first, ledgerEnd)
  if (broken) return { problems: [broken], ledger: { damage, differences: [] }, marks: [...first.marks] }
  const differences = [...accounts.endOfLedger()]
  const rest = await read(first.marks, end)
  const problem = wrongWith(rest, end) ?? anotherJournal(rest.marks, marks)
  return { problems: problem ? [problem] : [], ledger: { damage, differences }, marks: [...rest.marks] }
}

interface Compared {
  readonly ledger: Ledger | null
  readonly lines: LedgerLines | null
  readonly damage: string | null
}

async function readLedger(folder: string): Promise<Compared> {
  let damage: string | null = null
  const cannot = (): never => {
    throw new Error('verifying makes no row anew')
  }
  const file = new LedgerFile(join(folder, LEDGER_FILE), cannot)
  file.onDamage(() => { damage = ROW_DIFFERS })
  try {
    const ledger = await file.read()
    const lines = ledger?.kept instanceof KeptRows ? new LedgerLines(ledger.kept) : null
    return { ledger, lines, damage }
  } catch (error) {
    if (error instanceof LedgerDamage) return { ledger: null, lines: null, damage: error.message }
    throw error
  }
}

function wrongWith(scan: Scan, end: readonly JournalMark[]): Problem | null {
  return scan.problem ?? shortfall(scan.marks, end) ?? anotherJournal(scan.marks, end)
}

/** A journal written anew throughout is sound in itself; only who remembers its hashes knows that it is another. */
function anotherJournal(found: readonly JournalMark[], once: readonly JournalMark[]): Problem | null {
  for (const { file, bytes, entries, hash } of once) {
    const reached = found.find((mark) => mark.file === file)
    if (reached?.bytes !== bytes || reached.hash === hash) continue
    return { file: `journal/${file}`, line: entries, what: 'another line once stood here' }
  }
  return null
}

/** Which part of all bytes is read when one file is read so far. */
function partsOf(end: readonly JournalMark[]): (file: string, bytes: number) => number {
  const before = new Map<string, number>()
  let total = 0
  for (const { file, bytes } of end) {
    before.set(file, total)
    total += bytes
  }
  return (file, bytes) => ((before.get(file) ?? 0) + bytes) / total
}
