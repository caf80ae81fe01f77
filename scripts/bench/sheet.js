// @ts-check
/**
 * What the groups, their order and their counts take of the processor, with the first rows of them as the desk shows them, and what a
 * sheet takes on which every row stands; beside a plain sort and group over the same rows.
 */
import { acknowledge } from '../generate/simple.js';
import { cpuOf, quiet } from './cpu.js';
import { options, query } from './options.js';
import { spread } from './spread.js';

const TURNS = 15;
const WARMING = 5;
/** About what the desk shows at once. */
const FIRST = 50;

/** @type {import('#core/projections/paper').SheetQuery} */
const OPEN_REQUESTS = {
  kind: 'sheet',
  view: 'all',
  counterpart: null,
  search: '',
  requests: null,
  edition: 'internal',
  asOf: null,
  fingerprint: null,
  paper: 'a4',
  orientation: 'landscape',
};

/** @param {import('../setup/service.js').Service} service @param {string} folder the register */
export async function measureSheet(service, folder) {
  const register = await service.openRegister(options(folder));
  const { rows } = await register.list(query({ limit: 10_000_000 }));
  const { rows: [open] } = await register.list(query({ view: 'awaiting', limit: 1 }));
  /** @type {{groups: number[], sheet: number[], plain: number[]}} */
  const times = { groups: [], sheet: [], plain: [] };
  await quiet();
  for (let turn = 0; turn < WARMING + TURNS; turn += 1) {
    // Nothing that stands from the turn before may be used again.
    if (open) await register.run(acknowledge(open.id, register.now()));
    const groups = await cpuOf(() => register.list(query({ group: 'standing', limit: FIRST })));
    const sheet = await cpuOf(() => register.sheet(OPEN_REQUESTS));
    const plain = await cpuOf(() => grouped(rows));
    if (turn < WARMING) continue;
    times.groups.push(groups);
    times.sheet.push(sheet);
    times.plain.push(plain);
  }
  await register.close();
  return { groups: spread(times.groups), sheet: spread(times.sheet), plain: spread(times.plain) };
}

/** As one would write it without a thought: all rows sorted by when they were issued, then put into groups. @param {readonly import('../../core/ledger.ts').Row[]} rows */
function grouped(rows) {
  const issued = (/** @type {import('../../core/ledger.ts').Row} */ row) => Date.parse(row.issuedAt?.at ?? row.changed);
  /** @type {Record<string, unknown[]>} */
  const groups = {};
  for (const row of rows.toSorted((a, b) => issued(a) - issued(b))) {
    const { state, dispute, required, acknowledgement } = row;
    (groups[`${state} ${dispute} ${required} ${acknowledgement?.level}`] ??= []).push(row);
  }
  return groups;
}
