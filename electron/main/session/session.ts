/** The one register that is open. Another may take its place; at the end it is closed whole. */
import type { Restored } from '#core/backup'
import type { RegisterEvents } from '#core/bridge/bridge'
import { isWritable, openingSentence } from '#core/opening'
import type { Chosen } from '../backup/chosen'
import { Keeper } from '../backup/keeper'
import type { Prepared } from '../backup/restore'
import { openPlace, type Opened, type Place } from './place'
import type { RegisterService } from '../register/service'

export interface Session {
  /** The present register, once it is open. */
  service(): Promise<RegisterService>
  /** What keeps the present register's backups; null for one of which none are made. */
  keeper(): Promise<Keeper | null>
  /** Closes the present register and opens another; when that cannot be had, the present one again, and throws. */
  change(place: Place): Promise<void>
  /** Closes the present register, puts a restored one in its place and opens that; else the present one again, and throws. */
  restore(prepared: Prepared): Promise<Restored>
  /** Resolves when all that was asked is on the disk and the register is given back. Nothing opens after this. */
  close(): Promise<void>
}

/** How the window hears of it. */
export type Tell = <E extends keyof RegisterEvents>(event: E, value: RegisterEvents[E]) => void

interface Kept extends Opened {
  readonly keeper: Keeper | null
}

/**
 * Begins to open a register and does not wait for it, so that the window can be made meanwhile.
 * @param chosen where people had their backups go; without it none are made by themselves
 */
export function beginSession(first: Place, tell: Tell, chosen: Chosen | null = null): Session {
  let present = heard(open(first))
  let changing = false
  let closing: Promise<void> | null = null

  async function open(place: Place): Promise<Kept> {
    const opened = await openPlace(place)
    opened.service.onChanged((change) => {
      tell('changed', change)
    })
    opened.service.onVerify((state) => {
      tell('verify', state)
    })
    opened.service.onRecalling((part) => {
      tell('recalling', part)
    })
    if (chosen === null || place.kind === 'sample') return { ...opened, keeper: null }
    const keeper = new Keeper(opened.service, chosen, (standing) => {
      tell('backup', standing)
    })
    return { ...opened, keeper, close: () => keeper.close().finally(() => opened.close()) }
  }

  /** Closes the present register and opens what `next` opens; when that fails, the present one again. */
  async function replace(next: (place: Place) => Promise<Kept>): Promise<void> {
    if (changing || closing) throw new Error('another register is being opened or closed at this moment')
    changing = true
    const before = present
    const opening = before.then(async (previous) => {
      await previous.close()
      return next(previous.place)
    })
    present = heard(opening.catch(async () => open((await before).place)))
    try {
      await opening
    } finally {
      await present.catch(() => undefined)
      changing = false
      tell('opened', null)
    }
  }

  /** Opens what was put in the register's place; where that is not as it was proven to be, all is put back. */
  async function openRestored(prepared: Prepared, place: Place): Promise<{ readonly kept: Kept; readonly aside: string | null }> {
    const swapped = await prepared.swap()
    const kept = await open(place)
    const { opening } = kept.service
    if (isWritable(opening)) return { kept, aside: swapped.aside }
    await kept.close()
    await swapped.undo()
    throw new Error(openingSentence(opening))
  }

  return {
    async service() {
      return (await present).service
    },
    async keeper() {
      return (await present).keeper
    },
    change: (place) => replace(() => open(place)),
    async restore(prepared) {
      let aside: string | null = null
      try {
        await replace(async (place) => {
          const restored = await openRestored(prepared, place)
          aside = restored.aside
          return restored.kept
        })
      } finally {
        await prepared.discard().catch(() => undefined)
      }
      return { aside, entries: (await present).service.position().entries }
    },
    close() {
      closing ??= present.then(
        (opened) => opened.close(),
        () => undefined,
      )
      return closing
    },
  }
}

/** A failure to open is told to whoever asks for the register; with nobody asking it is not one of the program. */
function heard(opening: Promise<Kept>): Promise<Kept> {
  opening.catch(() => undefined)
  return opening
}
