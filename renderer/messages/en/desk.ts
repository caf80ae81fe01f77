/** What the desk says. */
import { plural } from '../plural'

export const desk = {
  gradeNamed: (grade: string, meaning: string) => `Grade ${grade}: ${meaning}`,
  /** How far away or past a due date is. */
  due: {
    today: 'due today',
    ahead: (days: number) => plural(days, { one: 'in # day', other: 'in # days' }),
    over: (days: number) => `${String(days)} d over`,
    overdueBy: (days: number) => plural(days, { one: 'Overdue by # day', other: 'Overdue by # days' }),
  },
  waiting: (days: number) => plural(days, { one: '# day waiting', other: '# days waiting' }),
  dialog: { close: 'Close' },
  banner: { dismiss: 'Dismiss' },
}
