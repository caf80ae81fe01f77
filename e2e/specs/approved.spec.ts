/**
 * Pages of the sample as pictures, held against those in e2e/approved that somebody has looked at. To approve what has changed on
 * purpose, look at it, and run the specs with `--update-snapshots`.
 */
import { execFile } from 'node:child_process'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { expect, test } from '../fixtures'

const run = promisify(execFile)

/**
 * The sample's fingerprint is another each time it is made, some tenth of a thousandth of a page's dots; a column moved by a point, or a
 * line broken elsewhere, is several thousandths.
 */
const ALLOWED = { maxDiffPixelRatio: 0.001 }

const PAPERS = [
  { name: 'sheet-a4-landscape', sheets: 2, args: ['--sheet', 'paper.pdf'] },
  { name: 'sheet-a4-portrait', sheets: 2, args: ['--sheet', 'paper.pdf', '--orientation', 'portrait'] },
  { name: 'sheet-letter-landscape-releasable', sheets: 2, args: ['--sheet', 'paper.pdf', '--paper', 'letter', '--edition', 'releasable'] },
  { name: 'dossier-a4', sheets: 2, args: ['--dossier', '2018/041', '--to', 'paper.pdf'] },
  { name: 'dossier-a4-exhibits', sheets: 2, args: ['--dossier', '2018/043', '--to', 'paper.pdf'] },
  { name: 'note-a4', sheets: 1, args: ['--note', '2018/041', '--to', 'paper.pdf'] },
  { name: 'slip-a4', sheets: 1, args: ['--slip', '2018/041', '--to', 'paper.pdf'] },
  { name: 'record-a4', sheets: 2, args: ['--record', 'paper.pdf', '--period', '2018-03'] },
]

for (const { name, args, sheets } of PAPERS) {
  test(`${name} is as it was approved, page by page`, async ({ command, folder }) => {
    const file = join(folder, 'paper.pdf')
    expect(await command('--demo', ...args.map((arg) => (arg === 'paper.pdf' ? file : arg)))).toMatchObject({ code: 0, stderr: '' })
    await run('pdftoppm', ['-png', '-gray', '-r', '80', file, join(folder, 'page')])
    const pages = (await readdir(folder)).filter((each) => each.startsWith('page-')).sort()
    for (const [index, page] of pages.entries()) {
      const approved = `${name}-${String(index + 1)}.png`
      expect.soft(await readFile(join(folder, page)), approved).toMatchSnapshot(approved, ALLOWED)
    }
    expect(pages).toHaveLength(sheets)
  })
}
