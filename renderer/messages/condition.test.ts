import { expect, test } from 'vitest'
import { understood } from '#core/finding/parse'
import { conditionWords } from './condition'

const said = (line: string): (string | null)[] => understood(line).pieces.map(({ condition }) => condition && conditionWords(condition))

test.each([
  ['channel:note', 'Note'],
  ['-channel:email', 'Not by email'],
  ['-channel:dm', 'Not by direct message'],
  ['overdue', 'Overdue'],
  ['-overdue', 'Not overdue'],
  ['is:not-required', 'No acknowledgement required'],
  ['-is:not-required', 'Acknowledgement required'],
  ['is:to-chase', 'To be chased now'],
  ['state:voided', 'State: voided'],
  ['-state:voided', 'State not voided'],
  ['attempt:refused', 'Delivery refused'],
  ['-attempt:refused', 'No delivery refused'],
  ['kind:letter', 'Letter'],
  ['-kind:note-verbale', 'No note verbale'],
  ['level:formal', 'Formal acknowledgement'],
  ['answer:declined', 'Declined'],
  ['-answer:declined', 'Not declined'],
  ['dispute:none', 'No denial'],
  ['-dispute:none', 'With a denial'],
  ['grade:b', 'Grade B'],
  ['counterpart:"State Department"', 'To State Department'],
  ['-keeper:anna', 'Not kept by anna'],
  ['tag:visit', 'Tagged visit'],
  ['no:tag', 'No tag'],
  ['-no:note', 'With a note'],
  ['issued:2018-03', 'Issued in March 2018'],
  ['-issued:2018', 'Not issued in 2018'],
  ['due:2018-03-09', 'Due on 9 March 2018'],
  ['due:>=2018-03-09', 'Due from 9 March 2018 on'],
  ['sent:<=2018-02', 'Last sent until February 2018'],
  ['changed:2018-02..2018-03-09', 'Changed from February 2018 to 9 March 2018'],
  ['acknowledged:..', 'Acknowledged at any time'],
])('%s is said as %s', (line, words) => {
  expect(said(line)).toEqual([words])
})
