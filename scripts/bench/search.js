// @ts-check
/** What a keystroke of a search takes of the processor in the engine, beside a full scan of the same texts, folded beforehand. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { cpuOf, quiet } from './cpu.js';
import { TYPED } from './keystrokes.js';
import { options, query } from './options.js';
import { spread } from './spread.js';

const ROUNDS = 4;

/** @param {import('../setup/service.js').Service} service @param {string} folder the register */
export async function measureSearch(service, folder) {
  const register = await service.openRegister(options(folder));
  await quiet();
  const building = await cpuOf(() => register.list(query({ search: 'x' })));
  const texts = await textsOf(folder);
  const searches = TYPED.flatMap((text) => Array.from(text, (_, index) => text.slice(0, index + 1))).filter((text) => text.trim() === text);
  /** @type {{search: number[], scan: number[]}} */
  const times = { search: [], scan: [] };
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const search of searches) {
      const searching = await cpuOf(() => register.list(query({ search })));
      const words = fold(search).split(' ');
      const scanning = await cpuOf(() => texts.filter((text) => words.every((word) => text.includes(word))));
      if (round === 0) continue;
      times.search.push(searching);
      times.scan.push(scanning);
    }
  }
  await register.close();
  return { search: spread(times.search), scan: spread(times.scan), building, reading: await readBack(service, folder) };
}

/** What the first search takes at the next start. @param {import('../setup/service.js').Service} service @param {string} folder */
async function readBack(service, folder) {
  const register = await service.openRegister(options(folder));
  await quiet();
  const reading = await cpuOf(() => register.list(query({ search: 'x' })));
  await register.close();
  return reading;
}

/** All that was sent, a text a request. @param {string} folder */
async function textsOf(folder) {
  const texts = [];
  for (const name of (await readdir(join(folder, 'journal'))).filter((each) => each.endsWith('.jsonl'))) {
    for (const line of (await readFile(join(folder, 'journal', name), 'utf8')).split('\n')) {
      if (!line.includes('"kind":"request.issued"')) continue;
      const { content } = JSON.parse(line);
      texts.push(fold([content.subject, content.counterpart, content.addressee, content.ask, content.text].join(' ')));
    }
  }
  return texts;
}

/** @param {string} text */
const fold = (text) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
