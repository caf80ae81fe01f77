/** The switches that there are, and which of them were given. */
import { parseArgs } from 'node:util'

const SWITCHES = {
  register: { type: 'string' },
  demo: { type: 'boolean' },
  sheet: { type: 'string' },
  dossier: { type: 'string' },
  note: { type: 'string' },
  record: { type: 'string' },
  slip: { type: 'string' },
  line: { type: 'string' },
  bundle: { type: 'string' },
  'check-bundle': { type: 'string' },
  'check-sheet': { type: 'string' },
  to: { type: 'string' },
  edition: { type: 'string' },
  paper: { type: 'string' },
  orientation: { type: 'string' },
  'as-of': { type: 'string' },
  view: { type: 'string' },
  search: { type: 'string' },
  for: { type: 'string' },
  period: { type: 'string' },
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
export type Switch = keyof typeof SWITCHES

/** The switches that were given with their values, empty for one that takes none. */
export type Given = ReadonlyMap<Switch, string>

/** What a switch has after it, where that is no file. */
const VALUES: Readonly<Partial<Record<Switch, string>>> = {
  register: 'folder',
  dossier: 'reference',
  note: 'reference',
  slip: 'reference',
  line: 'reference',
  bundle: 'reference',
  'check-sheet': 'fingerprint',
  edition: 'word',
  paper: 'word',
  orientation: 'word',
  'as-of': 'date and time',
  view: 'word',
  search: 'line of search',
  for: 'name',
  period: 'period',
}

/** May stand alone, or have its value after it. */
const OPTIONAL: ReadonlySet<Switch> = new Set(['backup'])

/** The switches given, or one plain sentence that says what is wrong with them. */
export function switchesIn(args: readonly string[]): Given | string {
  const given = new Map<Switch, string>()
  const { tokens } = parseArgs({ args: withoutValues(withTarget(args)), options: SWITCHES, strict: false, allowPositionals: true, tokens: true })
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

/** `--bundle REF FILE` is `--bundle REF --to FILE`. */
function withTarget(args: readonly string[]): string[] {
  return args.flatMap((word, index) => (args[index - 2] === '--bundle' && !word.startsWith('-') ? ['--to', word] : [word]))
}

/** A switch whose value may be left out, where another switch or nothing follows, is given an empty one. */
function withoutValues(args: readonly string[]): string[] {
  return args.map((word, index) => {
    const isAlone = args[index + 1]?.startsWith('-') ?? true
    return isAlone && [...OPTIONAL].some((name) => word === `--${name}`) ? `${word}=` : word
  })
}

function isSwitch(name: string): name is Switch {
  return Object.hasOwn(SWITCHES, name)
}
