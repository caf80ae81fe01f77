/** How a sheet is broken into pages: heights go in, pages come out. All heights are in one unit, whichever. */

export interface Heights {
  /** Room for groups and rows on the first page, under its header, and on every other. */
  readonly first: number
  readonly other: number
  /** What the legend takes of the last page. */
  readonly closing: number
  readonly groups: readonly { readonly head: number; readonly rows: readonly number[] }[]
}

/** The rows `from` up to but not including `to` of a group, under its head. */
export interface Part {
  readonly group: number
  readonly from: number
  readonly to: number
}

export type Page = readonly Part[]

/**
 * Fills pages in order. A row is never split; a group's head never stands without a row, and is repeated on each page that the
 * group runs on to; the legend stands on the last page, with a row above it wherever there is room. A row higher than a page has
 * one to itself. There is always at least one page.
 */
export function paginate({ first, other, closing, groups }: Heights): Page[] {
  let page: Part[] = []
  const pages = [page]
  let left = first
  const turn = (): void => {
    page = []
    pages.push(page)
    left = other
  }
  groups.forEach(({ head, rows }, group) => {
    rows.forEach((row, index) => {
      const isLast = group === groups.length - 1 && index === rows.length - 1
      const needed = (): number => row + (page.at(-1)?.group === group ? 0 : head)
      if (needed() + (isLast ? closing : 0) > left && page.length > 0) turn()
      left -= needed()
      const part = page.at(-1)
      if (part?.group === group) page[page.length - 1] = { ...part, to: index + 1 }
      else page.push({ group, from: index, to: index + 1 })
    })
  })
  if (closing > left && page.length > 0) turn()
  return pages
}
