/**
 * Going on with a damaged register. Nothing is rewritten: an entry is appended that names all that is damaged or lost, and from then
 * on exactly that is read past. When the program dies on the way, the register is as damaged as before, and can be gone on with again.
 */
import { open, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { ENTRY_VERSION, type Desk, type Entry } from '#core/entry'
import type { JournalMark } from '#core/ledger'
import type { Instant } from '#core/moment'
import type { SetAside } from '#core/repair'
import { asideOf, copyAside, moveAside } from '../files/aside'
import { makeFolder, syncFolder } from '../files/durable'
import type { EntryReader } from '../files/entry-reader'
import { FORMAT_FILE, JOURNAL_FOLDER, makeFormat } from '../files/format'
import { journalFiles } from '../files/journal-scan'
import { LINE_FEED } from '../files/journal-line'
import { LEDGER_FILE, type LedgerFile } from '../files/ledger-file'
import { load, readLedger, type Source } from './load'

/** What an entry `repaired` says besides the damage itself. */
export interface Continuing {
  readonly source: Source
  /** A new identifier, for a register of which `format.json` is lost. */
  readonly id: string
  /** The person's own words; may be empty. */
  readonly why: string
}

/**
 * Names all damage in an entry of its own, and sets aside what stands in the way. The register must be locked, and opened anew
 * afterwards. Throws the system's errors; then it can be tried again.
 */
export async function repair({ source, id, why }: Continuing, ledgerFile: LedgerFile, entries: EntryReader): Promise<void> {
  const { folder, desk, now, wrong } = source
  await makeRoom(join(folder, JOURNAL_FOLDER), desk, await lastKnown(ledgerFile))
  const { repair: found, journal, register } = await load(source, ledgerFile, entries)
  try {
    if (!found) return
    const others = await othersIn(folder, desk, now)
    const aside = [
      ...others,
      await copyAside(folder, LEDGER_FILE, 'what the ledger knew before the repair', now),
      wrong && (await copyAside(folder, FORMAT_FILE, wrong.what, now)),
    ].filter((each) => each !== null)
    const head = { v: ENTRY_VERSION, desk, clock: journal.clock + 1, recorded: now, by: register.office.settings.person } as const
    const entry: Entry = { ...head, kind: 'repaired', ...found, aside, why }
    await journal.append([entry])
    for (const other of others) await moveAside(folder, other)
    await rm(join(folder, LEDGER_FILE), { force: true })
    if (wrong) await makeFormat(folder, id, now, desk)
  } finally {
    await journal.close()
  }
}

async function lastKnown(ledgerFile: LedgerFile): Promise<JournalMark | null> {
  const { ledger } = await readLedger(ledgerFile)
  return ledger?.journal.at(-1) ?? null
}

/** The next entry needs a line of its own: one that was cut short is ended, and where no file is left the last one is begun anew. */
async function makeRoom(folder: string, desk: Desk, knew: JournalMark | null): Promise<void> {
  await makeFolder(folder)
  const own = (await journalFiles(folder, desk))?.own ?? []
  for (const name of own) await endLine(join(folder, name))
  if (own.length > 0 || knew?.file.slice(5) !== `${desk}.jsonl`) return
  const handle = await open(join(folder, knew.file), 'a')
  await handle.close()
  await syncFolder(folder)
}

async function endLine(path: string): Promise<void> {
  const { size } = await stat(path)
  if (size === 0) return
  const handle = await open(path, 'a+')
  try {
    const last = Buffer.alloc(1)
    await handle.read(last, 0, 1, size - 1)
    if (last[0] === LINE_FEED) return
    await handle.appendFile('\n')
    await handle.sync()
  } finally {
    await handle.close()
  }
}

async function othersIn(folder: string, desk: Desk, now: Instant): Promise<readonly SetAside[]> {
  const others = (await journalFiles(join(folder, JOURNAL_FOLDER), desk))?.others ?? []
  const found = await Promise.all(others.map((name) => asideOf(folder, `${JOURNAL_FOLDER}/${name}`, 'a file of another desk', now)))
  return found.filter((each) => each !== null)
}
