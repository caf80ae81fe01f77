/** Everyday requests whose acknowledgement is late. Bodies of the press, people, addresses and texts are invented. */
import { asked, email, message, note, planned, seen, sent, signedFor, taken, type SampleRequest } from './facts'

const meridianPhotoDesk = email('photo@meridianwire.example')
const meridianAccount = message('@MeridianWirePix', 'open', '2018-02-23 11:20')
const potomacForeignDesk = email('foreign@potomaccourier.example')
const ethiopianSpokesperson = email('spokesperson@mfa-ethiopia.example')
const foreignPressCenter = email('fpc@state.example')

export const overdue: readonly SampleRequest[] = [
  {
    number: 31,
    content: asked(['Meridian Wire', 'photo desk'], {
      subject: 'Photo credit: signing ceremony of 21 February',
      ask: 'Add the embassy’s credit to four pictures of the signing ceremony.',
      text: 'Four pictures of the signing ceremony of 21 February were published without a credit. Kindly add: “Embassy press service”.',
      due: '2018-03-01',
      keptBy: 'Pavel Lisin',
    }),
    facts: [
      sent('original', meridianPhotoDesk, '2018-02-23 11:02', {
        state: 'failed',
        shownBy: ['server-report', 'Delivery report, 552 5.2.2'],
        words: 'Bounced: their mailbox is full, 552 5.2.2',
      }),
      sent('chase', meridianAccount, '2018-02-26 09:15', seen('2018-02-26 09:15')),
      sent('chase', meridianAccount, '2018-03-01 10:20', seen('2018-03-01 12:05')),
      sent('chase', meridianAccount, '2018-03-06 09:40', seen('2018-03-06 15:30')),
      planned('chase', email('desk-chief@meridianwire.example'), '2018-03-09 11:00'),
    ],
  },
  {
    number: 36,
    content: asked(['Potomac Courier', 'foreign desk'], {
      subject: 'Correction: title of the head of delegation',
      ask: 'Correct the title in the article of 27 February, online and in print.',
      text: 'The article of 27 February calls the head of our delegation a deputy minister. The correct title is first deputy minister.',
      due: '2018-03-06',
    }),
    facts: [
      sent('original', potomacForeignDesk, '2018-02-28 14:20', taken),
      sent('chase', message('@PotomacForeign', 'follows-us', '2018-03-01 10:35'), '2018-03-01 10:40', seen('2018-03-01 10:40')),
      sent('chase', potomacForeignDesk, '2018-03-06 11:15', taken),
      planned('chase', potomacForeignDesk, '2018-03-09 11:30'),
    ],
  },
  {
    number: 38,
    content: asked(['MFA Ethiopia', 'Spokesperson’s Office'], {
      subject: 'Accreditation of a six-person press pool',
      ask: 'Accredit six people, two of them with cameras, for 8 to 10 March.',
      text: 'The Embassy requests accreditation for the six members of the press pool whose names and passports are attached.',
      formal: true,
      due: '2018-03-07',
    }),
    facts: [
      sent('original', note('109', 'Spokesperson’s Office', 'Registry'), '2018-03-01 03:10', signedFor),
      sent('original', ethiopianSpokesperson, '2018-03-01 03:24', taken),
      sent('chase', ethiopianSpokesperson, '2018-03-07 03:05', taken),
      planned('chase', ethiopianSpokesperson, '2018-03-12 03:00'),
    ],
  },
  {
    number: 44,
    content: asked(['State Department', 'Foreign Press Center'], {
      subject: 'Visa support letters for two journalists',
      ask: 'Letters in support of two visas; travel begins on 19 March.',
      text: 'Two journalists travel with the delegation from 19 March. We would be grateful for letters in support of their visas.',
      due: '2018-03-08',
      keptBy: 'Pavel Lisin',
    }),
    facts: [
      sent('original', foreignPressCenter, '2018-03-05 12:30', taken),
      sent('copy', note('117', 'Foreign Press Center'), '2018-03-08 15:10'),
      planned('chase', foreignPressCenter, '2018-03-09 14:00'),
    ],
  },
]
