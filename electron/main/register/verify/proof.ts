/**
 * The proof of a register, from its files alone: the hash of every line and the chain from line to line, every entry's shape and
 * place, and every request folded from its entries and held against its row of the ledger.
 */
import { join } from 'node:path'
import type { JournalMark, Ledger } from '#core/ledger'
import type { Problem } from '#core/opening'
import { JOURNAL_FOLDER } from '../../files/format'
import { entriesOf } from '../../files/journal'
import { scanJournal, shortfall, type Scan } from '../../files/journal-scan'
import { LEDGER_FILE, LedgerDamage, LedgerFile } from '../../files/ledger-file'
import { Accounts } from './accounts'
import type { Asked, Finding } from './asked'

/**
 * Reads the journal to where the marks reach, or the ledger where that reaches further: changes may be made meanwhile. A ledger that
 * reaches less far proves what it tells; what came after it stands in the journal alone. `tell` hears after each entry which part,
 * from 0 to 1, is done. Throws the system's errors.
 */
export async function prove({ folder, marks }: Asked, tell: (part: number) => void): Promise<Finding> {
  const { ledger, damage } = await readLedger(folder)
  const ledgerEnd = ledger?.journal ?? []
  const end = entriesOf(ledgerEnd) > entriesOf(marks) ? ledgerEnd : marks
  const accounts = new Accounts(ledger)
  const partAt = partsOf(end)
  const read = (from: readonly JournalMark[], to: readonly JournalMark[]): Promise<Scan> => {
    const files = to.map(({ file }) => file)
    const take: Parameters<typeof scanJournal>[3] = (written) => {
      const [file, offset, length] = written.place
      tell(partAt(file, offset + length + 1))
      return accounts.take(written)
    }
    return scanJournal(join(folder, JOURNAL_FOLDER), files, from, take, to)
  }
  const inLedger = (what: string): Problem => ({ file: LEDGER_FILE, line: null, what })

  const first = await read([], ledgerEnd)
  const broken = wrongWith(first, ledgerEnd)
  if (broken) return { problems: [broken], marks: [...first.marks] }
  const differences = [...(damage === null ? [] : [damage]), ...accounts.endOfLedger()].map(inLedger)
  const rest = await read(first.marks, end)
  const problem = wrongWith(rest, end) ?? anotherJournal(rest.marks, marks)
  return { problems: [...(problem ? [problem] : []), ...differences], marks: [...rest.marks] }
}

async function readLedger(folder: string): Promise<{ ledger: Ledger | null; damage: string | null }> {
  try {
    return { ledger: await new LedgerFile(join(folder, LEDGER_FILE)).read(), damage: null }
  } catch (error) {
    if (error instanceof LedgerDamage) return { ledger: null, damage: error.message }
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
