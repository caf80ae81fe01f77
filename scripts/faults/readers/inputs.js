// @ts-check
/** What the readers are given: honest files with bytes flipped, cut, moved and doubled, and what looks like a file and never was one. */
import fc from 'fast-check';

/** Inputs that are made at a time. */
const BATCH = 50;
const LONGEST = 60_000;

/** Words that mean something to one reader or another. */
const WORDS = [
  ...['\r\n', '\r', '\n\n', '\0', '--b', '--b--', '"', '(', '<', '>', ';', '=?utf-8?b?', '?=', '=\r\n', '\u00ff\u00fe', '\u202e', '&#', '<!--', '<b ', '\\', '/*'],
  ...['Content-Type: multipart/mixed; boundary=b\r\n\r\n', 'Content-Type: message/rfc822\r\n\r\n', 'Content-Transfer-Encoding: quoted-printable\r\n'],
  ...['boundary*0=', 'charset=utf-7', 'Action: failed\r\n', 'Final-Recipient: rfc822;', 'Date: ', 'Message-ID: <', 'Disposition: ', 'Received: ', ': '],
  ...['PK\u0001\u0002', 'PK\u0003\u0004', 'PK\u0005\u0006', 'PK\u0006\u0006', 'data/', '../', '[', '{', ']', '}', ',', 'null', '1e999', '"__proto__":', '"id":"'],
  ...['\u00ff\u00ff\u00ff\u00ff', '\u00fe\u00ff\u00ff\u00ff', '\u00ff\u00ff\u00ff\u007f', '\u0000\u0000\u0000\u0000', '\u0001\u0000\u0000\u0000', '\u00ff\u00d8', '\u00ff\u00c0'],
].map((word) => Buffer.from(word, 'latin1'));

/** A place in a file, as a part of its length: all of them alike, and not the first above all others. */
const place = fc.noBias(fc.nat(999_999)).map((millionths) => millionths / 1_000_000);
const length = fc.integer({ min: 1, max: 64 });

/** @typedef {(bytes: Buffer, other: Buffer) => Buffer} Change */
/** @param {Change} change */
const by = (change) => change;

/** @param {Buffer} bytes @param {number} part */
const at = (bytes, part) => Math.min(bytes.length, Math.floor(part * bytes.length));
/** @param {Buffer} bytes @param {number} from @param {number} to @param {Uint8Array} put */
const between = (bytes, from, to, put) => Buffer.concat([bytes.subarray(0, from), put, bytes.subarray(to)]);

const flipped = fc.tuple(place, fc.nat(7)).map(([part, bit]) => by((bytes) => {
  const index = at(bytes, part);
  if (index < bytes.length) bytes.writeUInt8(bytes.readUInt8(index) ^ (1 << bit), index);
  return bytes;
}));
const inserted = fc.tuple(place, fc.constantFrom(...WORDS)).map(([part, word]) => by((bytes) => between(bytes, at(bytes, part), at(bytes, part), word)));
const overwritten = fc.tuple(place, fc.constantFrom(...WORDS)).map(([part, word]) => by((bytes) => between(bytes, at(bytes, part), at(bytes, part) + word.length, word)));
const removed = fc.tuple(place, length).map(([part, gone]) => by((bytes) => between(bytes, at(bytes, part), at(bytes, part) + gone, Buffer.alloc(0))));
const cut = place.map((part) => by((bytes) => bytes.subarray(0, at(bytes, part))));
const repeated = fc.tuple(place, length, fc.integer({ min: 2, max: 200 })).map(([part, long, times]) => by((bytes) => {
  const from = at(bytes, part);
  return between(bytes, from, from, Buffer.concat(Array.from({ length: times }, () => bytes.subarray(from, from + long))));
}));
const joined = fc.tuple(place, place).map(([part, of]) => by((bytes, other) => Buffer.concat([bytes.subarray(0, at(bytes, part)), other.subarray(at(other, of))])));

/** What leaves the rest where it was, as formats want it that count their bytes. */
const inPlace = fc.array(fc.oneof({ weight: 2, arbitrary: flipped }, { weight: 1, arbitrary: overwritten }), { minLength: 1, maxLength: 4 });
const change = fc.oneof(
  { weight: 6, arbitrary: flipped },
  { weight: 3, arbitrary: inserted },
  { weight: 3, arbitrary: overwritten },
  { weight: 2, arbitrary: removed },
  { weight: 1, arbitrary: cut },
  { weight: 1, arbitrary: repeated },
  { weight: 1, arbitrary: joined },
);

/** How a file of each kind begins, so that what follows, being anything, reaches its reader. @type {Record<import('./readers.js').ReaderName, readonly string[]>} */
const BEGINNINGS = {
  mail: ['From: a@b.example\r\nTo: c@d.example\r\n', 'Date: x\nSubject: y\nContent-Type: multipart/report; boundary="b"\n\n--b\n'],
  outlook: ['\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1'],
  script: ['window.YTD.direct_messages.part0 = ', 'window.YTD.direct_messages.part0 = [{"dmConversation":'],
  zip: ['PK\u0003\u0004', 'PK\u0005\u0006'],
  picture: ['\u0089PNG\r\n\u001a\n', '\u00ff\u00d8\u00ff', 'GIF89a', 'RIFF....WEBPVP8X'],
  text: ['', '<html>', '\u00ff\u00fe'],
};

const anything = fc.oneof(
  fc.uint8Array({ maxLength: 2_000 }).map((bytes) => Buffer.from(bytes)),
  fc.array(fc.oneof(fc.constantFrom(...WORDS), fc.string({ maxLength: 20 }).map((text) => Buffer.from(text))), { maxLength: 200 }).map((words) => Buffer.concat(words)),
  fc.json({ maxDepth: 6 }).map((text) => Buffer.from(text)),
);

/** @param {Buffer} bytes @param {Buffer} other @param {readonly Change[]} changes */
function madeOf(bytes, other, changes) {
  let made = bytes;
  for (const make of changes) made = make(made, other).subarray(0, LONGEST);
  return made;
}

/** @typedef {import('../../../electron/main/evidence/reading/testing/samples.ts').Sample} Sample */

/**
 * The batches of one share; all shares together make as many inputs as are asked for.
 * @param {import('./readers.js').ReaderName} reader @param {readonly Sample[]} samples @param {number} inputs @param {number} share @param {number} shares
 * @returns {Generator<{number: number, files: Sample[]}>}
 */
export function* batchesFor(reader, samples, inputs, share, shares) {
  const sample = fc.constantFrom(...samples);
  const changed = fc.tuple(sample, sample, fc.oneof(inPlace, fc.array(change, { minLength: 1, maxLength: 8 }))).map(([{ name, bytes }, other, changes]) => ({
    name,
    bytes: madeOf(Buffer.from(bytes), Buffer.from(other.bytes), changes),
  }));
  const invented = fc.tuple(sample, fc.constantFrom(...BEGINNINGS[reader]), anything).map(([{ name }, beginning, rest]) => ({
    name,
    bytes: Buffer.concat([Buffer.from(beginning, 'latin1'), rest]),
  }));
  const input = fc.oneof({ weight: 4, arbitrary: changed }, { weight: 1, arbitrary: invented });
  for (let number = share; number * BATCH < inputs; number += shares) {
    yield { number, files: fc.sample(input, { seed: number, numRuns: Math.min(BATCH, inputs - number * BATCH) }) };
  }
}
