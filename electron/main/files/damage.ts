/** Known damage in the journal: what it is on the disk, and how reading goes on past it. */
import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { join } from 'node:path'
import type { JournalMark } from '#core/ledger'
import type { Problem } from '#core/opening'
import { lostIn, type Damage } from '#core/repair'
import { JOURNAL_FOLDER } from './format'

/** The damage that a journal's marks name. */
export function damagesIn(marks: readonly JournalMark[]): readonly Damage[] {
  return marks.flatMap(({ repairs }) => repairs ?? []).flatMap(({ damages }) => damages)
}

/** Whether a byte of the damage's file is part of the damage. */
export function isWithin(offset: number, { from, bytes }: Damage): boolean {
  return offset >= from && offset < from + bytes
}

/** Reads past the damage of one file: the chain goes on as each damage says. */
export class Passage {
  readonly #before: Damage[]
  readonly #ends = new Set<number>()

  /** `from` is the byte where reading begins. */
  constructor(damages: readonly Damage[], from: number) {
    this.#before = damages.filter((damage) => damage.from >= from).sort((one, other) => one.from - other.from)
  }

  /** Where reading goes on from here; the same mark where no damage begins. */
  from(mark: JournalMark): JournalMark {
    const [next] = this.#before
    if (next?.from !== mark.bytes) return mark
    this.#before.shift()
    const bytes = next.from + next.bytes
    this.#ends.add(bytes)
    return this.from({ ...mark, bytes, clock: next.until, hash: next.hash })
  }

  /** Whether damage ends at a byte. */
  endsAt(offset: number): boolean {
    return this.#ends.has(offset)
  }
}

/** The first damage of which the bytes are not as they are named any more; null when all are. Throws the system's errors. */
export async function changedDamage(folder: string, damages: readonly Damage[]): Promise<Problem | null> {
  for (const damage of damages) {
    if ((await sha256Of(join(folder, damage.file), damage.from, damage.bytes)) === damage.sha256) continue
    return { ...placeOf(damage), what: 'damage that was named in a repair has changed since' }
  }
  return null
}

/** The SHA-256 of some bytes of a file. Throws the system's errors. */
export async function sha256Of(path: string, from: number, bytes: number): Promise<string> {
  const sum = createHash('sha256')
  if (bytes === 0) return sum.digest('hex')
  const stream: AsyncIterable<Buffer> = createReadStream(path, { start: from, end: from + bytes - 1 })
  for await (const piece of stream) sum.update(piece)
  return sum.digest('hex')
}

/** A damage as it is told. */
export function problemOf(damage: Damage): Problem {
  const { since, until, lines, line, what } = damage
  const lost = lostIn([damage])
  const reach = lines > 1 ? ` (to line ${String(line + lines - 1)})` : ''
  const entries = lost === 1 ? `entry ${String(until)} is missing` : `entries ${String(since + 1)} to ${String(until)} are missing`
  return { ...placeOf(damage), what: lost === 0 ? what + reach : `${what}${reach}; ${entries}` }
}

function placeOf({ file, line }: Damage): Pick<Problem, 'file' | 'line'> {
  return { file: `${JOURNAL_FOLDER}/${file}`, line }
}
