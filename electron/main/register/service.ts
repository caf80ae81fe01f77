/** Opening a register: the lock, the format, the journal and the ledger, to one of the named outcomes. */
import { join } from 'node:path'
import type { Opening, Problem } from '#core/opening'
import { isWritable } from '#core/opening'
import type { Desk } from '#core/entry'
import { finishSwap } from '../backup/swap'
import { makeFolder } from '../files/durable'
import { EntryReader } from '../files/entry-reader'
import { FORMAT_FILE, JOURNAL_FOLDER, makeFormat } from '../files/format'
import { onlyDesk } from '../files/journal-scan'
import { LEDGER_FILE, LedgerFile } from '../files/ledger-file'
import { takeLock, type Lock } from '../files/lock'
import { presentFormat } from '../files/migration'
import { reasonOf } from '../files/reason'
import type { OpenOptions, RegisterService } from './contract'
import { load, readRow } from './load'
import { OpenedRegister } from './opened'
import { unopened } from './unopened'

export type { BatchReply, OpenOptions, RegisterService } from './contract'

/** Opens the register in a folder, making folder and register where there is nothing. Never throws: see `opening`. */
export async function openRegister(options: OpenOptions): Promise<RegisterService> {
  let lock: Lock | null = null
  try {
    if (!(await finishSwap(options.folder))) return unopened(options, { outcome: 'in-use' })
    await makeFolder(options.folder)
    lock = await takeLock(options.folder)
    if (!lock) return unopened(options, { outcome: 'in-use' })
    const opened = await openLocked(options, lock)
    if (opened instanceof OpenedRegister) return opened
    await lock.release()
    return unopened(options, opened)
  } catch (error) {
    await lock?.release()
    return unopened(options, { outcome: 'unreachable', why: reasonOf(error) })
  }
}

async function openLocked(options: OpenOptions, lock: Lock): Promise<OpenedRegister | Opening> {
  const { folder } = options
  const format = await presentFormat(folder, options.now())
  switch (format.state) {
    case 'older':
      return { outcome: 'unreachable', why: `it is of version ${String(format.version)}, and could not be brought to the present one` }
    case 'newer':
      return { outcome: 'newer', version: format.version }
    case 'foreign':
      return { outcome: 'unreachable', why: 'the folder holds other files and is not a register; choose an empty folder or a register' }
    case 'empty': {
      const { desk } = await makeFormat(folder, options.id(), options.now())
      return begin(options, lock, desk, null, true)
    }
    case 'format': {
      const desk = await onlyDesk(join(folder, JOURNAL_FOLDER))
      if (desk === null || desk === format.format.desk) return begin(options, lock, format.format.desk, null, false)
      const problem = { file: FORMAT_FILE, line: null, what: 'it names another desk than all of the journal is of' }
      return begin(options, lock, desk, problem, false)
    }
    case 'damaged': {
      const problem = { file: FORMAT_FILE, line: null, what: format.what }
      const desk = await onlyDesk(join(folder, JOURNAL_FOLDER))
      return desk === null ? { outcome: 'damaged', problems: [problem], safe: 0, loss: null } : begin(options, lock, desk, problem, false)
    }
  }
}

async function begin(options: OpenOptions, lock: Lock, desk: Desk, wrong: Problem | null, isNew: boolean): Promise<OpenedRegister | Opening> {
  const { folder, now, settings } = options
  const entries = new EntryReader(join(folder, JOURNAL_FOLDER))
  const ledger = new LedgerFile(join(folder, LEDGER_FILE), (places) => readRow(entries, places))
  const loaded = await load({ folder, desk, defaults: settings, now: now(), wrong, thorough: false }, ledger, entries)
  const opening: Opening = isNew ? { outcome: 'new' } : loaded.opening
  const register = new OpenedRegister(options, loaded, opening, { ledger, entries, lock })
  if (!isWritable(opening)) return register
  // What an earlier program held is nobody's; where it cannot be swept it does no harm.
  await register.exhibits.sweep().catch(() => undefined)
  if (loaded.hasSettings) return register
  // Every sheet prints the settings, so the journal has them from its first line.
  const reply = await register.run({ kind: 'change-settings', settings })
  if (reply.ok) return register
  await register.close()
  return { outcome: 'unreachable', why: reply.refusal.code === 'not-written' ? reply.refusal.why : reply.refusal.code }
}
