// @ts-check
/** One program's share of all changes, each judged wholly. It tells how far it is, and ends with the first promise that is broken. */
import { once } from 'node:events';
import { join } from 'node:path';
import { Promises } from '../promises.js';
import { changes } from './changes.js';
import { Judge } from './judge.js';

/** Changes between one word of how far it is and the next. */
const TOLD = 100;

// Ctrl+C reaches each program by itself; whatever else ends the one that asks ends its shares with it.
process.once('disconnect', () => process.exit());
const [asked] = await once(process, 'message');
const { url, folder, small, share, shares } = /** @type {import('./spread.js').Share} */ (asked);
/** @type {import('../../setup/service.js').Service} */
const service = await import(url);
const promises = new Promises('bytes');
const judge = new Judge(service, join(folder, 'changed'), small, promises, 1);
const tell = () => new Promise((resolve) => process.send?.({ counts: judge.counts, broken: promises.broken }, resolve));

let index = 0;
for (const change of changes(small.files, 1)) {
  if (index % shares === share) await judge.of(change);
  index += 1;
  if (index % (TOLD * shares) === 0) await tell();
  if (promises.broken > 0) break;
}
await tell();
process.disconnect();
