/**
 * Pages of the sample as pictures, held against those in e2e/approved that somebody has looked at. To approve what has changed on
 * purpose, look at it, and run the specs with `--update-snapshots`.
 */
import { execFile } from 'node:child_process'
import { readFile } from 'node:fs/promises'
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
  { name: 'sheet-a4-landscape', args: ['--sheet', 'paper.pdf'] },
  { name: 'sheet-a4-portrait', args: ['--sheet', 'paper.pdf', '--orientation', 'portrait'] },
  { name: 'sheet-letter-landscape-releasable', args: ['--sheet', 'paper.pdf', '--paper', 'letter', '--edition', 'releasable'] },
  { name: 'dossier-a4', args: ['--dossier', '2018/041', '--to', 'paper.pdf'] },
  { name: 'note-a4', args: ['--note', '2018/041', '--to', 'paper.pdf'] },
  { name: 'slip-a4', args: ['--slip', '2018/041', '--to', 'paper.pdf'] },
  { name: 'record-a4', args: ['--record', 'paper.pdf', '--period', '2018-03'] },
]

for (const { name, args } of PAPERS) {
  test(`the first page of ${name} is as it was approved`, async ({ command, folder }) => {
    const file = join(folder, 'paper.pdf')
    expect(await command('--demo', ...args.map((arg) => (arg === 'paper.pdf' ? file : arg)))).toMatchObject({ code: 0, stderr: '' })
    await run('pdftoppm', ['-png', '-gray', '-r', '80', '-singlefile', file, join(folder, 'page')])
    expect(await readFile(join(folder, 'page.png'))).toMatchSnapshot(`${name}.png`, ALLOWED)
  })
}
