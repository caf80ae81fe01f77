// @ts-check
/**
 * `node scripts/bench/search.js [SIZE…]`: what a keystroke takes while words are typed, beside a full scan of the folded texts in the
 * same run, with what the index costs to build and to keep. Read the ratios; the times are this machine's.
 */
import { join } from 'node:path';
import { build } from 'vite';
import { root } from '../setup/processes.js';
import { issue } from './sample.js';
import { spread } from './spread.js';
import { machine } from './table.js';

const sizes = process.argv.slice(2).map(Number);
const typed = ['ministers', 'margins of the session', 'press@ministry17', '2014/00412', 'headline communiqué', 'minsitry', 'Spokesperson 41', 'zzyzx'];

/** @param {string} text everything that stands while it is typed, key by key */
const keystrokes = (text) => Array.from(text, (_, index) => text.slice(0, index + 1)).filter((each) => each.trim() === each);

const outDir = join(root, 'out', 'bench-search');
await build({
  root,
  configFile: false,
  logLevel: 'warn',
  resolve: { alias: [{ find: /^#core\/(.*)$/, replacement: `${join(root, 'core')}/$1.ts` }] },
  build: {
    ssr: true,
    rollupOptions: { input: { index: join(root, 'core', 'search', 'search-index.ts'), fold: join(root, 'core', 'projections', 'fold.ts') } },
    outDir,
    target: 'node20',
  },
});
/** @type {typeof import('../../core/search/search-index.ts')} */
const { SearchIndex } = await import(join(outDir, 'index.js'));
/** @type {typeof import('../../core/projections/fold.ts')} */
const { fold } = await import(join(outDir, 'fold.js'));

/** @param {number} number @returns {import('../../core/search/search-index.ts').Said} */
function said(number) {
  const command = issue(number, '2014-01-02T08:00:00Z');
  if (command.kind !== 'issue') throw new Error('the sample issues requests');
  const { subject, counterpart, addressee, keptBy, ask, text } = command.content;
  const mail = command.attempts.flatMap(({ details }) => (details.channel === 'email' ? [details.from, details.to, details.messageId] : []));
  return { reference: `2014/${String(number).padStart(5, '0')}`, subject, names: [counterpart, addressee, keptBy, ...mail].join(' '), text: `${ask} ${text}` };
}

const held = () => {
  globalThis.gc?.();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
};

process.stdout.write(`${machine()}\n`);
for (const size of sizes.length > 0 ? sizes : [10_000, 100_000]) {
  const before = held();
  const index = new SearchIndex();
  let building = 0;
  let longest = 0;
  for (let number = 0; number < size; number += 1) {
    const what = said(number);
    const begun = performance.now();
    index.put(String(number), what);
    const took = performance.now() - begun;
    building += took;
    longest = Math.max(longest, took);
  }
  index.find('x');
  const bytes = held() - before;
  const texts = Array.from({ length: size }, (_, number) => fold(Object.values(said(number)).join(' ')));

  const searches = typed.flatMap(keystrokes);
  for (let warm = 0; warm < 2; warm += 1) for (const search of searches) index.find(search);
  /** @type {number[]} */
  const indexed = [];
  /** @type {number[]} */
  const scanned = [];
  for (let turn = 0; turn < 5; turn += 1) {
    for (const search of searches) {
      const begun = performance.now();
      index.find(search);
      const between = performance.now();
      const words = fold(search).split(' ');
      texts.filter((text) => words.every((word) => text.includes(word)));
      indexed.push(between - begun);
      scanned.push(performance.now() - between);
    }
  }
  const [ours, theirs] = [spread(indexed), spread(scanned)];
  process.stdout.write(
    `${size.toLocaleString('en')} requests, ${searches.length} keystrokes: index ${ours.p50.toFixed(2)} / ${ours.p95.toFixed(2)} ms, ` +
      `scan ${theirs.p50.toFixed(1)} / ${theirs.p95.toFixed(1)} ms (p50 / p95); scan ÷ index ${(theirs.p50 / ours.p50).toFixed(0)}× / ${(theirs.p95 / ours.p95).toFixed(1)}×\n` +
      `  built in ${(building / 1_000).toFixed(2)} s, ${longest.toFixed(1)} ms at most for one request; ${(bytes / 2 ** 20).toFixed(0)} MiB\n`,
  );
}
