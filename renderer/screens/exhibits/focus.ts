/** The way from a fact to the file that shows it. */

export function exhibitId(n: number): string {
  return `exhibit-${String(n)}`
}

/** Brings an exhibit of the opened request into sight, and the button that shows it under the keyboard. */
export function focusExhibit(n: number): void {
  const exhibit = document.getElementById(exhibitId(n))
  exhibit?.scrollIntoView({ block: 'center' })
  exhibit?.querySelector<HTMLElement>('.exhibit-acts button')?.focus()
}
