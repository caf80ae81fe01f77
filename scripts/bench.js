// @ts-check
/**
 * `npm run bench [-- SIZE…]`: what one durable change and one opening cost, at 1,000, 10,000 and 100,000 requests, beside what the
 * disk itself takes and beside lowdb as shipped. All from one run: read the ratios, the times are this machine's.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { buildService } from './bench/build.js';
import { measureChange } from './bench/change.js';
import { fill } from './bench/fill.js';
import { measureLowdb } from './bench/lowdb.js';
import { measureOpen } from './bench/open.js';
import { machine, table } from './bench/table.js';
import { root } from './setup/processes.js';
import { asProgram, say } from './setup/report.js';

const sizes = process.argv.slice(2).map(Number);

await asProgram(async () => {
  const service = await buildService();
  // Beside the project, since a temporary folder may be kept in memory, where nothing is ever flushed.
  const folder = await mkdtemp(join(root, 'out', 'bench-'));
  try {
    const results = [];
    for (const size of sizes.length > 0 ? sizes : [1_000, 10_000, 100_000]) {
      const register = join(folder, String(size));
      say(`${size.toLocaleString('en')} requests: filling`);
      await fill(service, register, size);
      say(`${size.toLocaleString('en')} requests: changes`);
      const change = await measureChange(service, register, folder);
      const lowdb = await measureLowdb(folder, size);
      say(`${size.toLocaleString('en')} requests: openings`);
      const open = await measureOpen(register, join(folder, `empty-${size}`));
      results.push({ size, change, lowdb, open });
    }
    process.stdout.write(`${machine()}\n\n${table(results)}\n`);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
  return 0;
});
