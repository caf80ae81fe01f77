// @ts-check
/** One delivery of a request by one of the three channels, and what came of it. */
import { DAY, MINUTE, minute, settings } from './office.js';
import { inHundred, oneOf } from './random.js';

/** @typedef {import('../../core/request.ts').AttemptDraft} AttemptDraft */
/** @typedef {import('../../core/words.ts').Channel} Channel */
/** @typedef {import('./random.js').Chance} Chance */
/** @typedef {{state: 'delivered' | 'seen' | 'failed' | 'refused' | 'returned' | 'unknown', after: number, evidence: import('../../core/request.ts').Evidence | null, words: string, code: string}} Result `after` in milliseconds */

/** @param {Chance} chance @returns {Channel} */
export const channelOf = (chance) => oneOf(chance, ['email', 'email', 'email', 'email', 'email', 'note', 'note', 'note', 'direct-message', 'direct-message']);

/**
 * An attempt at a time, with nothing known of it yet.
 * @param {Chance} chance @param {Channel} channel @param {AttemptDraft['role']} role @param {import('./bodies.js').Body} body @param {number} time
 * @param {string} note the number that it bears if it is a note: in a year no two requests have the same
 * @returns {AttemptDraft}
 */
export function attempt(chance, channel, role, body, time, note) {
  return { role, details: details(chance, channel, body, time, note), text: '', plannedFor: null, dispatchedAt: minute(time), outcome: null };
}

/** @param {Chance} chance @param {Channel} channel @param {import('./bodies.js').Body} body @param {number} time @param {string} note @returns {AttemptDraft['details']} */
function details(chance, channel, body, time, note) {
  const { name, post } = oneOf(chance, body.people);
  switch (channel) {
    case 'note':
      return {
        channel,
        kind: oneOf(chance, ['note-verbale', 'note-verbale', 'signed-note', 'aide-memoire', 'letter']),
        number: note,
        signature: oneOf(chance, ['initialled', 'signed', 'neither']),
        messenger: oneOf(chance, ['T. Brandt', 'R. Marlowe', 'By courier']),
        handedTo: { name: inHundred(chance, 50) ? name : '', post, desk: oneOf(chance, ['Mail room', 'Registry', 'Reception']) },
      };
    case 'email':
      return { channel, from: 'press@embassy.example', to: body.address, messageId: `<${time.toString(36)}.${chance(1e9).toString(36)}@embassy.example>` };
    case 'direct-message':
      return {
        channel,
        from: '@EmbassyPress',
        to: body.account,
        eligibility: oneOf(chance, ['follows-us', 'follows-us', 'open', 'requests-only', 'unknown']),
        checkedAt: minute(time - chance(3 * DAY)),
        checkedBy: settings.person,
        folder: oneOf(chance, ['inbox', 'inbox', 'requests', 'unknown']),
      };
  }
}

/** What comes of it, for four of five; null where nothing more is ever known. @param {Chance} chance @param {Channel} channel @returns {Result | null} */
export function resultOf(chance, channel) {
  if (inHundred(chance, 20)) return null;
  const failed = inHundred(chance, 9);
  switch (channel) {
    case 'note':
      return failed
        ? { state: oneOf(chance, ['refused', 'returned']), after: (30 + chance(200)) * MINUTE, evidence: null, words: 'Not taken at the reception', code: '' }
        : {
            state: 'delivered',
            after: (20 + chance(300)) * MINUTE,
            evidence: { kind: oneOf(chance, ['signature', 'stamp', 'witness']), words: `Courier’s book, page ${1 + chance(200)}` },
            words: 'By hand; taken at the registry',
            code: '',
          };
    case 'email':
      return failed
        ? { state: 'failed', after: (1 + chance(9)) * MINUTE, evidence: { kind: 'server-report', words: 'Delivery report, 550 5.1.1' }, words: 'Bounced: no such mailbox', code: '550 5.1.1' }
        : { state: 'delivered', after: (1 + chance(9)) * MINUTE, evidence: { kind: oneOf(chance, ['server-report', 'server-report', 'read-receipt']), words: 'Mail log, 250 2.0.0' }, words: 'Accepted by their server', code: '250 2.0.0' };
    case 'direct-message':
      return failed
        ? { state: 'unknown', after: DAY, evidence: null, words: 'Never shown as seen', code: '' }
        : { state: 'seen', after: (1 + chance(900)) * MINUTE, evidence: { kind: 'seen', words: 'Marked as seen under the message' }, words: 'Seen', code: '' };
  }
}
