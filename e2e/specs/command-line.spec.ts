/** The same program with no window, for scripts and for proof. */
import { execFile } from 'node:child_process'
import { cp, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { expect, root, test } from '../fixtures'

const run = promisify(execFile)
const sample = join(root, 'resources', 'import', 'sample.csv')

/** What an independent reader finds in a PDF. */
async function textOf(pdf: string): Promise<string> {
  return (await run('pdftotext', ['-layout', pdf, '-'])).stdout
}

async function journalOf(register: string): Promise<string> {
  const [file = ''] = (await readdir(join(register, 'journal'))).filter((name) => name.endsWith('.jsonl'))
  return join(register, 'journal', file)
}

test('tells what it can do, and which version it is', async ({ command }) => {
  const help = await command('--help')
  expect(help).toMatchObject({ code: 0, stderr: '' })
  for (const word of ['--register', '--demo', '--sheet', '--import', '--verify']) expect(help.stdout).toContain(word)
  const [, version] = /"version": "([^"]+)"/.exec(await readFile(join(root, 'package.json'), 'utf8')) ?? []
  expect(await command('--version')).toMatchObject({ code: 0, stdout: `Chancery ${String(version)}\n` })
})

test('wrong usage ends with 2 and one sentence', async ({ command }) => {
  for (const args of [['--frobnicate'], ['--sheet'], ['--sheet', 'x.docx'], ['--demo', '--register', 'x'], ['stray']]) {
    const ended = await command(...args)
    expect(ended.code, args.join(' ')).toBe(2)
    expect(ended.stderr.trim().split('\n'), args.join(' ')).toHaveLength(1)
    expect(ended.stdout).toBe('')
  }
})

test('prints the sample’s sheet to paper, page and spreadsheet', async ({ command, folder }) => {
  for (const ending of ['pdf', 'html', 'csv']) {
    expect(await command('--demo', '--sheet', join(folder, `sheet.${ending}`))).toMatchObject({ code: 0, stderr: '' })
  }
  const paper = await textOf(join(folder, 'sheet.pdf'))
  for (const words of ['Status of outgoing requests', '2018/041', 'State Department', 'Уточнение', 'conférence', 'Page 1 of']) {
    expect(paper).toContain(words)
  }
  const page = await readFile(join(folder, 'sheet.html'), 'utf8')
  expect(page).toContain('2018/041')
  expect(page).not.toMatch(/<script|src="|href="(?!data:)/)
  expect(await readFile(join(folder, 'sheet.csv'), 'utf8')).toContain('2018/041')
})

test('takes in a spreadsheet whole, and proves what it holds', async ({ command, folder }) => {
  const register = join(folder, 'register')
  expect(await command('--register', register, '--import', sample)).toMatchObject({ code: 0, stderr: '' })
  const verified = await command('--register', register, '--verify')
  expect(verified).toMatchObject({ code: 0, stderr: '' })
  expect(verified.stdout).toMatch(/\d+ entries, fingerprint [0-9A-F]{4}( [0-9A-F]{4}){5}/)
  expect(await command('--register', register, '--sheet', join(folder, 'sheet.pdf'))).toMatchObject({ code: 0, stderr: '' })
  const paper = await textOf(join(folder, 'sheet.pdf'))
  for (const words of ['2018/041', 'Disputed', 'They say', 'No request for a meeting has been received', 'We hold', 'Rebutted', 'No. 3, 9 Mar']) {
    expect(paper).toContain(words)
  }
})

test('takes in nothing of a spreadsheet with a bad row, and names every one', async ({ command, folder }) => {
  const register = join(folder, 'register')
  await command('--register', register, '--import', sample)
  const before = await readFile(await journalOf(register))
  const bad = join(folder, 'bad.csv')
  const [header = ''] = (await readFile(sample, 'utf8')).split(/\r?\n/)
  const broken = (word: string): string => header.split(',').map(() => word).join(',')
  await writeFile(bad, [header, broken('nonsense'), broken('rubbish')].join('\r\n'))
  const ended = await command('--register', register, '--import', bad)
  expect(ended.code).toBe(1)
  expect(ended.stderr).toContain('Row 2')
  expect(ended.stderr).toContain('Row 3')
  expect(await readFile(await journalOf(register))).toEqual(before)
})

test('finds one changed letter in the journal', async ({ command, folder }) => {
  const register = join(folder, 'register')
  await command('--register', register, '--import', sample)
  const journal = await journalOf(register)
  const lines = (await readFile(journal, 'utf8')).split('\n')
  await writeFile(journal, lines.map((line, index) => (index === 2 ? line.replace(/[a-y](?=")/, 'z') : line)).join('\n'))
  const verified = await command('--register', register, '--verify')
  expect(verified.code).toBe(1)
  expect(verified.stderr).toContain('line 3')
})

test('repairs a damaged register when told to, and only then', async ({ command, folder }) => {
  const register = join(folder, 'register')
  await cp(join(root, 'e2e', 'registers', 'damaged'), register, { recursive: true })
  const journal = await journalOf(register)
  const before = await readFile(journal, 'utf8')
  const shown = await command('--register', register, '--repair')
  expect(shown.code).toBe(1)
  expect(shown.stderr).toContain('line 190')
  expect(shown.stderr).toContain('--yes')
  expect(await readFile(journal, 'utf8')).toBe(before)
  expect(await command('--register', register, '--repair', '--yes')).toMatchObject({ code: 0, stderr: '' })
  expect((await readFile(journal, 'utf8')).startsWith(before)).toBe(true)
  expect(await command('--register', register, '--verify')).toMatchObject({ code: 0, stderr: '' })
})

test('leaves a later version’s register untouched', async ({ command, folder }) => {
  const register = join(folder, 'register')
  await cp(join(root, 'e2e', 'registers', 'newer'), register, { recursive: true })
  const ended = await command('--register', register, '--verify')
  expect(ended.code).toBe(1)
  expect(ended.stderr).toContain('later version')
  expect(await readdir(register)).toEqual(await readdir(join(root, 'e2e', 'registers', 'newer')))
})

test('says when a file cannot be written, and leaves nothing half-written', async ({ command, folder }) => {
  const ended = await command('--demo', '--sheet', join(folder, 'no', 'such', 'sheet.pdf'))
  expect(ended.code).toBe(1)
  expect(ended.stderr.trim().split('\n')).toHaveLength(1)
  expect(await readdir(folder)).not.toContain('no')
})

test('exports every request as a spreadsheet that is imported as it was', async ({ command, folder }) => {
  const [first, second] = [join(folder, 'first.csv'), join(folder, 'second.csv')]
  expect(await command('--demo', '--export', first)).toMatchObject({ code: 0, stderr: '', stdout: `Wrote ${first}.\n` })
  expect(await command('--register', join(folder, 'elsewhere'), '--import', first)).toMatchObject({ code: 0, stderr: '' })
  expect(await command('--register', join(folder, 'elsewhere'), '--export', second)).toMatchObject({ code: 0, stderr: '' })
  expect(await readFile(second, 'utf8')).toBe(await readFile(first, 'utf8'))
})
