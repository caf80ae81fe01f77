/** How large pictures stand on paper, and which stand side by side. Lengths are CSS pixels. */

export interface Sides {
  readonly width: number
  readonly height: number
}

/** What a picture may take at most, so that it stands on either paper whole, with what is said of it and the section's title. */
const PAGE: Sides = { width: 650, height: 820 }

/** What one that is far higher than wide may take, as a telephone's screen is: two of them go into a row. */
const HALF: Sides = { width: 317, height: 700 }
const TALL = 0.6

/** The least width that what is said of a picture takes, and the distance between two; `.dossier-figure` has both. */
const LEAST_WIDTH = 200
const GAP = 16

/** As large as it is, or as fits; never enlarged. */
export function fitted({ width, height }: Sides, into: Sides = PAGE): Sides {
  const scale = Math.min(1, into.width / width, into.height / height)
  return { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) }
}

/** In their order, as many to a row as fit. */
export function pictureRows<P extends Sides>(pictures: readonly P[]): (P & Sides)[][] {
  const rows: (P & Sides)[][] = []
  let left = 0
  for (const picture of pictures) {
    const sized = { ...picture, ...fitted(picture, picture.width / picture.height < TALL ? HALF : PAGE) }
    const takes = Math.max(LEAST_WIDTH, sized.width)
    const row = rows.at(-1)
    if (row && takes + GAP <= left) {
      row.push(sized)
      left -= takes + GAP
    } else {
      rows.push([sized])
      left = PAGE.width - takes
    }
  }
  return rows
}
