/** The ordinal that the next fact of its kind gets: one above the highest, not above the count. Of a damaged register some may be lost. */
export function nextOrdinal(all: readonly { readonly n: number }[]): number {
  return all.reduce((highest, { n }) => Math.max(highest, n), 0) + 1
}
