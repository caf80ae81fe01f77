/** One line of the register, from what files say at any length. */
import { LONGEST_LINE } from '#core/request'

/** One line, no longer than the register's lines are. */
export function line(text: string): string {
  const flat = text.replace(/\s+/gu, ' ').trim()
  return flat.length <= LONGEST_LINE ? flat : `${flat.slice(0, LONGEST_LINE - 1).trimEnd()}…`
}

/** As many addresses as a line has room for, each of them whole. */
export function lineOf(addresses: readonly string[]): string {
  return addresses.reduce((written, each) => {
    const more = written === '' ? each : `${written}, ${each}`
    return more.length <= LONGEST_LINE ? more : written
  }, '')
}
