// @ts-check
/** One request and one acknowledgement as plain as can be, where a whole register would say no more: the text has some 1.2 kB. */
import { DAY, minute, settings } from './office.js';
import { plain } from './words.js';

/** @param {number} index @param {string} now @returns {Extract<import('../../core/command.ts').Command, {kind: 'issue'}>} */
export function issue(index, now) {
  const text = Array.from({ length: 9 }, (_, line) => plain.sentences[(index * 7 + line * 3) % plain.sentences.length]).join('\n');
  const body = index % 400;
  const required = index % 5 > 0;
  return {
    kind: 'issue',
    request: null,
    number: null,
    content: {
      subject: `Request ${index} for a meeting at the margins of the session`,
      ask: 'That the ministers meet for half an hour.',
      text,
      formal: index % 3 > 0,
      counterpart: `Ministry ${body} of Examples`,
      addressee: `Spokesperson ${body}`,
      acknowledgementRequired: required,
      due: required ? minute(Date.parse(now) + 3 * DAY) : null,
      keptBy: settings.person,
      chasing: null,
    },
    attempts: [
      {
        role: 'original',
        details: { channel: 'email', from: 'press@embassy.example', to: `press@ministry${body}.example`, messageId: `<${index}@embassy.example>` },
        text: '',
        plannedFor: null,
        dispatchedAt: minute(Date.parse(now)),
        outcome: null,
      },
    ],
  };
}

/** @param {string} request @param {string} now @returns {Extract<import('../../core/command.ts').Command, {kind: 'acknowledge'}>} */
export function acknowledge(request, now) {
  return {
    kind: 'acknowledge',
    request,
    acknowledgement: {
      level: 'written',
      who: 'B. Sample',
      post: 'Desk officer',
      body: '',
      at: minute(Date.parse(now)),
      cameBy: 'email',
      theirReference: 'EX/2018/77',
      theirWords: 'We confirm that your letter has reached us and was passed on to the office of the minister.',
    },
  };
}
