import { expect, test } from 'vitest'
import * as v from 'valibot'
import { Drawn, LONGEST_SIDE, parseToDraw } from './drawn'

const picture = { type: 'png', bytes: new Uint8Array([1]), width: 1, height: LONGEST_SIDE }

test('what is handed over is pictures of bounded sides, and how many pages there are', () => {
  expect(v.is(Drawn, { pictures: [picture], pages: 7 })).toBe(true)
  for (const wrong of [{ type: 'svg+xml' }, { type: 'png;base64,x' }, { bytes: 'PNG' }, { width: 0 }, { height: LONGEST_SIDE + 1 }, { width: 1.5 }]) {
    expect(v.is(Drawn, { pictures: [{ ...picture, ...wrong }], pages: 1 }), JSON.stringify(wrong)).toBe(false)
  }
  for (const wrong of [null, [], { pictures: [picture] }, { pictures: [], pages: -1 }, { pictures: [], pages: '1' }]) expect(v.is(Drawn, wrong)).toBe(false)
})

test('what is asked comes by an address', () => {
  expect(parseToDraw(encodeURIComponent('{"kind":"pdf","most":20}'))).toEqual({ kind: 'pdf', most: 20 })
  for (const wrong of ['', '%', '{"kind":"text","most":1}']) expect(() => parseToDraw(wrong)).toThrow()
})
