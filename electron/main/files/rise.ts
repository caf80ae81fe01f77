/** Items whose values rise, as many as can be had without changing their order; of equals the first (patience, for the longest rise). */
export function longestRise<T>(items: readonly T[], valueOf: (item: T) => number): readonly T[] {
  interface Link {
    readonly item: T
    readonly before: Link | null
  }
  /** For each length the rise that ends lowest. */
  const tails: Link[] = []
  for (const item of items) {
    const value = valueOf(item)
    let [low, high] = [0, tails.length]
    while (low < high) {
      const middle = (low + high) >> 1
      const tail = tails[middle]
      if (tail && valueOf(tail.item) < value) low = middle + 1
      else high = middle
    }
    const same = tails[low]
    if (same && valueOf(same.item) === value) continue
    tails[low] = { item, before: tails[low - 1] ?? null }
  }
  const rise: T[] = []
  for (let link = tails.at(-1) ?? null; link; link = link.before) rise.push(link.item)
  return rise.reverse()
}
