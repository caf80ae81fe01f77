// @ts-check
/**
 * `npm run generate -- [--requests N] [--years N] [--until YYYY-MM-DD] [--seed N] FOLDER`: a register of invented requests, for
 * trying and measuring. Without switches 1,000 requests over twenty years, up to today.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { generate } from './generate/generate.js';
import { installDependencies } from './setup/dependencies.js';
import { asProgram, progress, say, SetupError } from './setup/report.js';
import { buildService } from './setup/service.js';

const USAGE = 'npm run generate -- [--requests 1000] [--years 20] [--until 2026-03-09] [--seed 1] FOLDER';

/** @returns {{folder: string, wish: import('./generate/generate.js').Wish}} */
function understand() {
  const text = /** @type {const} */ ({ type: 'string' });
  const options = { requests: text, years: text, until: text, seed: text };
  const { values, positionals } = parseArgs({ options, allowPositionals: true });
  const [folder] = positionals;
  const [requests, years, seed] = [values.requests ?? 1_000, values.years ?? 20, values.seed ?? 1].map(Number);
  const until = values.until ?? new Date().toISOString().slice(0, 10);
  if (!folder || positionals.length > 1 || !isCount(requests) || !isCount(years) || !isCount(seed) || !/^\d{4}-\d\d-\d\d$/.test(until) || Number.isNaN(Date.parse(until))) throw new SetupError(USAGE);
  return { folder: resolve(folder), wish: { requests, years, seed, until } };
}

/** @param {number | undefined} number @returns {number is number} */
const isCount = (number) => number !== undefined && Number.isInteger(number) && number > 0;

await asProgram(async () => {
  const { folder, wish } = understand();
  await installDependencies();
  const built = await mkdtemp(join(tmpdir(), 'chancery-service-'));
  try {
    const { service } = await buildService(built);
    const show = progress('Writing:');
    await generate(service, folder, wish, (begun) => show(begun / wish.requests));
    say(`${wish.requests.toLocaleString('en')} requests over ${wish.years} years stand in ${folder}.`);
    return 0;
  } finally {
    await rm(built, { recursive: true, force: true });
  }
});
