// @ts-check
import { availableParallelism, cpus, release, totalmem } from 'node:os';

/** @typedef {import('./spread.js').Spread} Spread */
/** @typedef {{name: string, change: Awaited<ReturnType<typeof import('./change.js').measureChange>>, lowdb: Spread, open: Awaited<ReturnType<typeof import('./open.js').measureOpen>>, search: Awaited<ReturnType<typeof import('./search.js').measureSearch>>, sheet: Awaited<ReturnType<typeof import('./sheet.js').measureSheet>>, window: Awaited<ReturnType<typeof import('./window.js').measureWindow>>}} Result */

/** @param {string} electron its version */
export function machine(electron) {
  const memory = `${(totalmem() / 2 ** 30).toFixed(0)} GiB of memory`;
  return `${cpus()[0]?.model.trim() ?? 'Unknown processor'}, ${availableParallelism()} cores, ${memory}, ${process.platform} ${release()}, Node ${process.versions.node}, ${electron}`;
}

/** @param {number} time milliseconds */
const ms = (time) => (Number.isNaN(time) ? '–' : time < 10 ? time.toFixed(2) : time < 100 ? time.toFixed(1) : Math.round(time).toLocaleString('en'));
/** @param {Spread} times */
const ends = ({ p50, p95 }) => `${ms(p50)} / ${ms(p95)}`;
/** @param {number} ratio */
const times = (ratio) => (Number.isNaN(ratio) ? '–' : `${ratio < 100 ? ratio.toFixed(2) : Math.round(ratio).toLocaleString('en')}×`);
/** @param {Spread} a @param {Spread} b */
const over = (a, b) => `${times(a.p50 / b.p50)} / ${times(a.p95 / b.p95)}`;
/** @param {number | null} bytes */
const mb = (bytes) => (bytes === null ? '–' : `${(bytes / 1e6).toFixed(0)} MB`);
/** @param {number | null} a @param {number | null} b */
const moreMb = (a, b) => (a === null || b === null ? '–' : mb(a - b));

/** What is measured, what is aimed at, and how it is read from a result. @type {[string, string, (result: Result) => string][]} */
const lines = [
  ['**One durable change**, p50 / p95', '', ({ change }) => ends(change.quiet.change)],
  ['4 KiB appended and flushed', '', ({ change }) => ends(change.quiet.floor)],
  ['ratio', '≤ 1.5×', ({ change }) => over(change.quiet.change, change.quiet.floor)],
  ['while the ledger is written', '', ({ change }) => ends(change.checkpoint.change)],
  ['4 KiB appended and flushed, then too', '', ({ change }) => ends(change.checkpoint.floor)],
  ['ratio', '≤ 1.5×', ({ change }) => over(change.checkpoint.change, change.checkpoint.floor)],
  ['lowdb as shipped', '', ({ lowdb }) => ends(lowdb)],
  ['lowdb ÷ change, at p50', '> 3,000×', ({ change, lowdb }) => times(lowdb.p50 / change.quiet.change.p50)],
  ['**Open to the first 50 rows**, p50 / p95', '', ({ open }) => ends(open.full)],
  ['an empty register', '', ({ open }) => ends(open.empty)],
  ['more than empty, at p50', '≤ 150', ({ open }) => ms(open.full.p50 - open.empty.p50)],
  ['**A keystroke of search, in the engine**, CPU, p50 / p95', '', ({ search }) => ends(search.search)],
  ['a full scan of the folded texts', '', ({ search }) => ends(search.scan)],
  ['scan ÷ search', '', ({ search }) => over(search.scan, search.search)],
  ['the index, built once', '', ({ search }) => ms(search.building)],
  ['the index, at the next start', '', ({ search }) => ms(search.reading)],
  ['**From key to rows painted**, p50 / p95', '≤ 16', ({ window }) => ends(window.ours.typing)],
  ['a key that fills 20 lines in bare Electron', '', ({ window }) => ends(window.bare.typing)],
  ['ratio', '', ({ window }) => over(window.ours.typing, window.bare.typing)],
  ['**Frames while the wheel turns**, p50 / p99', '≤ 32', ({ window }) => frames(window.ours.scrolling)],
  ['a static page as long in bare Electron', '', ({ window }) => frames(window.bare.scrolling)],
  ['**Frames while ↓ is held**, p50 / p99', '≤ 32', ({ window }) => frames(window.ours.walking)],
  ['a static page as long in bare Electron', '', ({ window }) => frames(window.bare.walking)],
  ['**Frames while Page Down is held**, p50 / p99', '≤ 32', ({ window }) => frames(window.ours.paging)],
  ['a static page as long in bare Electron', '', ({ window }) => frames(window.bare.paging)],
  ['**Groups, order, counts and the first 50 rows**, CPU, p50 / p95', '', ({ sheet }) => ends(sheet.groups)],
  ['a plain sort and group', '', ({ sheet }) => ends(sheet.plain)],
  ['plain ÷ groups', '≥ 20×', ({ sheet }) => over(sheet.plain, sheet.groups)],
  ['a sheet on which every row stands', '', ({ sheet }) => ends(sheet.sheet)],
  ['**Memory of all processes**, the list open', '', ({ window }) => mb(window.memory.ours)],
  ['bare Electron, one empty window', '', ({ window }) => mb(window.memory.bare)],
  ['more than bare', '≤ 200 MB', ({ window }) => moreMb(window.memory.ours, window.memory.bare)],
  ['more than bare, once searched', '', ({ window }) => moreMb(window.ours.searched, window.memory.bare)],
  ['**Start to rows painted**, p50', '', ({ window }) => ms(window.starts.ours.p50)],
  ['bare Electron to its window painted', '', ({ window }) => ms(window.starts.bare.p50)],
  ['ratio', '≤ 1.5×', ({ window }) => times(window.starts.ours.p50 / window.starts.bare.p50)],
];

/** What a sheet on paper costs, as a sentence. @param {Awaited<ReturnType<typeof import('./paper.js').measurePaper>>} paper */
export function paperLine({ shown, ours, bare }) {
  const what = `**A status sheet of ${shown.toLocaleString('en')} requests as a PDF**, from the start of the program to its end`;
  const ratio = `${times(ours.p50 / bare.p50)} (aim ≤ 1.3×)`;
  return `${what}: ${ms(ours.p50)} ms; bare Electron that prints the same page, laid out already: ${ms(bare.p50)} ms; ratio ${ratio}.`;
}

/** @param {Spread} intervals */
function frames({ p50, p99 }) {
  return `${ms(p50)} / ${ms(p99)}`;
}

/** The results beside each other in Markdown; times in milliseconds. @param {Result[]} results */
export function table(results) {
  const head = ['Milliseconds, unless it says otherwise', 'aim', ...results.map(({ name }) => name)];
  const rows = [head, ...lines.map(([name, aim, cell]) => [name, aim, ...results.map(cell)])];
  const widths = head.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  const text = rows.map((row) => `| ${row.map((cell, column) => (column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0))).join(' | ')} |`);
  const rule = `| ${widths.map((width, column) => (column === 0 ? '-'.repeat(width) : `${'-'.repeat(width - 1)}:`)).join(' | ')} |`;
  return [text[0], rule, ...text.slice(1)].join('\n');
}
