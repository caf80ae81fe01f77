/** What a status sheet says of itself beside its rows, and the choices of its preview. */
import type { Edition } from '#core/words'
import { plural } from '../plural'

export const sheetSetting = {
  number: (n: number, last: number | null) => (last === null ? `Sheet ${String(n)}` : `Sheet ${String(n)}, follows sheet ${String(last)}`),
  numberless: 'Without a number: the register is open for reading only',
  made: (when: string) => `As the register stood then; made ${when}`,
  since: (n: number) => `since sheet ${String(n)}`,
  acknowledgedSince: 'Acknowledged since the last sheet',
  notListed: (count: number) => plural(count, { one: '# more acknowledged before, not listed', other: '# more acknowledged before, not listed' }),
  changes: (n: number) => `What changed since sheet ${String(n)}`,
  officeWords: 'Our words',
  notWhole: {
    lost: 'Not whole: damage to the register took entries of it',
    doubtful: 'May not be whole: the register was damaged',
  },
  preview: {
    edition: 'Edition',
    editions: { internal: 'Internal', releasable: 'Releasable' } satisfies Record<Edition, string>,
    asOf: 'As of',
    asOfHint: 'Empty is now.',
    forWhom: 'For whom',
  },
}
