import { encode } from 'uqr'

/** White around a code, in modules: ISO/IEC 18004, section 9.1, asks for four. */
const QUIET = 4

/** A QR code (ISO/IEC 18004) as a picture of black squares, which mends itself when up to a quarter of it is stained or creased. */
export function QrCode({ text, label }: { readonly text: string; readonly label: string }) {
  const { data, size } = encode(text, { ecc: 'Q', boostEcc: true, border: QUIET })
  return (
    <svg className="slip-code" role="img" aria-label={label} viewBox={`0 0 ${String(size)} ${String(size)}`} shapeRendering="crispEdges">
      <path d={data.flatMap(runsOf).join('')} />
    </svg>
  )
}

/** A row's black squares, those side by side as one: no white line shows between them, however it is scaled. */
function runsOf(row: readonly boolean[], y: number): string[] {
  return row.flatMap((black, x) => {
    if (!black || row[x - 1] === true) return []
    const end = row.indexOf(false, x)
    const width = (end === -1 ? row.length : end) - x
    return [`M${String(x)} ${String(y)}h${String(width)}v1h-${String(width)}z`]
  })
}
