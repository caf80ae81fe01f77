import * as v from 'valibot'
import { expect, test } from 'vitest'
import { Settings } from '#core/settings'
import { cityOf, newSettings } from './new-settings'

test('are settings that the journal takes, whatever this machine is', () => {
  expect(v.parse(Settings, newSettings())).toEqual(newSettings())
})

test.each([
  ['America/New_York', 'New York'],
  ['America/Argentina/Buenos_Aires', 'Buenos Aires'],
  ['UTC', 'UTC'],
])('%s is called %s', (zone, city) => {
  expect(cityOf(zone)).toBe(city)
})
