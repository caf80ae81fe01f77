// @ts-check
/** What a piece of work takes of the processor, whatever else the machine does meanwhile. */
import { setTimeout as wait } from 'node:timers/promises';

/** The processor's time of this process for some work, in milliseconds. @param {() => unknown} work */
export async function cpuOf(work) {
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1_000;
}

/** Waits until this process has nothing more to do by itself: a register that was opened is verified first. Five minutes at the most. */
export async function quiet() {
  for (let look = 0; look < 1_000; look += 1) if ((await cpuOf(() => wait(300))) < 10) return;
}
