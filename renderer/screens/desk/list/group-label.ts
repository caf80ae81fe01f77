/** What is written over a group. */
import type { GroupBy } from '#core/finding/order'
import type { ListGroup } from '#core/projections/list'
import { STANDINGS } from '#core/projections/standing'
import { Channel, Level } from '#core/words'
import { messages } from '../../../messages'
import { monthInFull } from '../../../messages/time'

/** A group's head: the word, the name or the month that its requests have in common. */
export function groupLabel({ by, key }: Pick<ListGroup, 'by' | 'key'>): string {
  return key === '' ? messages.finding.none[by] : labelOf(by, key)
}

function labelOf(by: GroupBy, key: string): string {
  const { finding, words } = messages
  switch (by) {
    case 'standing':
      return STANDINGS.flatMap((each) => (each === key ? words.standing[each] : [])).join('')
    case 'acknowledgement':
      return Level.options.flatMap((each) => (each === key ? words.level[each] : [])).join('')
    case 'channels': {
      const used = key.split(' ')
      return Channel.options.flatMap((each) => (used.includes(each) ? words.channel[each] : [])).join(finding.and)
    }
    case 'grade':
      return finding.grade(key)
    case 'issued':
    case 'due':
    case 'sent':
    case 'chase':
      return monthInFull(key)
    case 'counterpart':
    case 'addressee':
    case 'keeper':
    case 'tags':
      return key
  }
}
