import { expect, it } from 'vitest'
import { groupLabel } from './group-label'

it.each([
  ['standing', 'not-required', 'No acknowledgement required'],
  ['acknowledgement', 'written', 'Written'],
  ['channels', 'note direct-message', 'Note, Direct message'],
  ['grade', 'B', 'Grade B'],
  ['due', '2018-03', 'March 2018'],
  ['counterpart', 'due', 'due'],
  ['tags', '', 'No tags'],
] as const)('by %s, %o is %s', (by, key, label) => {
  expect(groupLabel({ by, key })).toBe(label)
})
