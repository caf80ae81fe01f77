/**
 * The case of early March 2018 that the program was born from. What was said in public is given in paraphrase; the note's text, the
 * names of the office's people, the evidence and the hours are illustrative, and nobody real is quoted.
 */
import { acknowledged, asked, denied, email, message, note, notSent, planned, sent, settled, taken, type SampleRequest } from './facts'

const pressDesk = email('press-desk@state.example')

const text = `The Embassy of the Russian Federation presents its compliments to the Department of State of the United States of America \
and has the honour to propose a meeting of the Minister of Foreign Affairs of the Russian Federation with the Secretary of State in \
Addis Ababa, where both are expected on 9 March 2018.

The Embassy would be grateful for an early reply on the hour and the place, and for the name of an officer with whom the \
arrangements can be made.

The Embassy avails itself of this opportunity to renew to the Department of State the assurances of its highest consideration.

(Illustrative; the note itself was not published.)`

export const addisAbaba: SampleRequest = {
  number: 41,
  content: asked(['State Department', 'Spokesperson'], {
    subject: 'Meeting of the two foreign ministers in Addis Ababa',
    ask: 'A meeting of the two ministers in Addis Ababa on 9 March; the hour, the place, and whom to arrange it with.',
    text,
    formal: true,
    due: '2018-03-06',
  }),
  facts: [
    sent('original', note('112', 'Office of the Spokesperson'), '2018-03-02 15:40', {
      state: 'delivered',
      shownBy: ['signature', 'Courier book, page 58, signed for on receipt'],
      words: 'By hand; signed for at the mail room, book page 58',
    }),
    sent('original', pressDesk, '2018-03-02 15:52', taken),
    sent('chase', pressDesk, '2018-03-05 10:05', { ...taken, words: 'Pavel Lisin, to the press desk' }),
    acknowledged('automatic', '2018-03-05 10:06', 'email', ['Press desk', ''], 'Out-of-hours rule; no person replied.'),
    denied('~2018-03-06 15:00', {
      denied: 'received',
      speaker: 'Spokesperson',
      outlet: 'press briefing',
      words: 'No request for a meeting has been received.',
      exact: false,
      link: '',
    }),
    settled('rebutted', '~2018-03-06 22:50', 'Public statement: the request was sent on 2 March.'),
    sent('chase', pressDesk, '2018-03-07 11:20', { ...taken, words: 'Copy of note 112 attached; no reply' }),
    notSent('copy', message('@StateDeptSpox', 'closed', '~2018-03-09 01:10'), '~2018-03-09 01:10', {
      state: 'failed',
      shownBy: ['own-record', 'Capture of the direct message screen, 9 March'],
      words: 'They do not follow us: none can be opened. The channel was offered in public',
    }),
    planned('chase', note('121', 'Office of the Spokesperson'), '2018-03-09 16:00'),
  ],
}
