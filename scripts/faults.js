// @ts-check
/**
 * `npm run faults [-- [--short] PART…]`: what can befall a register, done to the real service and the real files. Each part ends
 * with one line of counts; a broken promise is named, and the program then ends with 1.
 */
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { backups } from './faults/backups.js';
import { bytes } from './faults/bytes/bytes.js';
import { calls } from './faults/calls.js';
import { full } from './faults/full.js';
import { kill } from './faults/kill.js';
import { power } from './faults/power.js';
import { Promises } from './faults/promises.js';
import { readers } from './faults/readers/readers.js';
import { root } from './setup/processes.js';
import { asProgram, SetupError } from './setup/report.js';
import { buildService } from './setup/service.js';

/** @type {Record<string, (ground: import('./faults/ground.js').Ground, promises: Promises) => Promise<string>>} */
const parts = { kill, calls, bytes, power, full, backups, readers };
const words = process.argv.slice(2);
const short = words.includes('--short');
const chosen = words.filter((word) => word !== '--short');

await asProgram(async () => {
  const unknown = chosen.find((name) => !(name in parts));
  if (unknown !== undefined) throw new SetupError(`There is no part “${unknown}”: ${Object.keys(parts).join(', ')}.`);
  // Beside the project, since a temporary folder may be kept in memory, where nothing is ever flushed.
  await mkdir(join(root, 'out'), { recursive: true });
  const folder = await mkdtemp(join(root, 'out', 'faults-'));
  let broken = 0;
  try {
    const built = await buildService(join(folder, 'service'));
    for (const [name, part] of Object.entries(parts)) {
      if (chosen.length > 0 && !chosen.includes(name)) continue;
      const place = join(folder, name);
      await mkdir(place);
      const promises = new Promises(name);
      const counts = await part({ ...built, folder: place, short }, promises);
      broken += promises.broken;
      process.stdout.write(`${name}: ${counts}; ${promises.broken} promises broken\n`);
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
  return broken > 0 ? 1 : 0;
});
