/** What was asked for on the command line. Reading it touches nothing: no folder, no window. */
import { parseReference, referenceOf } from '#core/request'
import { bundleTask, PAPER_NAMES, paperTask, strayIn, type BundleTask, type PaperTask } from './paper-arguments'
import { switchesIn, type Given, type Switch } from './switches'

/** Which register: a folder, the sample in a throw-away one, or the person's own. */
export type Where = { readonly kind: 'folder'; readonly folder: string } | { readonly kind: 'sample' } | { readonly kind: 'default' }

export type Task =
  | { readonly kind: 'window' }
  | PaperTask
  /** The line to take of a request, such as `2018/041`. */
  | { readonly kind: 'line'; readonly reference: string }
  /** Whether a sheet is genuine, by the fingerprint on it as it was typed. */
  | { readonly kind: 'check-sheet'; readonly fingerprint: string }
  | BundleTask
  /** Whether a bundle is what it was when it was made; no register is needed. */
  | { readonly kind: 'check-bundle'; readonly file: string }
  | { readonly kind: 'import'; readonly file: string }
  | { readonly kind: 'export'; readonly file: string }
  | { readonly kind: 'verify' }
  /** Lists the damage; goes on only when `agreed`. */
  | { readonly kind: 'repair'; readonly agreed: boolean }
  /** To a folder; without one, to wherever the window would. */
  | { readonly kind: 'backup'; readonly folder: string | null }
  /** Only told what it would change, unless `agreed`. */
  | { readonly kind: 'restore'; readonly backup: string; readonly agreed: boolean }
  | { readonly kind: 'help' }
  | { readonly kind: 'version' }

export interface Wish {
  readonly where: Where
  readonly task: Task
}

/** A wish, or one plain sentence that says what is wrong with the switches. */
export type Understood = { readonly ok: true; readonly wish: Wish } | { readonly ok: false; readonly sentence: string }

const TASKS = [...PAPER_NAMES, 'line', 'bundle', 'check-sheet', 'check-bundle', 'import', 'export', 'verify', 'repair', 'backup', 'restore', 'help', 'version'] as const satisfies readonly Switch[]

/** Reads the program's own arguments, Electron's and Chromium's taken out. */
export function understand(args: readonly string[]): Understood {
  const given = switchesIn(args)
  if (typeof given === 'string') return { ok: false, sentence: given }
  const tasks = TASKS.filter((name) => given.has(name))
  if (tasks.length > 1) return wrong(`${tasks.map((name) => `--${name}`).join(' and ')} cannot be asked for together.`)
  if (given.has('demo') && given.has('register')) {
    return wrong('--demo opens the sample and --register a folder of yours: give one of them.')
  }
  if (given.has('demo') && (given.has('backup') || given.has('restore'))) return wrong('The sample is neither backed up nor restored.')
  if (given.has('yes') && !given.has('repair') && !given.has('restore')) return wrong('--yes belongs to --repair or --restore.')
  const stray = strayIn(given, tasks[0])
  if (stray !== null) return wrong(stray)
  const task = taskOf(tasks[0], given)
  return typeof task === 'string' ? wrong(task) : { ok: true, wish: { where: whereOf(given), task } }
}

function taskOf(name: (typeof TASKS)[number] | undefined, given: Given): Task | string {
  switch (name) {
    case undefined:
      return { kind: 'window' }
    case 'sheet':
    case 'dossier':
    case 'note':
    case 'record':
    case 'slip':
      return paperTask(name, given)
    case 'line': {
      const typed = given.get('line') ?? ''
      const number = parseReference(typed)
      return number ? { kind: 'line', reference: referenceOf(number) } : `“${typed}” is not a reference such as 2018/041.`
    }
    case 'bundle':
      return bundleTask(given)
    case 'check-bundle':
      return { kind: name, file: given.get(name) ?? '' }
    case 'check-sheet':
      return { kind: name, fingerprint: given.get(name) ?? '' }
    case 'import':
      return { kind: 'import', file: given.get('import') ?? '' }
    case 'export': {
      const file = given.get('export') ?? ''
      return /\.csv$/i.test(file) ? { kind: 'export', file } : `--export writes .csv, which “${file}” is not.`
    }
    case 'repair':
      return { kind: name, agreed: given.has('yes') }
    case 'backup':
      return { kind: 'backup', folder: given.get('backup') || null }
    case 'restore':
      return { kind: 'restore', backup: given.get('restore') ?? '', agreed: given.has('yes') }
    case 'verify':
    case 'help':
    case 'version':
      return { kind: name }
  }
}

function whereOf(given: Given): Where {
  const folder = given.get('register')
  if (folder !== undefined) return { kind: 'folder', folder }
  return given.has('demo') ? { kind: 'sample' } : { kind: 'default' }
}

function wrong(sentence: string): Understood {
  return { ok: false, sentence }
}
