// @ts-check
import { availableParallelism, cpus } from 'node:os';

/** @typedef {import('./spread.js').Spread} Spread */
/** @typedef {{size: number, change: {floor: Spread, change: Spread}, lowdb: Spread, open: {full: Spread, empty: Spread, bytes: number}}} Result */

export function machine() {
  return `${cpus()[0]?.model.trim() ?? 'Unknown processor'}, ${availableParallelism()} cores, Node ${process.versions.node}, ${process.platform}`;
}

/** @param {number} time milliseconds */
const ms = (time) => (time < 10 ? time.toFixed(2) : time.toFixed(0));
/** @param {Spread} times */
const both = ({ p50, p95 }) => `${ms(p50)} / ${ms(p95)}`;
/** @param {number} ratio */
const times = (ratio) => `${ratio < 100 ? ratio.toFixed(2) : Math.round(ratio).toLocaleString('en')}×`;

/** @param {Result[]} results */
export function table(results) {
  /** @type {[string, (result: Result) => string][]} */
  const lines = [
    ['Milliseconds, p50 / p95', ({ size }) => `${size.toLocaleString('en')} requests`],
    ['One change', ({ change }) => both(change.change)],
    ['  4 KiB appended and flushed', ({ change }) => both(change.floor)],
    ['  lowdb as shipped', ({ lowdb }) => both(lowdb)],
    ['  change ÷ 4 KiB, at p50', ({ change }) => times(change.change.p50 / change.floor.p50)],
    ['  lowdb ÷ change, at p50', ({ change, lowdb }) => times(lowdb.p50 / change.change.p50)],
    ['Open to the first 50 rows', ({ open }) => both(open.full)],
    ['  an empty register', ({ open }) => both(open.empty)],
    ['  more than empty, at p50', ({ open }) => `${ms(open.full.p50 - open.empty.p50)} ms`],
    ['  memory of the process', ({ open }) => `${(open.bytes / 2 ** 20).toFixed(0)} MiB`],
  ];
  const rows = lines.map(([name, cell]) => [name, ...results.map(cell)]);
  const widths = rows[0]?.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0))) ?? [];
  return rows
    .map((row) => row.map((cell, column) => (column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0))).join('   '))
    .join('\n');
}
