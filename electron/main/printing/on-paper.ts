/** The paper that a query asks for, as Electron calls it. */
import type { PaperQuery } from '#core/projections/paper'
import type { Orientation, PaperSize } from '#core/words'

const SIZES: Readonly<Record<PaperSize, 'A4' | 'Letter'>> = { a4: 'A4', letter: 'Letter' }

/** Its size, and whether it lies across: only a status sheet can. */
export function onPaper(query: PaperQuery): { readonly pageSize: 'A4' | 'Letter'; readonly landscape: boolean } {
  const orientation: Orientation = query.kind === 'sheet' ? query.orientation : 'portrait'
  return { pageSize: SIZES[query.paper], landscape: orientation === 'landscape' }
}
