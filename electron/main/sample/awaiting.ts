/** Everyday requests that are still within their date. Bodies of the press, people, addresses and texts are invented. */
import { acknowledged, asked, email, message, note, planned, seen, sent, taken, type SampleRequest } from './facts'

const meridianEditors = email('editors@meridianwire.example')
const directionDeLaPresse = email('presse@quai.example')
const africanUnionPress = email('press@au-commission.example')
const northgateBookings = email('bookings@northgate.example')
const nevskyPhoto = email('foto@nevskiy-kurier.example')

export const awaiting: readonly SampleRequest[] = [
  {
    number: 47,
    content: asked(['Meridian Wire', 'editors'], {
      subject: 'Embargoed statement: hold until 12 March',
      ask: 'Confirm that nothing is published before 12 March, 09:00 in Washington.',
      text: 'The attached statement is under embargo until Monday 12 March, 09:00 in Washington, 16:00 in Moscow. Please confirm.',
      due: '2018-03-09',
    }),
    facts: [
      sent('original', meridianEditors, '2018-03-08 17:05', taken),
      acknowledged('automatic', '2018-03-08 17:06', 'email', ['Editors’ mailbox', ''], 'Your message has been received and will be read.'),
      planned('chase', meridianEditors, '2018-03-09 15:00'),
    ],
  },
  {
    number: 48,
    content: asked(['Quai d’Orsay', 'Direction de la presse'], {
      subject: 'Format de la conférence de presse conjointe',
      ask: 'Convenir du format : deux questions par partie, interprétation consécutive.',
      text: 'L’Ambassade propose, pour la conférence de presse conjointe, deux questions par partie et une interprétation consécutive.',
      formal: true,
      due: '2018-03-12',
    }),
    facts: [
      sent('original', directionDeLaPresse, '2018-03-08 08:10', taken),
      sent('original', note('118', 'Direction de la presse', 'Courrier'), '2018-03-08 09:00'),
      planned('chase', directionDeLaPresse, '2018-03-12 04:00'),
    ],
  },
  {
    number: 46,
    content: asked(['African Union Commission', 'press service'], {
      subject: 'Hot-line number for the weekend duty officer',
      ask: 'The number at which the press service is reached on 10 and 11 March.',
      text: 'Please let us have the number at which your duty officer can be reached on Saturday and Sunday.',
      due: '2018-03-12',
      keptBy: 'Pavel Lisin',
    }),
    facts: [
      sent('original', africanUnionPress, '2018-03-07 10:15', taken),
      planned('copy', note('120', 'Press service', 'Registry'), '2018-03-12 03:00', '2018-03-07 10:30'),
      planned('chase', africanUnionPress, '2018-03-12 02:30'),
    ],
  },
  {
    number: 49,
    content: asked(['Northgate Television', 'bookings'], {
      subject: 'Interview bid: Sunday programme, 18 March',
      ask: 'Say whether the offer of an interview on 18 March is taken up.',
      text: 'The head of our press service is available for the Sunday programme of 18 March, live or recorded on the day before.',
      due: '2018-03-13',
    }),
    facts: [
      sent('original', northgateBookings, '2018-03-08 11:45', taken),
      sent('copy', message('@NorthgateBookings', 'open', '2018-03-08 11:40'), '2018-03-08 11:50'),
      planned('chase', northgateBookings, '2018-03-13 10:00'),
    ],
  },
  {
    number: 45,
    content: asked(['«Невский курьер»', 'фотослужба'], {
      subject: 'Уточнение подписи к фотографии от 1 марта',
      ask: 'Исправить подпись к фотографии на сайте: второй слева назван неверно.',
      text: 'На снимке от 1 марта второй слева назван неверно. Просим уточнить подпись на сайте; верный текст приложен.',
      due: '2018-03-14',
      keptBy: 'Pavel Lisin',
    }),
    facts: [
      sent('original', nevskyPhoto, '2018-03-06 09:20', {
        state: 'unknown',
        shownBy: ['own-record', 'Mail log of 6 March'],
        words: 'Neither accepted nor bounced: the log is silent',
      }),
      sent('copy', message('@nevskiy_foto', 'follows-us', '2018-03-06 10:00'), '2018-03-06 10:02', seen('2018-03-06 10:02')),
      planned('chase', nevskyPhoto, '2018-03-13 04:00'),
    ],
  },
]
