// @ts-check
/** One request from its first line to its end, as the commands by which an office would have written it down. */
import { attempt, channelOf, resultOf } from './attempts.js';
import { DAY, MINUTE, minute, settings } from './office.js';
import { inHundred, oneOf } from './random.js';
import { personOf, subjectOf, textOf } from './words.js';

/** @typedef {import('../../core/command.ts').Command} Command */
/** @typedef {{at: number, command: Command}} Event `at` in milliseconds since the epoch */
/** @typedef {import('./random.js').Chance} Chance */
/** @typedef {import('./bodies.js').Body} Body */

/**
 * In order of time; it may go on beyond what the register's present allows, and is then cut there.
 * @param {Chance} chance @param {string} request its identifier, `r7-15`: its notes bear the number behind the dash @param {Body} body @param {number} begun @param {boolean} draft whether it stays one
 * @returns {Event[]}
 */
export function story(chance, request, body, begun, draft) {
  const required = inHundred(chance, 85);
  const due = begun + (2 + chance(12)) * DAY;
  const content = contentOf(chance, body, required ? due : null);
  const channel = channelOf(chance);
  const note = request.slice(request.indexOf('-') + 1);
  const original = attempt(chance, channel, 'original', body, begun, note);
  if (draft) {
    const planned = { ...original, plannedFor: original.dispatchedAt, dispatchedAt: null };
    return [{ at: begun, command: { kind: 'save-draft', request, content, attempts: [planned] } }];
  }
  const copy = inHundred(chance, 35) ? [attempt(chance, channel === 'email' ? 'note' : 'email', 'copy', body, begun + chance(60) * MINUTE, note)] : [];
  const attempts = [original, ...copy];
  const issued = begun + 60 * MINUTE;
  /** @type {Event[]} */
  const events = [{ at: issued, command: { kind: 'issue', request, number: null, content, attempts } }];

  const acknowledged = acknowledgement(chance, request, body, begun, required);
  const chases = required ? chasesUntil(chance, request, body, due, acknowledged?.at ?? due + 60 * DAY, note) : [];
  events.push(...chases.map(({ event }) => event), ...outcomes(chance, request, [...attempts, ...chases.map(({ attempt: chase }) => chase)], issued));
  if (channel === 'email' && inHundred(chance, 15)) events.push(automaticReply(request, begun + 61 * MINUTE));
  if (acknowledged) events.push(acknowledged);
  const settled = acknowledged?.at ?? due + (20 + chance(60)) * DAY;
  dispute(chance, request, body, begun, events, answer(chance, request, body, acknowledged, events, settled));
  const ending = endingOf(chance, acknowledged !== null);
  const last = events.reduce((latest, { at }) => Math.max(latest, at), settled);
  if (ending) events.push({ at: last + (1 + chance(21)) * DAY, command: { kind: 'end', request, ending } });
  return events.sort((a, b) => a.at - b.at);
}

/** @param {Chance} chance @param {Body} body @param {number | null} due @returns {import('../../core/request.ts').Content} */
function contentOf(chance, { tongue, name, people }, due) {
  return {
    subject: subjectOf(chance, tongue),
    ask: oneOf(chance, tongue.asks),
    text: textOf(chance, tongue),
    formal: inHundred(chance, 55),
    counterpart: name,
    addressee: inHundred(chance, 80) ? oneOf(chance, people).post : '',
    acknowledgementRequired: due !== null,
    due: due === null ? null : minute(due),
    keptBy: oneOf(chance, [settings.person, settings.person, 'Oscar Sample', 'Iris Winter']),
    chasing: null,
  };
}

/** What came of each attempt, written down when it was known. @param {Chance} chance @param {string} request @param {import('./attempts.js').AttemptDraft[]} attempts @param {number} issued @returns {Event[]} */
function outcomes(chance, request, attempts, issued) {
  return attempts.flatMap(({ details, dispatchedAt }, index) => {
    const result = resultOf(chance, details.channel);
    if (!result || !dispatchedAt) return [];
    const { after, ...outcome } = result;
    const at = Date.parse(dispatchedAt.at) + after;
    const command = /** @type {const} */ ({ kind: 'record-outcome', request, n: index + 1, dispatchedAt: null, outcome: { ...outcome, at: minute(at) } });
    return [{ at: Math.max(at, issued + MINUTE), command }];
  });
}

/** Chases go out from the due date on, some days apart, four at the most. @param {Chance} chance @param {string} request @param {Body} body @param {number} due @param {number} until @param {string} note */
function chasesUntil(chance, request, body, due, until, note) {
  const chases = [];
  for (let at = due + (chance(4) + 1) * DAY; at < until && chases.length < 4; at += (2 + chance(9)) * DAY) {
    const chase = attempt(chance, channelOf(chance), 'chase', body, at, note);
    /** @type {Event} */
    const event = { at: at + MINUTE, command: { kind: 'log-delivery', request, attempt: chase } };
    chases.push({ attempt: chase, event });
  }
  return chases;
}

/** The acknowledgement that counts, if it ever comes. @param {Chance} chance @param {string} request @param {Body} body @param {number} begun @param {boolean} required @returns {Event | null} */
function acknowledgement(chance, request, body, begun, required) {
  if (!inHundred(chance, required ? 82 : 30)) return null;
  const level = oneOf(chance, /** @type {const} */ (['implied', 'oral', 'oral', 'written', 'written', 'written', 'formal']));
  const at = begun + 90 * MINUTE + chance(24) * chance(24) * 60 * MINUTE;
  const { name, post } = oneOf(chance, body.people);
  return {
    at,
    command: {
      kind: 'acknowledge',
      request,
      acknowledgement: {
        level,
        who: name,
        post,
        body: inHundred(chance, 4) ? `${body.name} (front office)` : '',
        at: minute(at),
        cameBy: level === 'oral' ? oneOf(chance, ['phone', 'in-person']) : oneOf(chance, ['email', 'email', 'note', 'direct-message']),
        theirReference: level === 'formal' ? `REG/${chance(9_000) + 1_000}` : '',
        theirWords: oneOf(chance, body.tongue.replies),
      },
    },
  };
}

/** Counts for nothing, and is kept. @param {string} request @param {number} at @returns {Event} */
function automaticReply(request, at) {
  const words = { theirReference: '', theirWords: 'I am out of the office and will read your message on my return.' };
  return { at, command: { kind: 'acknowledge', request, acknowledgement: { level: 'automatic', who: '', post: '', body: '', at: minute(at), cameBy: 'email', ...words } } };
}

/** Two of three that were acknowledged are answered. Gives when the matter rested. @param {Chance} chance @param {string} request @param {Body} body @param {Event | null} acknowledged @param {Event[]} events @param {number} settled */
function answer(chance, request, body, acknowledged, events, settled) {
  if (!acknowledged || !inHundred(chance, 66)) return settled;
  const at = settled + (1 + chance(200)) * 60 * MINUTE;
  const kind = oneOf(chance, /** @type {const} */ (['accepted', 'accepted', 'accepted', 'declined', 'deferred']));
  events.push({ at, command: { kind: 'answer', request, answer: { kind, at: minute(at), words: oneOf(chance, body.tongue.replies) } } });
  return at;
}

/** Three of a hundred are denied, and most of those denials are settled. @param {Chance} chance @param {string} request @param {Body} body @param {number} begun @param {Event[]} events @param {number} settled */
function dispute(chance, request, body, begun, events, settled) {
  if (!inHundred(chance, 3)) return;
  const at = Math.max(settled, begun + 2 * DAY) + chance(5) * DAY;
  events.push({
    at,
    command: {
      kind: 'deny',
      request,
      denial: {
        denied: oneOf(chance, ['sent', 'received', 'formal', 'wording']),
        speaker: personOf(chance, body.tongue),
        outlet: oneOf(chance, ['Daily briefing', 'Evening news', 'By telephone']),
        at: minute(at),
        words: oneOf(chance, body.tongue.denials),
        exact: inHundred(chance, 60),
        link: '',
      },
    },
  });
  if (inHundred(chance, 25)) return;
  const end = at + (1 + chance(10)) * DAY;
  const settlement = { as: oneOf(chance, /** @type {const} */ (['rebutted', 'conceded', 'overtaken'])), at: minute(end), words: 'See the evidence of the delivery.' };
  events.push({ at: end, command: { kind: 'settle-denial', request, n: 1, settlement } });
}

/** Seven of a hundred are never laid to rest. @param {Chance} chance @param {boolean} acknowledged @returns {import('../../core/request.ts').RequestEnding | null} */
function endingOf(chance, acknowledged) {
  if (inHundred(chance, 7)) return null;
  if (inHundred(chance, 3)) return { as: 'withdrawn', reason: 'The occasion has passed.', by: null };
  if (inHundred(chance, 1)) return { as: 'voided', reason: 'Logged twice.', by: null };
  return { as: 'closed', reason: acknowledged ? 'Done.' : 'No longer pursued.', by: null };
}
