/** Everyday requests that have been acknowledged and are not closed yet. Bodies of the press, people and texts are invented. */
import { acknowledged, answered, asked, denied, email, kept, message, note, planned, sent, settled, signedFor, taken, type SampleRequest } from './facts'
import { noted, replied, stamped } from './files'

const africanUnionPress = email('press@au-commission.example')
const ethiopianSpokesperson = email('spokesperson@mfa-ethiopia.example')
const northgateAssignments = email('assignments@northgate.example')
const quotidienRedaction = email('redaction@quotidien-du-lac.example')
const potomacCorrections = email('corrections@potomaccourier.example')

export const acknowledgedRequests: readonly SampleRequest[] = [
  {
    number: 43,
    content: asked(['African Union Commission', 'press service'], {
      subject: 'Two camera positions at the working session',
      ask: 'Two fixed camera positions in the hall on 9 March.',
      text: 'The Embassy requests two fixed camera positions at the working session of 9 March for the delegation’s own crew.',
      formal: true,
      due: '2018-03-09',
    }),
    facts: [
      sent('original', note('115', 'Press service', 'Registry'), '2018-03-06 02:30', signedFor),
      kept('2018-03-06 02:30', stamped, { of: 'attempt', n: 1 }),
      sent('original', africanUnionPress, '2018-03-06 02:41', taken),
      acknowledged('formal', '2018-03-08 05:20', 'note', ['M. Kebede', 'Press service'], 'Two positions are confirmed.', 'PS/118'),
      answered('accepted', '2018-03-08 05:20', 'Two positions confirmed.'),
    ],
  },
  {
    number: 42,
    content: asked(['MFA Ethiopia', 'Spokesperson’s Office'], {
      subject: 'Joint press conference: interpreters and sound',
      ask: 'Interpreters in both directions, and a sound feed for the pool.',
      text: 'For the joint press conference we would need interpreters in both directions and a sound feed for the press pool.',
      due: '2018-03-08',
    }),
    facts: [
      sent('original', ethiopianSpokesperson, '2018-03-05 04:15', taken),
      acknowledged('written', '2018-03-08 06:05', 'email', ['S. Tadesse', 'Spokesperson’s Office'], 'We have this in hand.'),
      answered('accepted', '2018-03-08 06:05', 'Interpreters in both directions.'),
      kept('2018-03-08 06:05', replied, { of: 'acknowledgement', n: 1 }),
    ],
  },
  {
    number: 40,
    content: asked(['Northgate Television', 'assignment desk'], {
      subject: 'Pool feed of the arrival statement',
      ask: 'Take the pool feed of the arrival statement and pass it on to the others.',
      text: 'We offer the pool feed of the arrival statement of 12 March and ask that it be passed on to the other members of the pool.',
      due: '2018-03-12',
      keptBy: 'Pavel Lisin',
    }),
    facts: [
      sent('original', northgateAssignments, '2018-03-02 13:30', taken),
      acknowledged('oral', '2018-03-08 16:40', 'phone', ['J. Harlow', 'Assignment desk'], 'They have it; a written line is to follow.'),
      kept('2018-03-08 16:40', noted, { of: 'acknowledgement', n: 1 }),
      planned('chase', northgateAssignments, '2018-03-12 10:00'),
    ],
  },
  {
    number: 39,
    content: asked(['Le Quotidien du Lac', 'rédaction'], {
      subject: 'Titre et légende de la tribune du ministre',
      ask: 'Rétablir le titre convenu et corriger la légende de la photographie.',
      text: 'Le titre publié n’est pas celui qui avait été convenu, et la légende porte une date erronée. Merci de les rétablir.',
      due: '2018-03-06',
    }),
    facts: [
      sent('original', quotidienRedaction, '2018-03-02 06:50', taken),
      acknowledged('written', '2018-03-05 09:12', 'email', ['C. Morel', 'Rédaction'], 'Bien reçu, nous corrigeons.'),
      answered('accepted', '2018-03-05 11:30', 'Titre et légende rétablis.'),
    ],
  },
  {
    number: 33,
    content: asked(['Potomac Courier', 'corrections desk'], {
      subject: 'Correction: date of the consular closure',
      ask: 'Correct the date on which the consular section is closed.',
      text: 'The consular section is closed on 8 March and not, as printed, on 9 March. Please correct the listing.',
      due: '2018-03-02',
    }),
    facts: [
      sent('original', potomacCorrections, '2018-02-26 15:05', taken),
      sent('copy', message('@PotomacFixes', 'requests-only', '2018-02-26 15:10'), '2018-02-26 15:12', {
        state: 'refused',
        at: '2018-02-27 09:00',
        shownBy: ['own-record', 'Capture of the message screen, 27 February'],
        words: 'Message request declined',
      }),
      denied('2018-03-02 10:30', {
        denied: 'received',
        speaker: 'D. Marsh',
        outlet: 'Corrections desk, by telephone',
        words: 'No such request has reached the corrections desk.',
        exact: false,
        link: '',
      }),
      settled('conceded', '2018-03-05 10:10', 'Found in the desk’s own folder; they apologised.'),
      acknowledged('written', '2018-03-05 10:10', 'email', ['D. Marsh', 'Corrections desk'], 'Found, with our apologies; it runs tomorrow.'),
      answered('accepted', '2018-03-05 16:25', 'The correction was printed on 6 March.'),
    ],
  },
]
