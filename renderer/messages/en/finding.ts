/** What is said of ordering and grouping the list. */
import type { GroupBy } from '#core/finding/order'

export const finding = {
  /** The head of those that have nothing by which to group them. */
  none: {
    standing: '',
    counterpart: 'No counterpart',
    addressee: 'No addressee',
    channels: 'Not sent',
    acknowledgement: 'Not acknowledged',
    grade: 'No evidence',
    issued: 'Not issued',
    due: 'No due date',
    sent: 'Nothing sent',
    chase: 'No chase ahead',
    keeper: 'Kept by nobody',
    tags: 'No tags',
  } satisfies Record<GroupBy, string>,
  grade: (grade: string) => `Grade ${grade}`,
  and: ', ',
}
