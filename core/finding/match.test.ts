import { expect, it } from 'vitest'
import { rowOf, type Row } from '#core/ledger'
import { kindsOf } from '#core/projections/kinds'
import { content, issue, moment, NOW, registerOf, requestAfter, WASHINGTON } from '#core/testing/examples'
import { meeting } from './match'
import { understood } from './parse'

function row(id: string, some: Parameters<typeof content>[0], tags: readonly string[] = []): Row {
  return { ...rowOf(requestAfter(issue({ content: content(some) })), NOW, []), id, tags: [...tags] }
}

const rows = [
  row('state', {}),
  row('wire', { counterpart: 'Meridian Wire', formal: false, keptBy: 'Пётр Лисин' }, ['visit', 'access (gate)']),
  row('bureau', { counterpart: 'Bureau of State Protocol', due: null, acknowledgementRequired: false, addressee: '' }),
  row('night', { counterpart: 'Meridian', due: moment('2018-04-01T03:59') }),
]
const meant = (line: string, among: readonly Row[] = rows): readonly string[] => {
  const { columns } = registerOf(...among)
  const meets = meeting({ columns, kinds: kindsOf(columns, NOW), now: NOW, zone: WASHINGTON }, understood(line).pieces)
  return among.flatMap(({ id }, index) => (meets(index) ? id : []))
}
const all = rows.map(({ id }) => id)

it.each<[string, readonly string[]]>([
  ['', all],
  ['no words alone', all],
  ['counterpart:state', ['state', 'bureau']],
  ['counterpart:tate', []],
  ['counterpart:"of sta"', ['bureau']],
  ['counterpart:"state of"', ['bureau']],
  ['keeper:ПЕТР', ['wire']],
  ['tag:acc', ['wire']],
  ['tag:"access (g"', ['wire']],
  ['counterpart:state counterpart:wire', ['state', 'wire', 'bureau']],
  ['counterpart:state keeper:пётр', []],
  ['-counterpart:state -counterpart:wire', ['night']],
  ['is:formal no:due', ['bureau']],
  ['no:tag no:due', ['bureau']],
  ['due:2018-03', ['state', 'wire', 'night']],
  ['due:2018-04', []],
  ['due:>=2018-03-07 due:<2018-04', ['night']],
  ['due:2018-03-06 due:2018-03-31', ['state', 'wire', 'night']],
  ['due:2018-03-06 issued:2017', []],
  ['due:..', ['state', 'wire', 'night']],
  ['-due:..', ['bureau']],
  ['channel:fax', []],
  ['is:open -channel:fax', []],
])('%s', (line, ids) => {
  expect(meant(line)).toEqual(ids)
})

it('a pause is over when it may be', () => {
  const paused = (id: string, until: Row['due']): Row => ({ ...row(id, {}), pause: { reason: 'Recess', until } })
  const some = [
    row('never', {}),
    paused('for good', null),
    paused('over', moment('2018-03-09T15:19')),
    paused('about over', moment('2018-03-09T15:40', 'about')),
    paused('not over', moment('2018-03-09T15:40')),
  ]
  expect(meant('is:paused', some)).toEqual(['for good', 'not over'])
})
