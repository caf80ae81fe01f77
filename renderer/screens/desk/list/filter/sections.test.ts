import { expect, test } from 'vitest'
import { understood } from '#core/finding/parse'
import { NOW, WASHINGTON } from '#core/testing/examples'
import { sectionsOf } from './sections'

const names = { counterparts: ['State Department', 'Der „Tag“ "7"'], keepers: ['Анна Ветрова'], tags: ['visit'] }
const all = sectionsOf(names, NOW, WASHINGTON).flat()
const linesOf = (id: string): string[] => all.find((section) => section.id === id)?.choices.map((each) => each.id) ?? []

test('what is offered is understood as what it says', () => {
  for (const { choices } of all) {
    for (const { id, condition } of choices) expect(understood(id), id).toMatchObject({ text: '', pieces: [{ condition }] })
  }
})

test('names are those in use, as they are written', () => {
  expect(linesOf('counterpart')).toEqual(['counterpart:"State Department"', 'counterpart:"Der „Tag“ ""7"""'])
  expect(linesOf('keeper')).toEqual(['keeper:"Анна Ветрова"'])
})

test('days are counted back from today in the office’s zone, and written down as dates', () => {
  expect(linesOf('issued')).toEqual(['issued:2018-03-03..2018-03-09', 'issued:2018-02-08..2018-03-09', 'issued:2018-03', 'issued:2018'])
  expect(linesOf('due')[0]).toBe('due:2018-03-09..2018-03-15')
})

test('nothing is offered twice', () => {
  const lines = all.flatMap(({ choices }) => choices.map(({ id }) => id))
  expect(new Set(lines).size).toBe(lines.length)
})
