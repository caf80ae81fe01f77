/** The sample register: the case of March 2018 among the everyday requests of a press office, on the morning of 9 March. */
import { randomUUID } from 'node:crypto'
import { refusalSentence } from '#core/refusal'
import { openRegister, type RegisterService } from '../register/service'
import { acknowledgedRequests } from './acknowledged'
import { awaiting } from './awaiting'
import { addisAbaba } from './case'
import { SampleClock } from './clock'
import { closed } from './closed'
import { drafts } from './drafts'
import { PRESENT, sittings } from './history'
import { overdue } from './overdue'
import { sampleSettings } from './settings'

/**
 * Writes the sample into an empty folder and opens it. Its clock says Friday 9 March 2018, 10:20 in Washington, and goes on from there
 * at the computer's own pace. Throws where the folder cannot be written: without it there is no sample.
 */
export async function openSample(folder: string): Promise<RegisterService> {
  const [first, ...rest] = sittings([...closed, ...overdue, addisAbaba, ...awaiting, ...acknowledgedRequests], drafts)
  const clock = new SampleClock(first?.recorded ?? PRESENT)
  const service = await openRegister({ folder, now: clock.now, id: randomUUID, settings: sampleSettings })
  for (const { recorded, commands } of first ? [first, ...rest] : []) {
    clock.stand(recorded)
    const reply = await service.runAll(commands)
    if (!reply.ok) {
      await service.close()
      throw new Error(`The sample could not be written. ${refusalSentence(reply.refusal)}`)
    }
  }
  clock.run(PRESENT)
  return service
}
