// @ts-check
/** One program's share of all inputs, each read in this very process. It tells how far it is, and what was not as it must be. */
import { once } from 'node:events';
import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { batchesFor } from './inputs.js';
import { outlookSamples } from './outlook.js';
import { readerNames } from './readers.js';

/** Milliseconds of the processor's that reading one small file may take. */
const LONGEST = 10_000;

// Ctrl+C reaches each program by itself; whatever else ends the one that asks ends its shares with it.
process.once('disconnect', () => process.exit());
const [asked] = await once(process, 'message');
const { url, corpus, folder, inputs, share, shares } = /** @type {import('./readers.js').Share} */ (asked);
/** @type {import('./readers.js').Reading} */
const { readHere, isFileRead, samplesIn } = await import(url);
const samples = { ...(await samplesIn(corpus)), outlook: outlookSamples() };
const counts = /** @type {import('./readers.js').Counts} */ (Object.fromEntries(readerNames.map((reader) => [reader, {}])));
const path = join(folder, 'file');
/** @type {string[]} */
let broken = [];

/** @param {string} next */
const tell = async (next) => {
  await new Promise((resolve) => process.send?.({ counts, broken, next }, resolve));
  broken = [];
};

for (const reader of readerNames) {
  for (const { number, files } of batchesFor(reader, samples[reader], inputs, share, shares)) {
    await tell(`${reader} ${number}`);
    for (const [index, { name, bytes }] of files.entries()) {
      await writeFile(path, bytes);
      const before = process.cpuUsage();
      const read = await readHere(path, name).catch((error) => error);
      const { user, system } = process.cpuUsage(before);
      const which = `${reader} ${number}, file ${index}`;
      if (!isFileRead(read)) broken.push(`${which}: ${read instanceof Error ? read.stack : JSON.stringify(read).slice(0, 300)}`);
      if (user + system > LONGEST * 1_000) broken.push(`${which} took ${Math.round((user + system) / 1_000)} ms`);
      const what = read.unreadable ?? 'read';
      counts[reader][what] = (counts[reader][what] ?? 0) + 1;
    }
    const there = await readdir(folder);
    if (there.length !== 1) broken.push(`${reader} ${number}: there is more than the file: ${there}`);
  }
}
await tell('');
process.disconnect();
