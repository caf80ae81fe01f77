import { describe, expect, test } from 'vitest'
import { understand, type Wish } from './arguments'
import type { PaperSetting, PaperTask } from './paper-arguments'

const window: Wish['task'] = { kind: 'window' }
const own: Wish['where'] = { kind: 'default' }

const asWindow: PaperSetting = { edition: 'internal', paper: 'a4', orientation: 'landscape', view: 'all', search: '', asOf: null, period: null, forWhom: '' }

function sheet(file: string, format: PaperTask['format'], set: Partial<PaperSetting> = {}): PaperTask {
  return { kind: 'paper', of: 'sheet', reference: '', file, format, set: { ...asWindow, ...set } }
}

describe('what is understood', () => {
  const table: [string[], Wish][] = [
    [[], { where: own, task: window }],
    [['--demo'], { where: { kind: 'sample' }, task: window }],
    [['--register', 'a b'], { where: { kind: 'folder', folder: 'a b' }, task: window }],
    [['--register=--odd'], { where: { kind: 'folder', folder: '--odd' }, task: window }],
    [['--verify'], { where: own, task: { kind: 'verify' } }],
    [['--verify', '--demo'], { where: { kind: 'sample' }, task: { kind: 'verify' } }],
    [['--sheet', 'out/x.pdf'], { where: own, task: sheet('out/x.pdf', 'pdf') }],
    [['--sheet', 'X.HTML', '--register', 'r'], { where: { kind: 'folder', folder: 'r' }, task: sheet('X.HTML', 'html') }],
    [['--sheet=x.csv'], { where: own, task: sheet('x.csv', 'csv') }],
    [['--sheet=chat.TXT', '--view', 'disputed'], { where: own, task: sheet('chat.TXT', 'text', { view: 'disputed' }) }],
    [
      ['--sheet', 'x.pdf', '--edition', 'releasable', '--paper', 'letter', '--orientation=portrait', '--as-of', '2018-03-07 10:00', '--search', 'tag:visa', '--for', 'J. Harlow'],
      {
        where: own,
        task: sheet('x.pdf', 'pdf', { edition: 'releasable', paper: 'letter', orientation: 'portrait', asOf: '2018-03-07 10:00', search: 'tag:visa', forWhom: 'J. Harlow' }),
      },
    ],
    [
      ['--record', 'r.pdf', '--period', '2018-03-01..2018-03-09'],
      { where: own, task: { kind: 'paper', of: 'record', reference: '', file: 'r.pdf', format: 'pdf', set: { ...asWindow, period: '2018-03-01..2018-03-09' } } },
    ],
    [
      ['--to=n.pdf', '--note', '2018/41', '--paper', 'letter'],
      { where: own, task: { kind: 'paper', of: 'note', reference: '2018/041', file: 'n.pdf', format: 'pdf', set: { ...asWindow, paper: 'letter' } } },
    ],
    [
      ['--dossier', '2018/041', '--edition', 'releasable', '--to', 'd.html'],
      { where: own, task: { kind: 'paper', of: 'dossier', reference: '2018/041', file: 'd.html', format: 'html', set: { ...asWindow, edition: 'releasable' } } },
    ],
    [['--line', '2018/041', '--demo'], { where: { kind: 'sample' }, task: { kind: 'line', reference: '2018/041' } }],
    [['--bundle', '2018/41,2018/042', 'b.zip', '--demo'], { where: { kind: 'sample' }, task: { kind: 'bundle', references: ['2018/041', '2018/042'], file: 'b.zip', paper: 'a4' } }],
    [['--paper', 'letter', '--bundle', '2018/041', '--to', 'B.ZIP'], { where: own, task: { kind: 'bundle', references: ['2018/041'], file: 'B.ZIP', paper: 'letter' } }],
    [['--check-bundle', 'b.zip'], { where: own, task: { kind: 'check-bundle', file: 'b.zip' } }],
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
    [['--sheet', 'x.doc'], '--sheet writes .pdf, .html, .csv or .txt, which “x.doc” is not.'],
    [['--note', '2018/041', '--to', 'x.csv'], '--note writes .pdf or .html, which “x.csv” is not.'],
    [['--dossier', '2018/041', '--to', 'x.csv'], '--dossier writes .pdf or .html, which “x.csv” is not.'],
    [['--dossier'], '--dossier needs a reference after it.'],
    [['--note'], '--note needs a reference after it.'],
    [['--record', 'x.csv'], '--record writes .pdf or .html, which “x.csv” is not.'],
    [['--record', 'x.pdf', '--period', 'March'], '--period is a year, a month or days such as 2018, 2018-03 or 2018-03-01..2018-03-09.'],
    [['--record', 'x.pdf', '--period', '>=2018-03'], '--period is a year, a month or days such as 2018, 2018-03 or 2018-03-01..2018-03-09.'],
    [['--record', 'x.pdf', '--period', '2018-03-09..2018-03-01'], '--period is a year, a month or days such as 2018, 2018-03 or 2018-03-01..2018-03-09.'],
    [['--sheet', 'x.pdf', '--period', '2018'], '--period belongs to --record.'],
    [['--note', '41', '--to', 'x.pdf'], '“41” is not a reference such as 2018/041.'],
    [['--slip', '2018/041', '--to', 'x.csv'], '--slip writes .pdf or .html, which “x.csv” is not.'],
    [['--note', '2018/041'], '--note needs --to with a file after it.'],
    [['--bundle'], '--bundle needs a reference after it.'],
    [['--bundle', '2018/041'], '--bundle needs a file after the reference.'],
    [['--bundle', '2018/041', 'x.pdf'], '--bundle writes .zip, which “x.pdf” is not.'],
    [['--bundle', '2018/041,x', 'x.zip'], '“2018/041,x” is not a reference such as 2018/041, nor several with commas between.'],
    [['--bundle', '2018/041', 'x.zip', 'y.zip'], '“y.zip” is not a switch.'],
    [['--bundle', '2018/041', 'x.zip', '--paper', 'a5'], '--paper is a4 or letter.'],
    [['--bundle', '2018/041', 'x.zip', '--edition', 'releasable'], '--edition belongs to --sheet or --dossier.'],
    [['--check-bundle'], '--check-bundle needs a file after it.'],
    [['--line', 'x'], '“x” is not a reference such as 2018/041.'],
    [['--line', '2018/041', '--to', 'x.txt'], '--to belongs to --dossier, --note, --slip or --bundle.'],
    [['--edition', 'internal'], '--edition belongs to --sheet or --dossier.'],
    [['--note', '2018/041', '--to', 'x.pdf', '--view', 'all'], '--view belongs to --sheet.'],
    [['--paper', 'a4', '--verify'], '--paper belongs to --sheet, --dossier, --note, --slip, --record or --bundle.'],
    [['--sheet', 'x.pdf', '--paper', 'a5'], '--paper is a4 or letter.'],
    [['--sheet', 'x.pdf', '--edition', 'public'], '--edition is internal or releasable.'],
    [['--sheet', 'x.pdf', '--orientation', 'across'], '--orientation is portrait or landscape.'],
    [['--sheet', 'x.pdf', '--view', 'drafts'], '--view is all, chasing, awaiting, disputed or acknowledged.'],
    [
      ['--sheet', 'x.pdf', '--as-of', 'yesterday'],
      '--as-of is an instant such as 2018-03-07T15:00:00Z, or a date and a time such as “2018-03-07 10:00”.',
    ],
  ]
  test.each(table)('%j', (args, sentence) => {
    expect(understand(args)).toEqual({ ok: false, sentence })
  })
})
