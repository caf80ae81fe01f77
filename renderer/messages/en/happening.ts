/** What has happened to a request since the last sheet. Parts of a line: they stand anywhere in it. */
import type { AttemptRole, Grade } from '#core/words'

export const happening = {
  issued: (date: string) => `issued ${date}`,
  sent: (channel: string, role: AttemptRole, chase: number | null, date: string) =>
    `${channel} sent ${date}${role === 'original' ? '' : chase === null ? ` (${role})` : ` (${role} ${String(chase)})`}`,
  outcome: (channel: string, state: string, date: string, grade: Grade | null) => `${channel} ${state} ${date}${grade ? ` (${grade})` : ''}`,
  acknowledged: (level: string, who: string, date: string) => `${level} acknowledgement ${date}${who === '' ? '' : `, ${who}`}`,
  denied: (what: string, speaker: string, date: string) => `${what} ${date}${speaker === '' ? '' : `, ${speaker}`}`,
  settled: (how: string, date: string) => `denial ${how} ${date}`,
  voided: {
    attempt: 'an attempt voided',
    acknowledgement: 'an acknowledgement voided',
    answer: 'an answer voided',
    denial: 'a denial voided',
  },
  reopened: 'opened again',
  due: (date: string) => `due ${date} from now on`,
  notDue: 'no longer due on a date',
}
