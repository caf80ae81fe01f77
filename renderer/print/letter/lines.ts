/** Reads off a laid-out text where its lines begin. */

/**
 * The lines into which the browser has broken an element that holds one text and nothing else, each as it stands there, without the
 * space at its end. Set in the same width, any run of them breaks in the same places.
 */
export function linesOf(element: Element): string[] {
  const node = element.firstChild
  if (!(node instanceof Text)) return []
  const text = node.data
  const range = document.createRange()
  const lines: string[] = []
  let begins = 0
  let top = Number.NaN
  for (let at = 0; at < text.length; at += 1) {
    range.setStart(node, at)
    range.setEnd(node, at + 1)
    const [box] = range.getClientRects()
    // A line's end has no box of its own, or one without width.
    if (!box || box.width === 0) continue
    if (!Number.isNaN(top) && box.top > top + box.height / 2) {
      lines.push(text.slice(begins, at))
      begins = at
    }
    if (at === begins) ({ top } = box)
  }
  lines.push(text.slice(begins))
  return lines.map((line) => line.replace(/\s+$/, ''))
}
