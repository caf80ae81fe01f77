/** Time zones by the names that people give them: "Addis Ababa, UTC+3". */
import type { Zone } from '#core/moment'
import type { Place } from '#core/settings'
import { matching } from './match'
import { offsetAt } from './moments'

const MOST = 30
const ids = [...Intl.supportedValuesOf('timeZone').filter((id) => id.includes('/') && !id.startsWith('Etc/')), 'UTC']

/** A zone as it is offered: `text` is unique among those offered together. */
export interface ZoneOption {
  readonly zone: Zone
  readonly text: string
}

/** "UTC+3", "UTC−4:30"; with a true minus sign. */
export function offsetText(minutes: number): string {
  if (minutes === 0) return 'UTC'
  const size = Math.abs(minutes)
  const rest = size % 60 === 0 ? '' : `:${String(Math.round(size % 60)).padStart(2, '0')}`
  return `UTC${minutes < 0 ? '−' : '+'}${String(Math.floor(size / 60))}${rest}`
}

/** A zone's name, by one of the known places if it is theirs, and its offset at an instant (ms since the epoch). */
export function zoneText(zone: Zone, places: readonly Place[], instant: number): string {
  const name = places.find((place) => place.zone === zone)?.name ?? cityOf(zone)
  const offset = offsetText(offsetAt(instant, zone))
  return name === offset ? name : `${name}, ${offset}`
}

/** The zones to offer for what was typed: a known place, a city, or part of the zone's identifier. Known places come first. */
export function zonesFor(typed: string, places: readonly Place[], instant: number): ZoneOption[] {
  const known = places.map(({ zone }) => zone)
  const all = typed.trim() === '' ? [...known, 'UTC'] : [...known, ...ids]
  const named = (zone: Zone): string => `${places.find((place) => place.zone === zone)?.name ?? ''} ${cityOf(zone)} ${zone}`
  return matching([...new Set(all)], named, typed)
    .slice(0, MOST)
    .map((zone) => ({ zone, text: zoneText(zone, places, instant) }))
}

/** `America/Argentina/Buenos_Aires` is Buenos Aires. */
export function cityOf(zone: Zone): string {
  return (zone.split('/').at(-1) ?? zone).replaceAll('_', ' ')
}
