/** What stands in the files of paper, read back with an independent tool: poppler. Without it these tests fail. */
import { execFile } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { expect, test } from '../fixtures'

const run = promisify(execFile)

async function read(tool: string, ...args: readonly string[]): Promise<string> {
  return (await run(tool, [...args])).stdout
}

const settings = [
  { name: 'A4 across', args: [], size: '842.88 x 595.92' },
  { name: 'A4 upright', args: ['--orientation', 'portrait'], size: '595.92 x 842.88' },
  { name: 'Letter across', args: ['--paper', 'letter'], size: '792 x 612' },
  { name: 'Letter upright, releasable', args: ['--paper', 'letter', '--orientation', 'portrait', '--edition', 'releasable'], size: '612 x 792' },
]

for (const { name, args, size } of settings) {
  test(`a sheet on ${name} is a tagged PDF of its size, marked and numbered on every page`, async ({ command, folder }) => {
    const file = join(folder, 'sheet.pdf')
    expect(await command('--demo', '--sheet', file, ...args)).toMatchObject({ code: 0 })
    const about = await read('pdfinfo', file)
    expect(about).toContain(`Page size:       ${size}`)
    expect(about).toMatch(/Title: +Status of outgoing requests, 9 March 2018/)
    expect(about).toMatch(/Tagged: +yes/)
    expect(await read('pdfinfo', '-struct', file)).toMatch(/H1[\s\S]*Table[\s\S]*TH/)
    expect((await readFile(file)).toString('latin1')).toMatch(/\/Lang \(en\)/)
    const pages = (await read('pdftotext', '-layout', file, '-')).split('\f').slice(0, -1)
    expect(pages).toHaveLength(2)
    for (const [index, page] of pages.entries()) {
      const marking = args.includes('releasable') ? 'SAMPLE REGISTER, RELEASABLE' : 'SAMPLE REGISTER, FOR OFFICE USE'
      expect(page.match(/SAMPLE REGISTER, [A-Z ]+/g)?.map((each) => each.trim())).toEqual([marking, marking])
      expect(page).toContain(`Page ${String(index + 1)} of 2`)
    }
    // Under the table's head each page begins with a group's.
    expect(pages[0]).toMatch(/Reference[\s\S]*?Disputed[\s\S]*2018\/041/)
    expect(pages[1]).toMatch(/Reference[\s\S]*?Acknowledged/)
    const fonts = (await read('pdffonts', file)).trim().split('\n').slice(2)
    for (const font of fonts) expect(font).toMatch(/ yes +yes +yes +\d/)
  })
}

test('a sheet is plain text for a chat, and a line is said', async ({ command, folder }) => {
  const file = join(folder, 'sheet.txt')
  expect(await command('--demo', '--sheet', file)).toMatchObject({ code: 0 })
  expect(await readFile(file, 'utf8')).toMatch(/^SAMPLE REGISTER|^FOR OFFICE USE/)
  expect((await command('--demo', '--line', '2018/041')).stdout).toMatch(/^Short\nSent 2 March by note and email/)
})
