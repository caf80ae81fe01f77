// @ts-check
/** Everything that can become of a small register's files. */

/** A bit and a whole byte, since one bit may turn a letter into another and eight never do. */
const FLIPS = [0x01, 0xff];

/** @typedef {Map<string, Buffer>} Files by their path in the register's folder */
/** @typedef {{what: string, name: string, content: Buffer | null, ledger: boolean}} Change `ledger` says whether the ledger is still there */

/** @param {Files} files @param {number} stride every so manieth byte is changed @returns {Generator<Change>} */
export function* changes(files, stride) {
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
