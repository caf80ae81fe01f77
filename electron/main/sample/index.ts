/** The sample register: the case of March 2018 among the everyday requests of a press office, on the morning of 9 March. */
import { randomUUID } from 'node:crypto'
import { Readable } from 'node:stream'
import { refusalSentence } from '#core/refusal'
import { openRegister, type RegisterService } from '../register/service'
import { SampleClock } from './clock'
import { sampleSettings } from './settings'

/**
 * Writes the sample into an empty folder and opens it. Its clock says Friday 9 March 2018, 10:20 in Washington, and goes on from there
 * at the computer's own pace. Throws where the folder cannot be written: without it there is no sample.
 */
export async function openSample(folder: string): Promise<RegisterService> {
  // Read only here: a program that opens no sample should not pay for one when it starts.
  const { PRESENT, sittings } = await import('./history')
  const { sampleFiles } = await import('./files')
  const history = sittings()
  const clock = new SampleClock(history[0]?.recorded ?? PRESENT)
  const service = await openRegister({ folder, now: clock.now, id: randomUUID, settings: sampleSettings })
  for (const { bytes } of sampleFiles) await service.exhibits?.keep(await service.exhibits.hold(Readable.from([bytes])))
  for (const { recorded, commands } of history) {
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
