/** Which exhibits are drawn, and not read as text. */
import type { Exhibit } from '#core/exhibit'

/** The most bytes of a file that is drawn: it is in memory whole, more than once. */
const MOST_BYTES = 200_000_000

export interface DrawnExhibit extends Pick<Exhibit, 'sha256'> {
  readonly kind: 'picture' | 'pdf'
}

export function isDrawn(exhibit: Exhibit): exhibit is Exhibit & DrawnExhibit {
  return (exhibit.kind === 'picture' || exhibit.kind === 'pdf') && exhibit.bytes <= MOST_BYTES
}
