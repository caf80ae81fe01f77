import { expect, test } from 'vitest'
import type { Pictures } from './pictures'
import { remembering, type Draw } from './remembered'

const sha = (digit: string): string => digit.repeat(64)
const bytes = new Uint8Array()

/** Counts how often it draws; each picture's address is `length` long. */
function drawing(length: number, answers: (Pictures | null)[] = []) {
  const asked: number[] = []
  const draw: Draw = (_bytes, _kind, most) => {
    asked.push(most)
    const picture = { address: 'a'.repeat(length), width: 1, height: 1 }
    return Promise.resolve(answers.length > 0 ? (answers.shift() ?? null) : { pictures: [picture], pages: 1 })
  }
  return { asked, draw }
}

test('an exhibit is drawn once for as many pages, and again for more', async () => {
  const { asked, draw } = drawing(10)
  const drawn = remembering(draw)
  for (const most of [1, 1, 20, 20, 1]) await drawn({ sha256: sha('a'), kind: 'pdf' }, bytes, most)
  expect(asked).toEqual([1, 20])
})

test('what was asked for longest ago is forgotten first', async () => {
  const { asked, draw } = drawing(40)
  const drawn = remembering(draw, 100)
  for (const digit of ['a', 'b', 'a', 'c', 'a', 'b']) await drawn({ sha256: sha(digit), kind: 'picture' }, bytes, 1)
  expect(asked).toHaveLength(4)
})

test('nothing is tried again', async () => {
  const { asked, draw } = drawing(10, [null])
  const drawn = remembering(draw)
  expect(await drawn({ sha256: sha('a'), kind: 'pdf' }, bytes, 1)).toBe(null)
  expect(await drawn({ sha256: sha('a'), kind: 'pdf' }, bytes, 1)).toMatchObject({ pages: 1 })
  expect(asked).toHaveLength(2)
})
