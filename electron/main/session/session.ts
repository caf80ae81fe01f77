/** The one register that is open. Another may take its place; at the end it is closed whole. */
import type { RegisterEvents } from '#core/bridge/bridge'
import { openPlace, type Opened, type Place } from './place'
import type { RegisterService } from '../register/service'

export interface Session {
  /** The present register, once it is open. */
  service(): Promise<RegisterService>
  /** Closes the present register and opens another; when that cannot be had, the present one again, and throws. */
  change(place: Place): Promise<void>
  /** Resolves when all that was asked is on the disk and the register is given back. Nothing opens after this. */
  close(): Promise<void>
}

/** How the window hears of it. */
export type Tell = <E extends keyof RegisterEvents>(event: E, value: RegisterEvents[E]) => void

/** Begins to open a register and does not wait for it, so that the window can be made meanwhile. */
export function beginSession(first: Place, tell: Tell): Session {
  let present = heard(open(first))
  let changing = false
  let closing: Promise<void> | null = null

  async function open(place: Place): Promise<Opened> {
    const opened = await openPlace(place)
    opened.service.onChanged((change) => {
      tell('changed', change)
    })
    opened.service.onVerify((state) => {
      tell('verify', state)
    })
    return opened
  }

  async function replace(before: Promise<Opened>, place: Place): Promise<Opened> {
    const previous = await before
    await previous.close()
    return open(place)
  }

  return {
    async service() {
      return (await present).service
    },
    async change(place) {
      if (changing || closing) throw new Error('another register is being opened or closed at this moment')
      changing = true
      const before = present
      const next = replace(before, place)
      present = heard(next.catch(async () => open((await before).place)))
      try {
        await next
      } finally {
        await present.catch(() => undefined)
        changing = false
        tell('opened', null)
      }
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
function heard(opening: Promise<Opened>): Promise<Opened> {
  opening.catch(() => undefined)
  return opening
}
