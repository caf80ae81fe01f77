/** Numbers as people write them: `3 to 5, 9 and 12`. */
import { messages } from '../../messages'

/** Runs of numbers that follow each other, in words; the numbers are in order. Empty for none. */
export function inRanges(numbers: readonly number[]): string {
  const { certify } = messages.dossier
  const runs: [number, number][] = []
  for (const number of numbers) {
    const last = runs.at(-1)
    if (last?.[1] === number - 1) last[1] = number
    else runs.push([number, number])
  }
  const words = runs.flatMap(([from, to]) => (to === from ? [String(from)] : to === from + 1 ? [String(from), String(to)] : [certify.range(from, to)]))
  const last = words.pop() ?? ''
  return words.length === 0 ? last : certify.last(words.join(messages.dossier.and), last)
}
