/** What is said of the sheets that were printed, and of what a sheet shows. */
import type { StateFound } from '#core/projections/state-found'
import type { Edition } from '#core/words'
import { plural } from '../plural'

const sheetsMade = (count: number): string => plural(count, { one: '# sheet', other: '# sheets' })

export const sheets = {
  act: 'Show the printed sheets',
  ofThese: 'Status sheet of these',
  title: 'Printed sheets',
  count: (count: number) => plural(count, { one: '# sheet printed or saved', other: '# sheets printed or saved' }),
  reading: 'Reading the journal…',
  none: 'No status sheet has been printed or saved yet.',
  list: 'Printed sheets, the latest first',
  column: { n: 'Sheet', made: 'Made', edition: 'Edition', filter: 'Shows', forWhom: 'For', as: 'As', fingerprint: 'Fingerprint' },
  number: (n: number) => `Sheet ${String(n)}`,
  open: (n: number) => `Show sheet ${String(n)}`,
  nobody: '–',
  asOf: (moment: string) => `as of ${moment}`,
  edition: { internal: 'Internal', releasable: 'Releasable' } satisfies Record<Edition, string>,
  as: { print: 'Print', pdf: 'PDF', html: 'Web page', csv: 'CSV', text: 'Text' },
  field: 'Fingerprint from paper',
  fieldHint: 'The digits at the foot of a sheet. The first eight are enough, spaces or not.',
  look: 'Look it up',
  stop: 'Stop',
  close: 'Close',
  show: 'Show this sheet',
  showState: 'Show the open requests as they stood then',
  said: {
    unreadable: 'A fingerprint has digits from 0 to 9 and letters from A to F, eight of them at least.',
    none: 'This register never had such a state. The paper is of another register, or it is not genuine, or it was copied wrongly: compare it digit by digit.',
    several: (states: number) => `${plural(states, { one: '# state begins', other: '# states begin' })} with these digits. Type more of them.`,
  } satisfies Record<Exclude<StateFound['found'], 'state'>, unknown>,
  recorded: (n: string, made: string) => `Genuine: ${n}, made on ${made}.`,
  others: (count: number) => `${sheetsMade(count)} were made of this state.`,
  unrecorded: 'The register did stand so, but no sheet was recorded of it: the digits may be from a dossier or from the status line.',
  state: (entry: number, of: number, recorded: string, by: string) =>
    `The state after entry ${String(entry)} of ${String(of)}, recorded on ${recorded}${by === '' ? '' : ` by ${by}`}.`,
  looking: (percent: number) => `Looking back through the journal: ${String(percent)} %`,
  filter: {
    text: (text: string) => `with “${text}”`,
    unknown: (typed: string) => `“${typed}”, which is not known`,
    requests: (count: number) => plural(count, { one: '# selected request', other: '# selected requests' }),
    to: (counterpart: string) => `to ${counterpart}`,
    desk: 'As the desk shows it',
  },
}
