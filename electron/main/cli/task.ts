/** The tasks of the command line: each is done without a window and ends in lines to print and an exit code. */
import { readdir, readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { damageSentences, isWritable, lossSentences, notWholeSentence, openingSentence, problemSentence } from '#core/opening'
import { refusalSentence } from '#core/refusal'
import type { Repair } from '#core/repair'
import { verifiedSentence } from '#core/verified'
import { problemOf } from '../files/damage'
import { writeDurably } from '../files/durable'
import { codeOf, reasonOf } from '../files/reason'
import { importCsv } from '../import'
import { textOf } from '../import/bytes'
import { requestsCsv } from '../export/requests'
import type { RegisterService } from '../register/service'
import type { Place } from '../session/place'
import type { Task } from './arguments'
import { writeBundle } from './bundle'
import { checkSheet } from './check-sheet'
import { failed, finished, type Ending } from './ending'
import { writeOnPaper } from './paper'
import { tellLine } from './line'

/** A task that needs a register. */
export type RegisterTask = Extract<Task, { kind: 'paper' | 'line' | 'bundle' | 'check-sheet' | 'import' | 'export' | 'verify' | 'repair' }>

/** A task that needs a register and leaves it as it is. */
export type BackupTask = Extract<Task, { kind: 'backup' }>

/** The task's ending when there is nothing at the place to work on, and null otherwise: only an import may begin a register. */
export async function nothingThere(task: RegisterTask | BackupTask, place: Place): Promise<Ending | null> {
  if (place.kind === 'sample' || task.kind === 'import') return null
  const names = await readdir(place.folder).catch(() => [])
  return names.length > 0 ? null : failed([`There is no register in ${place.folder}.`])
}

/** Does the task with a register that has just been opened. */
export async function perform(task: RegisterTask, service: RegisterService): Promise<Ending> {
  const { opening } = service
  if (opening.outcome === 'damaged' && task.kind === 'verify') return verify(service)
  if (opening.outcome === 'damaged' && task.kind === 'repair') return repair(service, opening, task.agreed)
  if (opening.outcome === 'damaged' && task.kind === 'check-sheet') return checkSheet(task.fingerprint, service)
  if (!isWritable(opening)) return failed([openingSentence(opening)])
  const ending = await doTask(task, service)
  return opening.outcome === 'recovered' ? { ...ending, errors: [openingSentence(opening), ...ending.errors] } : ending
}

function doTask(task: RegisterTask, service: RegisterService): Promise<Ending> {
  switch (task.kind) {
    case 'paper':
      return writeOnPaper(task, service)
    case 'bundle':
      return writeBundle(task, service)
    case 'line':
      return tellLine(task.reference, service)
    case 'check-sheet':
      return checkSheet(task.fingerprint, service)
    case 'import':
      return importFile(task.file, service)
    case 'export':
      return exportFile(task.file, service)
    case 'verify':
      return verify(service)
    case 'repair':
      return Promise.resolve(finished(['Nothing is damaged, so there is nothing to repair.']))
  }
}

async function exportFile(file: string, service: RegisterService): Promise<Ending> {
  try {
    await writeDurably(resolve(file), requestsCsv(service))
    return finished([`Wrote ${file}.`])
  } catch (error) {
    return failed([refusalSentence({ code: 'not-saved', why: reasonOf(error) })])
  }
}

async function importFile(file: string, service: RegisterService): Promise<Ending> {
  let bytes: Uint8Array
  try {
    bytes = await readFile(resolve(file))
  } catch (error) {
    const why = codeOf(error) === 'ENOENT' ? 'there is no such file' : reasonOf(error)
    return failed([`${file} could not be read (${why}). Nothing was imported.`])
  }
  const read = textOf(bytes)
  if (!read.ok) return failed([read.sentence])
  // Here nobody sees whether the letters were guessed well.
  if (!read.isSure) return failed(['The file is not in UTF-8. Save it anew as “CSV UTF-8”, so that no letter is lost, or import it in the window.'])
  const imported = await importCsv(service, read.text)
  if (!imported.ok) return failed(imported.problems)
  return finished([`Imported ${String(imported.requests)} ${imported.requests === 1 ? 'request' : 'requests'} from ${file}.`])
}

function repairLines({ damages, requests }: Repair): readonly string[] {
  const places = damages.map(problemOf).map(problemSentence)
  return ['An entry of the journal names this damage, which is still what it was:', ...places, ...requests.map(notWholeSentence)]
}

type Damaged = Extract<RegisterService['opening'], { outcome: 'damaged' }>

/** Lists the damage; when the person agrees, it is written down, and the register opens whole from then on. */
async function repair(service: RegisterService, opening: Damaged, agreed: boolean): Promise<Ending> {
  const found = damageSentences(opening)
  if (opening.loss === null) return failed([...found, 'The register cannot be continued by itself. Restore it from a backup.'])
  if (!agreed) return failed([...found, 'Nothing was changed. To write this down in the register and continue with what is left, add --yes.'])
  const reply = await service.repair('')
  if (!reply.ok) return failed([refusalSentence(reply.refusal)])
  return finished([...found, 'This is written down in the register now, which opens with what is left. The damaged lines stay where they are.'])
}

async function verify(service: RegisterService): Promise<Ending> {
  const reply = await service.verify()
  if (!reply.ok) return failed([refusalSentence(reply.refusal)])
  const { at, problems, exhibits, mended } = reply.value
  const { opening } = service
  const requests = opening.outcome === 'damaged' && opening.loss ? lossSentences(opening.loss) : []
  if (problems.length + exhibits.length > 0) return failed([...problems.map(problemSentence), ...requests, ...exhibits.map(problemSentence), ...mended])
  const time = new Intl.DateTimeFormat('en-GB', { timeZone: service.settings().home.zone, hour: '2-digit', minute: '2-digit' })
  const verified = verifiedSentence(reply.value, time.format(Date.parse(at)))
  return { ...finished([verified, ...service.repairs().flatMap(repairLines)]), errors: mended }
}
