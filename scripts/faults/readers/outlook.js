// @ts-check
/** Messages as Outlook keeps them ([MS-OXMSG]), to make others of. */
import { burn } from '@kenjiuno/msgreader/lib/Burner.js';

const [STORAGE, STREAM, ROOT] = [1, 2, 5];

/** @typedef {{[name: string]: Buffer | Storage}} Storage */

/** @param {Storage} tree @returns {Buffer} */
function compound(tree) {
  /** @type {Parameters<typeof burn>[0]} */
  const entries = [{ name: 'Root Entry', type: ROOT, children: [], length: 0 }];
  /** @param {number} parent @param {Storage} storage */
  const add = (parent, storage) => {
    for (const [name, content] of Object.entries(storage)) {
      const n = entries.length;
      entries[parent]?.children?.push(n);
      if (Buffer.isBuffer(content)) entries.push({ name, type: STREAM, length: content.length, binaryProvider: () => Uint8Array.from(content) });
      else {
        entries.push({ name, type: STORAGE, children: [], length: 0 });
        add(n, content);
      }
    }
  };
  add(0, tree);
  return Buffer.from(burn(entries));
}

/** Texts by the numbers of their properties ([MS-OXPROPS]). @param {Record<string, string>} all @returns {Storage} */
const texts = (all) => Object.fromEntries(Object.entries(all).map(([id, text]) => [`__substg1.0_${id}001F`, Buffer.from(text, 'utf16le')]));
/** @param {number} header @returns {Storage} */
const properties = (header) => ({ '__properties_version1.0': Buffer.alloc(header + 16) });
/** @param {string} address @returns {Storage} */
const recipient = (address) => ({ ...properties(8), ...texts({ '3001': 'A. Person', '3002': 'SMTP', '3003': address, '0C1B': '550 5.1.1 no such user' }) });

/** @param {string} kind @param {string} body @param {Storage} others @returns {Storage} */
const message = (kind, body, others) => ({
  ...properties(32),
  ...texts({ '001A': kind, '0037': 'Request for a meeting', '0C1A': 'Press Office', '5D01': 'press@embassy.example', '1000': body, '1035': '<a@embassy.example>', '1046': '<a@embassy.example>' }),
  '__recip_version1.0_#00000000': recipient('spokesperson@ministry.example'),
  '__recip_version1.0_#00000001': recipient('copy@ministry.example'),
  ...others,
});

/** @returns {{name: string, bytes: Uint8Array}[]} */
export function outlookSamples() {
  const letter = message('IPM.Note', 'Excellency,\r\n\r\nwe ask for a meeting. '.repeat(100), {
    '__attach_version1.0_#00000000': { ...properties(8), ...texts({ '3707': 'note.txt', '370E': 'text/plain' }), '__substg1.0_37010102': Buffer.from('the note') },
  });
  const headed = message('IPM.Note', 'Text', texts({ '007D': 'From: a@b.example\r\nDate: Mon, 5 Mar 2018 10:00:00 +0000\r\nMessage-ID: <b@b.example>\r\n\r\n' }));
  const report = message('REPORT.IPM.Note.NDR', 'It has not arrived.', {
    '__attach_version1.0_#00000000': { ...properties(8), '__substg1.0_3701000D': letter },
  });
  return [letter, headed, report].map((tree) => ({ name: 'message.msg', bytes: compound(tree) }));
}
