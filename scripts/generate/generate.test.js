// @ts-check
import { cp, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openRegister } from '../../electron/main/register/service';
import { generate } from './generate.js';
import { settings } from './office.js';

const wish = { requests: 300, years: 3, until: '2018-03-09', seed: 7 };
/** @type {import('../../core/projections/list.ts').ListQuery} */
const everything = { view: 'all', counterpart: null, search: '', sort: null, group: null, collapsed: [], offset: 0, limit: 1_000 };

/** @type {string} */
let folder;
/** @type {string} */
let full;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'chancery-generate-'));
  full = join(folder, 'full');
  await generate({ openRegister }, full, wish);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** @param {string} register */
const opened = (register) => openRegister({ folder: register, settings, now: () => '2018-03-09T08:00:00Z', id: () => 'never' });

/** The whole journal, and the rows, of a register. @param {string} register */
async function journalOf(register) {
  const names = (await readdir(join(register, 'journal'))).sort();
  return Promise.all(names.map((name) => readFile(join(register, 'journal', name), 'utf8')));
}

describe('a register that was generated', () => {
  test('opens, verifies and lists every request', async () => {
    const register = await opened(full);
    const verified = await register.verify();
    const { total, rows } = await register.list(everything);
    await register.close();
    expect(register.opening).toEqual({ outcome: 'ready' });
    expect(verified).toMatchObject({ ok: true, value: { problems: [] } });
    expect(total).toBe(wish.requests);
    expect(new Set(rows.map(({ state }) => state))).toEqual(new Set(['draft', 'issued', 'answered', 'closed', 'withdrawn', 'voided']));
    expect(new Set(rows.map(({ counterpart }) => counterpart)).size).toBeGreaterThan(50);
    expect(rows.some(({ subject }) => /\p{Script=Cyrillic}/u.test(subject))).toBe(true);
  });

  test('says the same when its ledger is gone and is made anew from the journal', async () => {
    const copy = join(folder, 'copy');
    await cp(full, copy, { recursive: true });
    await rm(join(copy, 'ledger.json'));
    const [kept, made] = [await opened(full), await opened(copy)];
    const [before, after] = [await kept.list(everything), await made.list(everything)];
    await Promise.all([kept.close(), made.close()]);
    expect(after).toEqual(before);
  });

  test('finds each request by its reference, and by its whole subject', async () => {
    const register = await opened(full);
    const { rows } = await register.list(everything);
    for (const row of rows.filter((_, index) => index % 10 === 0)) {
      const { rows: found } = await register.list({ ...everything, search: row.subject });
      expect(found.map(({ id }) => id)).toContain(row.id);
      if (!row.number) continue;
      const reference = `${row.number.year}/${String(row.number.number).padStart(3, '0')}`;
      const { rows: [first] } = await register.list({ ...everything, search: reference, limit: 1 });
      expect(first?.id).toBe(row.id);
    }
    await register.close();
  });

  test('is the same byte for byte for the same wish, and another for another seed', async () => {
    const again = join(folder, 'again');
    const other = join(folder, 'other');
    await generate({ openRegister }, again, wish);
    await generate({ openRegister }, other, { ...wish, seed: 8 });
    expect(await journalOf(again)).toEqual(await journalOf(full));
    expect(await journalOf(other)).not.toEqual(await journalOf(full));
  });
});

test('nothing is generated into a register that is not new', async () => {
  await expect(generate({ openRegister }, full, wish)).rejects.toThrow('is not empty');
});
