/** Long work in slices, with other work let in between: the window stays alive. */
import { setImmediate as turn } from 'node:timers/promises'

/** A slice, in ms; much less than anybody notices. */
const SLICE = 12

/** Says at each step of long work whether it has gone on for long enough. */
export class Slices {
  #begun = performance.now()

  /** Lets other work in when it is time. To be asked often. */
  async step(): Promise<void> {
    if (performance.now() - this.#begun < SLICE) return
    await turn()
    this.#begun = performance.now()
  }
}

/** Does work that stops at each of its steps, to its end. */
export async function inSlices<T>(work: Generator<unknown, T>): Promise<T> {
  const slices = new Slices()
  for (;;) {
    const { done, value } = work.next()
    if (done === true) return value
    await slices.step()
  }
}
