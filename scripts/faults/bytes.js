// @ts-check
/**
 * Everything that can become of a small register's bytes: it opens as it was; or as it was before some change, and says so; or
 * damaged, with every request as it was or said not to be whole; or not at all, and says why. Never does it open as something else.
 * Every damaged register is gone on with: it opens whole then, and not a byte of what was there has changed.
 */
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { acknowledge, issue } from '../generate/simple.js';
import { look, options, rowsOf } from './register.js';
import { goOn, requestsOf } from './going-on.js';

/** In the short form, every so manieth byte; a prime, so that it falls on every part of a line. */
const STRIDE = 211;
/** In the short form, every so manieth damaged register is gone on with. */
const SOME = 5;
/** A bit and a whole byte, since one bit may turn a letter into another and eight never do. */
const FLIPS = [0x01, 0xff];

/** @typedef {Map<string, Buffer>} Files by their path in the register's folder */
/** @typedef {readonly import('../../core/ledger.ts').Row[]} Rows */

/** @param {import('./ground.js').Ground} ground @param {import('./promises.js').Promises} promises */
export async function bytes({ service, folder, short }, promises) {
  const { files, states, requests } = await small(service, join(folder, 'whole'));
  const judge = new Judge(service, join(folder, 'changed'), states, requests, promises, short ? SOME : 1);
  const stride = short ? STRIDE : 1;
  for (const { what, name, content, ledger } of changes(files, stride)) {
    const changed = new Map(files);
    if (content === null) changed.delete(name);
    else changed.set(name, content);
    if (!ledger) changed.delete('ledger.json');
    await judge.of(changed, `${name} ${what}${ledger ? '' : ', and no ledger'}`, ledger);
  }
  const { whole, earlier, damaged, continued, refused, unknowable } = judge;
  const all = whole + earlier + damaged + refused;
  return `${all} changes: ${whole} opened as before, ${earlier} as before some change and said so, ${damaged} damaged with what is left, ${refused} refused with the reason; ${continued} gone on with; ${unknowable} cuts at the end of a line with the ledger gone too, which nothing can tell`;
}

/**
 * A register of eight entries, the last two a batch, and what it answered after each change.
 * @param {import('../setup/service.js').Service} service @param {string} folder
 */
async function small(service, folder) {
  const register = await service.openRegister(options(folder));
  /** @type {Rows[]} */
  const states = [[], await rowsOf(register)];
  const now = register.now();
  /** @type {import('../../core/command.ts').Command[][]} */
  const given = [
    [{ ...issue(1, now), request: 'first' }],
    [acknowledge('first', now)],
    [{ ...issue(2, now), request: 'second' }],
    [{ ...issue(3, now), request: 'third' }, acknowledge('third', now)],
  ];
  for (const commands of given) {
    await register.runAll(commands);
    states.push(await rowsOf(register));
  }
  const requests = await requestsOf(register);
  await register.close();
  /** @type {Files} */
  const files = new Map();
  const [journal = ''] = await readdir(join(folder, 'journal'));
  for (const name of ['format.json', 'ledger.json', `journal/${journal}`]) files.set(name, await readFile(join(folder, name)));
  return { files, states, requests };
}

/**
 * @param {Files} files @param {number} stride
 * @returns {Generator<{what: string, name: string, content: Buffer | null, ledger: boolean}>}
 */
function* changes(files, stride) {
  for (const [name, content] of files) {
    for (const ledger of name === 'ledger.json' ? [true] : [true, false]) {
      yield { what: 'removed', name, content: null, ledger };
      for (let at = 0; at < content.length; at += stride) yield { what: `cut at ${at}`, name, content: content.subarray(0, at), ledger };
      for (const flip of FLIPS) {
        for (let at = 0; at < content.length; at += stride) yield { what: `byte ${at} flipped by ${flip}`, name, content: flipped(content, at, flip), ledger };
      }
      if (!name.startsWith('journal')) continue;
      for (const [what, lines] of arrangements(content.toString('latin1').split('\n').slice(0, -1))) {
        yield { what, name, content: Buffer.from(lines.map((line) => `${line}\n`).join(''), 'latin1'), ledger };
      }
    }
  }
}

/** @param {Buffer} content @param {number} at @param {number} flip */
function flipped(content, at, flip) {
  const changed = Buffer.from(content);
  changed[at] = (changed[at] ?? 0) ^ flip;
  return changed;
}

/** @param {readonly string[]} lines @returns {Generator<[what: string, lines: readonly string[]]>} */
function* arrangements(lines) {
  for (const [index, line] of lines.entries()) {
    const others = lines.toSpliced(index, 1);
    yield [`line ${index + 1} left out`, others];
    for (let to = 0; to < lines.length; to += 1) {
      if (to !== index) yield [`line ${index + 1} moved to ${to + 1}`, others.toSpliced(to, 0, line)];
      yield [`line ${index + 1} said again at ${to + 1}`, lines.toSpliced(to, 0, line)];
    }
    for (let other = index + 1; other < lines.length; other += 1) {
      yield [`lines ${index + 1} and ${other + 1} exchanged`, lines.with(index, lines[other] ?? '').with(other, line)];
    }
  }
  yield ['said again as a whole', [...lines, ...lines]];
}

class Judge {
  whole = 0;
  earlier = 0;
  damaged = 0;
  continued = 0;
  refused = 0;
  unknowable = 0;
  #service;
  #folder;
  #states;
  #requests;
  #every;
  #promises;

  /**
   * @param {import('../setup/service.js').Service} service @param {string} folder @param {readonly Rows[]} states the last is the whole register
   * @param {import('./going-on.js').Requests} requests those of the whole register @param {import('./promises.js').Promises} promises
   * @param {number} every of so many damaged registers one is gone on with
   */
  constructor(service, folder, states, requests, promises, every) {
    this.#every = every;
    this.#service = service;
    this.#folder = folder;
    this.#states = states;
    this.#requests = requests;
    this.#promises = promises;
  }

  /** @param {Files} files @param {string} when @param {boolean} ledger */
  async of(files, when, ledger) {
    await rm(this.#folder, { recursive: true, force: true });
    for (const [name, content] of files) {
      await mkdir(dirname(join(this.#folder, name)), { recursive: true });
      await writeFile(join(this.#folder, name), content);
    }
    const { opening, rows, problems } = await look(this.#service, this.#folder);
    const state = this.#states.findLastIndex((each) => isDeepStrictEqual(each, rows));
    const isWhole = state === this.#states.length - 1;
    const shown = () => `${when}: opened as ${JSON.stringify(opening)} with ${rows.length} rows`;
    this.#promises.that(state >= 0 || opening.outcome === 'damaged', () => `${shown()}, which it never had`);
    switch (opening.outcome) {
      case 'ready':
      case 'recovered':
      case 'new':
        this.#promises.same(problems, [], () => `${when}: verify`);
        if (isWhole) this.whole += 1;
        else this.#earlier(opening, files, ledger, shown);
        return;
      case 'damaged':
        this.#promises.that(opening.problems.length > 0 && opening.problems.every(({ file, what }) => file !== '' && what !== ''), () => `${shown()}, unexplained`);
        if (isWhole) this.whole += 1;
        else this.damaged += 1;
        if ((this.whole + this.damaged) % this.#every === 0 && (await goOn(this.#service, this.#folder, this.#requests, this.#promises, when))) this.continued += 1;
        return;
      default:
        this.#promises.that(rows.length === 0 && problems === null, shown);
        this.refused += 1;
    }
  }

  /**
   * Open for writing with fewer changes: a torn end that was set aside; or, without the ledger that knew how far the journal reached,
   * one that ends with a whole line. Such a register is whole as far as anybody can tell.
   * @param {import('../../core/opening.ts').Opening} opening @param {Files} files @param {boolean} ledger @param {() => string} shown
   */
  #earlier(opening, files, ledger, shown) {
    this.earlier += 1;
    if (opening.outcome === 'recovered' && !ledger) return;
    const journal = [...files].find(([name]) => name.startsWith('journal'))?.[1];
    const endsWhole = !ledger && (journal === undefined || journal.length === 0 || journal.at(-1) === 10);
    if (endsWhole) this.unknowable += 1;
    this.#promises.that(endsWhole, () => `${shown()}, and does not say that anything is missing`);
  }
}
