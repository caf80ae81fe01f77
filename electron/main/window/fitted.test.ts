import { expect, test } from 'vitest'
import { fitted } from './fitted'

const laptop = { x: 0, y: 25, width: 1440, height: 875 }
const beside = { x: 1440, y: 0, width: 2560, height: 1440 }
const saved = { x: 1600, y: 100, width: 1500, height: 1000 }

test('goes where it was', () => {
  expect(fitted(saved, [laptop, beside])).toEqual(saved)
})

test('goes nowhere when its screen is gone', () => {
  expect(fitted(saved, [laptop])).toBeNull()
})

test('goes nowhere when only its lower part is on a screen', () => {
  expect(fitted({ ...saved, x: 100, y: -400 }, [laptop])).toBeNull()
})

test('stays when the title bar can still be reached at one end', () => {
  expect(fitted({ x: 1300, y: 30, width: 900, height: 600 }, [laptop])).toEqual({ x: 1300, y: 30, width: 900, height: 600 })
  expect(fitted({ x: 1330, y: 30, width: 900, height: 600 }, [laptop])).toBeNull()
})

test('is cut to a smaller screen, and never below what can be worked in', () => {
  expect(fitted({ x: 0, y: 25, width: 2000, height: 1200 }, [laptop])).toEqual(laptop)
  expect(fitted({ x: 0, y: 25, width: 300, height: 200 }, [laptop])).toEqual({ x: 0, y: 25, width: 760, height: 560 })
})
