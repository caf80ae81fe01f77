import { describe, expect, test } from 'vitest'
import { understand, type Wish } from './arguments'

const window: Wish['task'] = { kind: 'window' }
const own: Wish['where'] = { kind: 'default' }

const dossier = (format: 'pdf' | 'html', file: string, edition: 'internal' | 'releasable', paper: 'a4' | 'letter'): Wish['task'] => ({
  ...{ kind: 'dossier', reference: '2018/041', file, format },
  set: { edition, paper },
})

describe('what is understood', () => {
  const table: [string[], Wish][] = [
    [[], { where: own, task: window }],
    [['--demo'], { where: { kind: 'sample' }, task: window }],
    [['--register', 'a b'], { where: { kind: 'folder', folder: 'a b' }, task: window }],
    [['--register=--odd'], { where: { kind: 'folder', folder: '--odd' }, task: window }],
    [['--verify'], { where: own, task: { kind: 'verify' } }],
    [['--verify', '--demo'], { where: { kind: 'sample' }, task: { kind: 'verify' } }],
    [['--sheet', 'out/x.pdf'], { where: own, task: { kind: 'sheet', file: 'out/x.pdf', format: 'pdf' } }],
    [['--sheet', 'X.HTML', '--register', 'r'], { where: { kind: 'folder', folder: 'r' }, task: { kind: 'sheet', file: 'X.HTML', format: 'html' } }],
    [['--sheet=x.csv'], { where: own, task: { kind: 'sheet', file: 'x.csv', format: 'csv' } }],
    [['--dossier', '2018/41', '--to', 'x.pdf'], { where: own, task: dossier('pdf', 'x.pdf', 'internal', 'a4') }],
    [['--to=x.html', '--paper', 'letter', '--edition', 'releasable', '--dossier=2018/041'], { where: own, task: dossier('html', 'x.html', 'releasable', 'letter') }],
    [['--import', 'old.csv', '--register', 'r'], { where: { kind: 'folder', folder: 'r' }, task: { kind: 'import', file: 'old.csv' } }],
    [['--repair'], { where: own, task: { kind: 'repair', agreed: false } }],
    [['--repair', '--yes'], { where: own, task: { kind: 'repair', agreed: true } }],
    [['--backup'], { where: own, task: { kind: 'backup', folder: null } }],
    [['--backup', '--register', 'r'], { where: { kind: 'folder', folder: 'r' }, task: { kind: 'backup', folder: null } }],
    [['--backup', '/media/stick'], { where: own, task: { kind: 'backup', folder: '/media/stick' } }],
    [['--restore', 'b.json'], { where: own, task: { kind: 'restore', backup: 'b.json', agreed: false } }],
    [['--yes', '--restore', 'b.json'], { where: own, task: { kind: 'restore', backup: 'b.json', agreed: true } }],
    [['--help'], { where: own, task: { kind: 'help' } }],
    [['--version'], { where: own, task: { kind: 'version' } }],
  ]
  test.each(table)('%j', (args, wish) => {
    expect(understand(args)).toEqual({ ok: true, wish })
  })
})

describe('what is refused, and in which words', () => {
  const table: [string[], string][] = [
    [['--colour'], 'There is no switch --colour.'],
    [['-h'], 'There is no switch -h.'],
    [['--toString'], 'There is no switch --toString.'],
    [['register'], '“register” is not a switch.'],
    [['--'], '“--” has no meaning here.'],
    [['--register'], '--register needs a folder after it.'],
    [['--register', ''], '--register needs a folder after it.'],
    [['--register', '--verify'], '--register needs a folder after it.'],
    [['--import'], '--import needs a file after it.'],
    [['--verify=yes'], '--verify takes no value.'],
    [['--demo', '--demo'], '--demo is given twice.'],
    [['--demo', '--register', 'r'], '--demo opens the sample and --register a folder of yours: give one of them.'],
    [['--restore'], '--restore needs a file after it.'],
    [['--restore', '--yes'], '--restore needs a file after it.'],
    [['--yes'], '--yes belongs to --repair or --restore.'],
    [['--demo', '--backup'], 'The sample is neither backed up nor restored.'],
    [['--sheet', 'x.pdf', '--verify'], '--sheet and --verify cannot be asked for together.'],
    [['--verify', '--yes'], '--yes belongs to --repair or --restore.'],
    [['--dossier'], '--dossier needs a reference after it.'],
    [['--dossier', '41', '--to', 'x.pdf'], '“41” is not a reference such as 2018/041.'],
    [['--dossier', '2018/041'], '--dossier needs --to with a file after it.'],
    [['--dossier', '2018/041', '--to', 'x.csv'], '--dossier writes .pdf or .html, which “x.csv” is not.'],
    [['--dossier', '2018/041', '--to', 'x.pdf', '--edition', 'public'], '--edition is internal or releasable.'],
    [['--dossier', '2018/041', '--to', 'x.pdf', '--paper', 'a5'], '--paper is a4 or letter.'],
    [['--to', 'x.pdf'], '--to belongs to --dossier.'],
    [['--sheet', 'x.doc'], '--sheet writes .pdf, .html or .csv, which “x.doc” is not.'],
  ]
  test.each(table)('%j', (args, sentence) => {
    expect(understand(args)).toEqual({ ok: false, sentence })
  })
})
