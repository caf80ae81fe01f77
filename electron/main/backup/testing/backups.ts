/** For tests: registers with something in them, and backups of them. */
import { join } from 'node:path'
import type { RegisterService } from '../../register/contract'
import { acknowledge, idOf, issue, options, withRegister } from '../../register/testing/folder'
import { makeBackup } from '../make'
import { ownStore, registerIn } from '../places'

/** Opens the register in a folder on a day, and has it do something. */
export function on<T>(day: string, folder: string, work: (register: RegisterService) => T | Promise<T>): Promise<T> {
  return withRegister(options(folder, `${day}T15:00:00Z`), work)
}

/** Issues a request with this subject, and acknowledges it. */
export async function record(register: RegisterService, subject: string): Promise<void> {
  const id = idOf(await register.run(issue({ subject })))
  idOf(await register.run(acknowledge(id)))
}

/** Makes a backup, due or not, and answers with its path. */
export async function backUp(register: RegisterService, day: string, store = ownStore(register.folder)): Promise<string> {
  const id = await registerIn(register.folder)
  if (id === null) throw new Error('no register')
  return join(store, await makeBackup({ folder: register.folder, register: id, marks: register.marks(), now: register.now(), day }, store))
}
