/** Looking whether every line is still what was written, by the hashes alone: quick, and blind to what the lines tell. */
import { join } from 'node:path'
import type { JournalMark } from '#core/ledger'
import type { Problem } from '#core/opening'
import { changedDamage, damagesIn, Passage } from './damage'
import { NO_HASH, readSeal } from './journal-line'
import { linesOf } from './lines'

export interface Break {
  readonly problem: Problem
  /** How many entries before it are as written. */
  readonly safe: number
}

/** The first line before the marks that is not as written; null when all are. Throws the system's errors. */
export async function firstBreak(folder: string, marks: readonly JournalMark[]): Promise<Break | null> {
  let safe = 0
  let last = NO_HASH
  for (const mark of marks) {
    const damages = damagesIn(marks).filter(({ file }) => file === mark.file)
    const changed = await changedDamage(folder, damages)
    if (changed) return { problem: changed, safe }
    const passage = new Passage(damages, 0)
    let at: JournalMark = { ...mark, bytes: 0, hash: last }
    let line = 0
    const breakAt = (what: string): Break => ({ problem: { file: `journal/${mark.file}`, line: line + 1, what }, safe })
    for await (const { lines } of linesOf(join(folder, mark.file), 0, mark.bytes)) {
      for (const { bytes, offset } of lines) {
        at = passage.from(at)
        if (offset >= at.bytes) {
          const seal = readSeal(bytes)
          if ('wrong' in seal) return breakAt(seal.wrong)
          if (seal.value.prev !== at.hash) return breakAt('the line does not follow the one before it')
          at = { ...at, bytes: offset + bytes.length + 1, hash: seal.value.hash }
          safe += 1
        }
        line += 1
      }
    }
    last = passage.from(at).hash
    if (last !== mark.hash) return breakAt('the line is missing')
  }
  return null
}
