/** Which register a session holds, and what is made and removed around it. */
import { randomUUID } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openRegister, type RegisterService } from '../register/service'
import { openSample } from '../sample'
import { newSettings } from './new-settings'

export type Place = { readonly kind: 'folder'; readonly folder: string } | { readonly kind: 'sample' }

export interface Opened {
  readonly place: Place
  readonly service: RegisterService
  /** Finishes what is being written and gives the folder back; the sample's folder is removed. */
  close(): Promise<void>
}

/** Opens a register. What is wrong with a register itself is in its `opening`; this throws only where no sample can be made. */
export async function openPlace(place: Place): Promise<Opened> {
  switch (place.kind) {
    case 'folder': {
      const now = (): string => new Date().toISOString()
      const service = await openRegister({ folder: place.folder, now, id: randomUUID, settings: newSettings() })
      return { place, service, close: () => service.close() }
    }
    case 'sample':
      return openSampleIn(await mkdtemp(join(tmpdir(), 'chancery-sample-')))
  }
}

async function openSampleIn(folder: string): Promise<Opened> {
  const remove = (): Promise<void> => rm(folder, { recursive: true, force: true })
  try {
    const service = await openSample(folder)
    return { place: { kind: 'sample' }, service, close: () => service.close().finally(remove) }
  } catch (error) {
    await remove()
    throw error
  }
}
