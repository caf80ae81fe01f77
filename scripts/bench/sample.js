// @ts-check
/** Requests of some 1.5 kB, as a press office writes them; and the clock and settings of the register that holds them. */
const sentences = [
  'The Press Office presents its compliments and has the honour to ask for the following.',
  'The two delegations will both be in the city on the days named above, and half an hour would suffice.',
  'We would be grateful for a word by return on whether the time suits, and on whom our desk officer may call.',
  'The headline published yesterday says the contrary of what the communiqué says; the sentence in question is quoted below.',
  'Six journalists travel with the delegation; their names, passports and outlets are in the list enclosed.',
  'A copy goes by electronic mail to the address that your office gave last spring.',
  'Should another channel be preferred, we are glad to use it, and ask only to be told which.',
  'The Press Office avails itself of this opportunity to renew the assurances of its highest consideration.',
];

export const settings = {
  office: 'Press office',
  officeInFull: 'Press Office, Embassy of Exampleland',
  person: 'Ann Example',
  home: { name: 'Washington', zone: 'America/New_York' },
  theirs: { name: 'Addis Ababa', zone: 'Africa/Addis_Ababa' },
  marking: 'FOR OFFICE USE',
  sample: false,
  calendar: null,
  chasing: null,
};

/** @param {string} at @returns {import('../../core/moment.ts').Moment} */
const minute = (at) => ({ at, zone: 'America/New_York', precision: 'minute' });

/** @param {string} at @param {number} days */
const later = (at, days) => new Date(Date.parse(at) + days * 86_400_000).toISOString();

/** @param {number} index @param {string} now @returns {Extract<import('../../core/command.ts').Command, {kind: 'issue'}>} */
export function issue(index, now) {
  const text = Array.from({ length: 9 }, (_, line) => sentences[(index * 7 + line * 3) % sentences.length]).join('\n');
  const body = index % 400;
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
      acknowledgementRequired: index % 5 > 0,
      due: index % 5 > 0 ? minute(later(now, 3)) : null,
      keptBy: settings.person,
      chasing: null,
    },
    attempts: [
      {
        role: 'original',
        details: { channel: 'email', from: 'press@embassy.example', to: `press@ministry${body}.example`, messageId: `<${index}@embassy.example>` },
        text: '',
        plannedFor: null,
        dispatchedAt: minute(now),
        outcome: null,
      },
    ],
  };
}

/** @param {string} request @param {string} now @returns {import('../../core/command.ts').Command} */
export function acknowledge(request, now) {
  return {
    kind: 'acknowledge',
    request,
    acknowledgement: {
      level: 'written',
      who: 'B. Sample',
      post: 'Desk officer',
      body: '',
      at: minute(now),
      cameBy: 'email',
      theirReference: 'EX/2018/77',
      theirWords: 'We confirm that your letter has reached us and was passed on to the office of the minister.',
    },
  };
}
