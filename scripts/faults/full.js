// @ts-check
/** What an office's day brings: a full disk, a folder that may not be written, a second program, a clock set back, a folder gone. */
import { chmod, cp, mkdir, rename, rm, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { acknowledge, issue } from '../generate/simple.js';
import { Writer } from './acknowledged.js';
import { halvesIn, keepFile, keptIn } from './exhibits.js';
import { cannotMount, command, mounted, unmount } from './mount.js';
import { answersOf, look, options } from './register.js';

const TMPFS_BYTES = 4 << 20;
/** Room for a change and for the ledger beside it, which is written when things are quiet and may be under way. */
const BALLAST_BYTES = 2 << 20;
const DAY = 86_400_000;

/** @typedef {import('./ground.js').Ground} Ground */
/** @typedef {import('./promises.js').Promises} Promises */
/** @typedef {import('./register.js').RegisterService} RegisterService */

/** @param {Ground} ground @param {Promises} promises */
export async function full(ground, promises) {
  const reason = await cannotMount('tmpfs', ground.folder);
  /** @type {[name: string, part: (ground: Ground, promises: Promises) => Promise<void>][]} */
  const parts = [['read-only', readOnly], ['two programs', twoPrograms], ['clock set back', clockBack], ['folder gone', folderGone], ['every writing', everyWriting]];
  if (reason === null) parts.unshift(['full disk', fullDisk]);
  for (const [name, part] of parts) {
    const folder = join(ground.folder, name);
    await mkdir(folder);
    await part({ ...ground, folder }, promises);
  }
  return `${parts.map(([name]) => name).join(', ')}${reason === null ? '' : `; the full disk skipped (${reason})`}`;
}

/** What a register in memory answers is what its files answer. @param {Ground} ground @param {RegisterService} register @param {Promises} promises @param {string} when */
async function agrees({ service, folder }, register, promises, when) {
  const copy = join(folder, 'copy');
  await rm(copy, { recursive: true, force: true });
  // A ledger that is being written comes and goes while it is copied.
  await cp(register.folder, copy, { recursive: true, filter: (path) => !path.endsWith('.writing') });
  const { opening, problems, exhibits, ...afresh } = await look(service, copy);
  promises.that(['ready', 'recovered'].includes(opening.outcome), () => `${when}: the files open as ${JSON.stringify(opening)}`);
  promises.same(problems, [], () => `${when}: verify`);
  promises.same(exhibits, [], () => `${when}: exhibits`);
  promises.same(await halvesIn(copy), [], () => `${when}: halves of exhibits`);
  promises.same(await answersOf(register), afresh, () => when);
}

/** Issues a request. @param {RegisterService} register @param {number} index */
const request = (register, index) => register.run(issue(index, register.now()));

/** @param {import('../../core/refusal.ts').Reply<unknown>} reply */
const why = (reply) => (reply.ok || reply.refusal.code !== 'not-written' ? JSON.stringify(reply) : reply.refusal.why);

/** @param {Ground} ground @param {Promises} promises */
async function fullDisk(ground, promises) {
  const disk = join(ground.folder, 'disk');
  await mounted(['-t', 'tmpfs', '-o', `size=${TMPFS_BYTES}`, 'none'], disk, async () => {
    const ballast = join(disk, 'ballast');
    await writeFile(ballast, Buffer.alloc(BALLAST_BYTES));
    const register = await ground.service.openRegister(options(join(disk, 'register')));
    let issued = 0;
    /** @type {string[]} */
    const kept = [];
    for (; issued < 10_000; issued += 1) {
      const reply = await request(register, issued);
      if (reply.ok && issued % 20 === 0) {
        const id = reply.value.request ?? '';
        const file = await keepFile(register, id, `${id}.txt`);
        if (file.ok) kept.push(`${id} ${id}.txt`);
        else promises.that(file.refusal.code === 'not-written', () => `full disk: a file: ${JSON.stringify(file)}`);
      }
      if (reply.ok) continue;
      promises.same(why(reply), 'the disk is full', () => 'full disk: the reason');
      break;
    }
    promises.that(issued > 100 && issued < 10_000, () => `full disk: full after ${issued}`);
    promises.that(!(await keepFile(register, kept[0]?.split(' ')[0] ?? '', 'one more.txt')).ok, () => 'full disk: a file was kept');
    promises.same(await keptIn(register), kept.sort(), () => 'full disk: files kept');
    await agrees(ground, register, promises, 'full disk, after the refusal');
    await truncate(ballast, 0);
    promises.that((await request(register, issued)).ok, () => 'full disk: the next try, with room again');
    await agrees(ground, register, promises, 'full disk, with room again');
    await register.close();
    // Full to the last byte, so that neither the ledger nor anything else can be written.
    await writeFile(ballast, Buffer.alloc(TMPFS_BYTES)).catch(() => undefined);
    const reopened = await ground.service.openRegister(options(join(disk, 'register'), Date.now()));
    promises.that(reopened.opening.outcome === 'ready', () => `full disk: opened as ${JSON.stringify(reopened.opening)}`);
    promises.same((await answersOf(reopened)).rows.length, issued + 1, () => 'full disk: requests after reopening');
    promises.same(await keptIn(reopened), kept, () => 'full disk: files kept, after reopening');
    promises.same(why(await request(reopened, 0)), 'the disk is full', () => 'full disk: the reason after reopening');
    await reopened.close();
    const begun = await ground.service.openRegister(options(join(disk, 'another')));
    promises.same(begun.opening, { outcome: 'unreachable', why: 'the disk is full' }, () => 'full disk: a new register');
    await begun.close();
  });
}

/** @param {Ground} ground @param {Promises} promises */
async function readOnly(ground, promises) {
  const { service, folder } = ground;
  const home = join(folder, 'register');
  const before = await service.openRegister(options(home));
  await request(before, 1);
  const answers = await answersOf(before);
  await before.close();
  const lock = process.getuid?.() === 0 ? { shut: () => remount(home, 'ro'), free: () => unmount(home) } : { shut: () => modes(home, 0o555), free: () => modes(home, 0o755) };
  await lock.shut();
  try {
    const register = await service.openRegister(options(home));
    promises.that(register.opening.outcome === 'ready', () => `read-only: opened as ${JSON.stringify(register.opening)}`);
    promises.same(await answersOf(register), answers, () => 'read-only: answers');
    promises.that(['the disk is read-only', 'no permission'].includes(why(await request(register, 2))), () => 'read-only: a change');
    promises.same(await answersOf(register), answers, () => 'read-only: answers after a change');
    await register.close();
    const another = await service.openRegister(options(join(home, 'another')));
    promises.that(another.opening.outcome === 'unreachable', () => `read-only: a new register opened as ${JSON.stringify(another.opening)}`);
  } finally {
    await lock.free();
  }
  const after = await service.openRegister(options(home));
  promises.that((await request(after, 2)).ok, () => 'read-only: the next try, when it may be written again');
  await agrees(ground, after, promises, 'read-only, when it may be written again');
  await after.close();
}

/** Root may write everywhere but where the file system itself may not be written. @param {string} folder @param {string} how */
async function remount(folder, how) {
  await command('mount', ['--bind', folder, folder]);
  await command('mount', ['-o', `remount,bind,${how}`, folder]);
}

/** @param {string} folder @param {number} mode */
async function modes(folder, mode) {
  await chmod(join(folder, 'journal'), mode);
  await command('chmod', ['-R', mode === 0o555 ? 'a-w' : 'u+w', folder]);
  await chmod(folder, mode);
}

/** @param {Ground} ground @param {Promises} promises */
async function twoPrograms(ground, promises) {
  const home = join(ground.folder, 'register');
  const writer = new Writer(ground.url, home);
  await writer.printed(10);
  const second = await ground.service.openRegister(options(home));
  promises.same(second.opening, { outcome: 'in-use' }, () => 'two programs: the second');
  promises.same(await request(second, 1), { ok: false, refusal: { code: 'read-only' } }, () => 'two programs: a change in the second');
  await second.close();
  await writer.printed(writer.lines.length + 10);
  await writer.kill();
  const third = await ground.service.openRegister(options(home));
  promises.that(['ready', 'recovered'].includes(third.opening.outcome), () => `two programs: after the first: ${JSON.stringify(third.opening)}`);
  promises.that((await request(third, 1)).ok, () => 'two programs: a change after the first');
  await agrees(ground, third, promises, 'two programs, after the first');
  await third.close();
}

/** @param {Ground} ground @param {Promises} promises */
async function clockBack(ground, promises) {
  let now = Date.parse('2019-01-01T00:00:10Z');
  const opened = { ...options(join(ground.folder, 'register')), now: () => new Date(now).toISOString() };
  const register = await ground.service.openRegister(opened);
  for (const back of [0, 20_000, DAY, 400 * DAY, -900 * DAY, 2 * DAY]) {
    now -= back;
    const reply = await request(register, 1);
    promises.that(reply.ok, () => `clock set back by ${back} ms: ${JSON.stringify(reply)}`);
    const id = reply.ok ? (reply.value.request ?? '') : '';
    const acknowledged = await register.run(acknowledge(id, register.now()));
    promises.that(acknowledged.ok, () => `clock set back by ${back} ms: ${JSON.stringify(acknowledged)}`);
    await agrees(ground, register, promises, `clock set back by ${back} ms`);
  }
  await register.close();
}

/** @param {Ground} ground @param {Promises} promises */
async function folderGone(ground, promises) {
  const home = join(ground.folder, 'register');
  const register = await ground.service.openRegister(options(home));
  await request(register, 1);
  const answers = await answersOf(register);
  await rename(home, join(ground.folder, 'elsewhere'));
  const moved = await request(register, 2);
  await rename(join(ground.folder, 'elsewhere'), home);
  // An open file goes along when its folder is moved: a yes is as good as a no, but has to be true.
  promises.that(moved.ok || moved.refusal.code === 'not-written', () => `folder moved: ${JSON.stringify(moved)}`);
  if (!moved.ok) promises.same(await answersOf(register), answers, () => 'folder moved: answers');
  promises.that((await request(register, 3)).ok, () => 'folder moved: the next try, when it is back');
  await agrees(ground, register, promises, 'folder back');
  const last = await answersOf(register);
  await rm(home, { recursive: true });
  promises.same(why(await request(register, 4)), 'the folder is gone', () => 'folder removed: a change');
  promises.same(await answersOf(register), last, () => 'folder removed: answers');
  promises.that(!(await register.verify()).ok, () => 'folder removed: verify finds nothing amiss');
  await register.close();
}

/** Scripts from both sides, marks that combine, what lies beyond the basic plane, line ends, half of a pair, and what JSON escapes. */
const WRITINGS = ['አዲስ አበባ', 'Əzərbaycan', 'e\u0301 é', 'שָׁלוֹם \u202eabc\u202c', '外交部', '👩🏽‍⚖️🇪🇹', '𐍈𝔘', '\u2028\u2029\r\n\t', '\ud800 alone', '\u0000\u0007\u007f', '"\\</script>', '\ufeff\ufffe', ',"hash":"'];

/** @param {Ground} ground @param {Promises} promises */
async function everyWriting(ground, promises) {
  const home = join(ground.folder, 'Реестр ኢትዮጵያ é 👩🏽‍⚖️');
  const register = await ground.service.openRegister(options(home));
  for (const [index, writing] of WRITINGS.entries()) {
    const written = issue(index, register.now());
    const given = { ...written.content, subject: `Of ${writing} it is`, text: writing, counterpart: `Body ${writing} ends` };
    const reply = await register.run({ ...written, content: given });
    // A register may refuse what it could not give back, and says so; what it takes it gives back.
    if (!reply.ok) promises.that(reply.refusal.code === 'unreadable', () => `${JSON.stringify(writing)}: ${JSON.stringify(reply)}`);
    else {
      const found = await register.open(reply.value.request ?? '');
      promises.that(found.ok && found.value.request.content.subject.includes(writing.trim()), () => `${JSON.stringify(writing)}: ${JSON.stringify(found)}`);
    }
    await agrees(ground, register, promises, JSON.stringify(writing));
  }
  await register.close();
}
