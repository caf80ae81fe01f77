// @ts-check
/** What may come of a register of which the bytes were changed. */
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { goOn } from '../going-on.js';
import { look } from '../register.js';

/** @typedef {import('./changes.js').Files} Files */
/** @typedef {{whole: number, earlier: number, damaged: number, continued: number, refused: number, unknowable: number}} Counts */

/** @returns {Counts} */
export const none = () => ({ whole: 0, earlier: 0, damaged: 0, continued: 0, refused: 0, unknowable: 0 });

export class Judge {
  counts = none();
  #service;
  #folder;
  #small;
  #promises;
  #every;

  /**
   * @param {import('../../setup/service.js').Service} service @param {string} folder where the changed register is put
   * @param {import('./bytes.js').Small} small @param {import('../promises.js').Promises} promises
   * @param {number} every of so many damaged registers one is gone on with
   */
  constructor(service, folder, small, promises, every) {
    this.#service = service;
    this.#folder = folder;
    this.#small = small;
    this.#promises = promises;
    this.#every = every;
  }

  /** @param {import('./changes.js').Change} change */
  async of({ what, name, content, ledger }) {
    const when = `${name} ${what}${ledger ? '' : ', and no ledger'}`;
    const files = new Map(this.#small.files);
    if (content === null) files.delete(name);
    else files.set(name, content);
    if (!ledger) files.delete('ledger.json');
    await this.#put(files);
    const { opening, rows, problems, exhibits } = await look(this.#service, this.#folder);
    const { states, requests } = this.#small;
    const state = states.findLastIndex((each) => isDeepStrictEqual(each, rows));
    const isWhole = state === states.length - 1;
    const shown = () => `${when}: opened as ${JSON.stringify(opening)} with ${rows.length} rows`;
    this.#promises.that(state >= 0 || opening.outcome === 'damaged', () => `${shown()}, which it never had`);
    const { counts } = this;
    switch (opening.outcome) {
      case 'ready':
      case 'recovered':
      case 'new':
        this.#promises.same(problems, [], () => `${when}: verify`);
        this.#exhibits(name, content, isWhole, exhibits ?? [], when);
        if (isWhole) counts.whole += 1;
        else this.#earlier(opening, files, ledger, shown);
        return;
      case 'damaged':
        this.#promises.that(opening.problems.length > 0 && opening.problems.every(({ file, what }) => file !== '' && what !== ''), () => `${shown()}, unexplained`);
        if (isWhole) counts.whole += 1;
        else counts.damaged += 1;
        if ((counts.whole + counts.damaged) % this.#every === 0 && (await goOn(this.#service, this.#folder, requests, this.#promises, when))) counts.continued += 1;
        return;
      default:
        this.#promises.that(rows.length === 0 && problems === null, shown);
        counts.refused += 1;
    }
  }

  /**
   * A lost exhibit is told by its file, and nothing is told of one that is as it was, as long as the journal still names it.
   * @param {string} name @param {Buffer | null} content @param {boolean} isWhole @param {readonly import('../../../core/opening.ts').Problem[]} told @param {string} when
   */
  #exhibits(name, content, isWhole, told, when) {
    const isLost = name.startsWith('exhibits/') && content?.equals(this.#small.files.get(name) ?? Buffer.alloc(0)) !== true;
    if (isLost) this.#promises.that(isWhole, () => `${when}: rows differ for the loss of an exhibit`);
    this.#promises.same(told.map(({ file }) => file), isLost ? [name] : [], () => `${when}: exhibits`);
  }

  /** @param {Files} files */
  async #put(files) {
    await rm(this.#folder, { recursive: true, force: true });
    for (const [name, content] of files) {
      await mkdir(dirname(join(this.#folder, name)), { recursive: true });
      await writeFile(join(this.#folder, name), content);
    }
  }

  /**
   * Open for writing with fewer changes: a torn end that was set aside; or, without the ledger that knew how far the journal reached,
   * one that ends with a whole line. Such a register is whole as far as anybody can tell.
   * @param {import('../../../core/opening.ts').Opening} opening @param {Files} files @param {boolean} ledger @param {() => string} shown
   */
  #earlier(opening, files, ledger, shown) {
    this.counts.earlier += 1;
    if (opening.outcome === 'recovered' && !ledger) return;
    const journal = [...files].find(([name]) => name.startsWith('journal'))?.[1];
    const endsWhole = !ledger && (journal === undefined || journal.length === 0 || journal.at(-1) === 10);
    if (endsWhole) this.counts.unknowable += 1;
    this.#promises.that(endsWhole, () => `${shown()}, and does not say that anything is missing`);
  }
}
