// @ts-check
/**
 * `npm run bench [-- [--write] [REQUESTS[/YEARS]…] [paper]]`: what the register costs at 1,000, 10,000 and 100,000 requests over twenty
 * years, and at 100,000 in one, and what a sheet of a thousand requests costs on paper, each figure beside its anchor. All from one run:
 * read the ratios, the times are this machine's. `--write` puts the table into BENCH.md.
 */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { measureChange } from './bench/change.js';
import { measureLowdb } from './bench/lowdb.js';
import { measureOpen } from './bench/open.js';
import { measurePaper } from './bench/paper.js';
import { measureSearch } from './bench/search.js';
import { measureSheet } from './bench/sheet.js';
import { machine, paperLine, table } from './bench/table.js';
import { measureWindow } from './bench/window.js';
import { generate } from './generate/generate.js';
import { build } from './setup/build.js';
import { setUp } from './setup/index.js';
import { root } from './setup/processes.js';
import { asProgram, say, SetupError } from './setup/report.js';
import { buildService } from './setup/service.js';

const words = process.argv.slice(2);
const chosen = words.filter((word) => word !== '--write');
const parts = chosen.length > 0 ? chosen : ['1000', '10000', '100000', '100000/1', 'paper'];
const sizes = parts.filter((word) => word !== 'paper').map(sizeFrom);

/** @param {string} word */
function sizeFrom(word) {
  const [, requests, years] = /^(\d+)(?:\/(\d+))?$/.exec(word) ?? [];
  if (!requests) throw new SetupError(`“${word}” is no size, as 10000 or 10000/1 is.`);
  const name = Number(requests).toLocaleString('en') + (years ? ` in ${years === '1' ? 'one year' : `${years} years`}` : '');
  return { name, requests: Number(requests), years: Number(years ?? 20) };
}

await asProgram(async () => {
  await setUp({ testing: true });
  await build();
  // Beside the project, since a temporary folder may be kept in memory, where nothing is ever flushed.
  await mkdir(join(root, 'out'), { recursive: true });
  const folder = await mkdtemp(join(root, 'out', 'bench-'));
  try {
    const { service, url } = await buildService(join(folder, 'service'));
    const results = [];
    for (const [index, { name, requests, years }] of sizes.entries()) {
      /** @template T @param {string} what @param {() => Promise<T>} work */
      const part = (what, work) => {
        say(`${name}: ${what}`);
        return work();
      };
      const register = join(folder, String(index));
      const until = new Date().toISOString().slice(0, 10);
      await part('writing the register', () => generate(service, register, { requests, years, until, seed: 1 }));
      results.push({
        name,
        open: await part('opening', () => measureOpen(url, register, join(folder, `empty-${index}`))),
        search: await part('searching', () => measureSearch(service, register)),
        sheet: await part('sheets', () => measureSheet(service, register)),
        window: await part('the window', () => measureWindow(register, folder, requests)),
        change: await part('changes', () => measureChange(service, register, folder)),
        lowdb: await part('changes with lowdb', () => measureLowdb(folder, requests)),
      });
      await rm(register, { recursive: true });
    }
    const said = [machine(results.map(({ window }) => window.electron)[0] ?? '')];
    if (results.length > 0) said.push(table(results));
    if (parts.includes('paper')) {
      say('A sheet on paper');
      said.push(paperLine(await measurePaper(service, folder)));
    }
    const report = `${said.join('\n\n')}\n`;
    process.stdout.write(report);
    if (words.includes('--write')) await writeFile(join(root, 'BENCH.md'), page(report));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
  return 0;
});

/** @param {string} report */
function page(report) {
  return `# Bench

What a register of generated requests costs, each figure beside what it is measured against, all in one run of \`npm run bench -- --write\`
on ${new Date().toISOString().slice(0, 10)}. Read the ratios; the times are this machine's:
${report}
CPU is the processor's time of the whole process; everything else is time as a person waits. Frames and keys are measured in the real
window, from outside: a key until the frame after the last change it brought, a frame until the next. lowdb holds requests of some
2 kB, which is less than the generated ones have.
`;
}
