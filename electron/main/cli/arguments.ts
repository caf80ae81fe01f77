/** What was asked for on the command line. Reading it touches nothing: no folder, no window. */
import { parseArgs } from 'node:util'
import * as v from 'valibot'
import type { DossierQuery, PaperFormat } from '#core/projections/paper'
import { parseReference, referenceOf } from '#core/request'
import { Edition, PaperSize } from '#core/words'

/** Which register: a folder, the sample in a throw-away one, or the person's own. */
export type Where = { readonly kind: 'folder'; readonly folder: string } | { readonly kind: 'sample' } | { readonly kind: 'default' }

export type Task =
  | { readonly kind: 'window' }
  | { readonly kind: 'sheet'; readonly file: string; readonly format: PaperFormat }
  | { readonly kind: 'dossier'; readonly reference: string; readonly file: string; readonly format: PaperFormat; readonly set: DossierSetting }
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

/** How a dossier is set on paper. */
export type DossierSetting = Pick<DossierQuery, 'edition' | 'paper'>

export interface Wish {
  readonly where: Where
  readonly task: Task
}

/** A wish, or one plain sentence that says what is wrong with the switches. */
export type Understood = { readonly ok: true; readonly wish: Wish } | { readonly ok: false; readonly sentence: string }

const SWITCHES = {
  register: { type: 'string' },
  demo: { type: 'boolean' },
  sheet: { type: 'string' },
  dossier: { type: 'string' },
  to: { type: 'string' },
  edition: { type: 'string' },
  paper: { type: 'string' },
  import: { type: 'string' },
  export: { type: 'string' },
  verify: { type: 'boolean' },
  repair: { type: 'boolean' },
  backup: { type: 'string' },
  restore: { type: 'string' },
  yes: { type: 'boolean' },
  help: { type: 'boolean' },
  version: { type: 'boolean' },
} as const
type Switch = keyof typeof SWITCHES

/** What a switch has after it, where that is no file. */
const VALUES: Readonly<Partial<Record<Switch, string>>> = { register: 'folder', dossier: 'reference', edition: 'word', paper: 'word' }

/** May stand alone, or have its value after it. */
const OPTIONAL: ReadonlySet<Switch> = new Set(['backup'])

const TASKS = ['sheet', 'dossier', 'import', 'export', 'verify', 'repair', 'backup', 'restore', 'help', 'version'] as const satisfies readonly Switch[]

/** What says how a dossier is written. */
const PAPER = ['to', 'edition', 'paper'] as const satisfies readonly Switch[]

/** Reads the program's own arguments, Electron's and Chromium's taken out. */
export function understand(args: readonly string[]): Understood {
  const given = read(args)
  if (typeof given === 'string') return { ok: false, sentence: given }
  const tasks = TASKS.filter((name) => given.has(name))
  if (tasks.length > 1) return wrong(`${tasks.map((name) => `--${name}`).join(' and ')} cannot be asked for together.`)
  if (given.has('demo') && given.has('register')) {
    return wrong('--demo opens the sample and --register a folder of yours: give one of them.')
  }
  const [stray] = PAPER.filter((name) => given.has(name))
  if (stray && !given.has('dossier')) return wrong(`--${stray} belongs to --dossier.`)
  if (given.has('demo') && (given.has('backup') || given.has('restore'))) return wrong('The sample is neither backed up nor restored.')
  if (given.has('yes') && !given.has('repair') && !given.has('restore')) return wrong('--yes belongs to --repair or --restore.')
  const task = taskOf(tasks[0], given)
  return typeof task === 'string' ? wrong(task) : { ok: true, wish: { where: whereOf(given), task } }
}

/** The switches given with their values, empty for a switch that takes none; or what is wrong with them. */
function read(args: readonly string[]): ReadonlyMap<Switch, string> | string {
  const given = new Map<Switch, string>()
  const { tokens } = parseArgs({ args: withoutValues(args), options: SWITCHES, strict: false, allowPositionals: true, tokens: true })
  for (const token of tokens) {
    if (token.kind === 'positional') return `“${token.value}” is not a switch.`
    if (token.kind === 'option-terminator') return '“--” has no meaning here.'
    const { name, rawName } = token
    if (!isSwitch(name) || rawName !== `--${name}`) return `There is no switch ${rawName}.`
    if (given.has(name)) return `${rawName} is given twice.`
    const value = token.value ?? ''
    const takesValue = SWITCHES[name].type === 'string'
    // `--register --verify` means that the folder was forgotten; a folder of that name is given as `--register=--verify`.
    if (takesValue && !(OPTIONAL.has(name) && value === '') && (value === '' || (value.startsWith('-') && token.inlineValue === false))) {
      return `${rawName} needs a ${VALUES[name] ?? 'file'} after it.`
    }
    if (!takesValue && token.value !== undefined) return `${rawName} takes no value.`
    given.set(name, value)
  }
  return given
}

/** A switch whose value may be left out, where another switch or nothing follows, is given an empty one. */
function withoutValues(args: readonly string[]): string[] {
  return args.map((word, index) => {
    const isAlone = args[index + 1]?.startsWith('-') ?? true
    return isAlone && [...OPTIONAL].some((name) => word === `--${name}`) ? `${word}=` : word
  })
}

function taskOf(name: (typeof TASKS)[number] | undefined, given: ReadonlyMap<Switch, string>): Task | string {
  switch (name) {
    case undefined:
      return { kind: 'window' }
    case 'sheet': {
      const file = given.get('sheet') ?? ''
      const format = formatOf(file)
      return format ? { kind: 'sheet', file, format } : `--sheet writes .pdf, .html or .csv, which “${file}” is not.`
    }
    case 'dossier':
      return dossierOf(given)
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

function dossierOf(given: ReadonlyMap<Switch, string>): Task | string {
  const [reference, file] = [given.get('dossier') ?? '', given.get('to') ?? '']
  const [edition, paper] = [v.safeParse(Edition, given.get('edition') ?? 'internal'), v.safeParse(PaperSize, given.get('paper') ?? 'a4')]
  const format = formatOf(file)
  const number = parseReference(reference)
  if (!number) return `“${reference}” is not a reference such as 2018/041.`
  if (file === '') return '--dossier needs --to with a file after it.'
  if (format !== 'pdf' && format !== 'html') return `--dossier writes .pdf or .html, which “${file}” is not.`
  if (!edition.success) return '--edition is internal or releasable.'
  if (!paper.success) return '--paper is a4 or letter.'
  return { kind: 'dossier', reference: referenceOf(number), file, format, set: { edition: edition.output, paper: paper.output } }
}

function whereOf(given: ReadonlyMap<Switch, string>): Where {
  const folder = given.get('register')
  if (folder !== undefined) return { kind: 'folder', folder }
  return given.has('demo') ? { kind: 'sample' } : { kind: 'default' }
}

function formatOf(file: string): PaperFormat | null {
  const ending = /\.(pdf|html|csv)$/i.exec(file)?.[1]?.toLowerCase()
  return ending === 'pdf' || ending === 'html' || ending === 'csv' ? ending : null
}

function isSwitch(name: string): name is Switch {
  return Object.hasOwn(SWITCHES, name)
}

function wrong(sentence: string): Understood {
  return { ok: false, sentence }
}
