/** Cuts a text that would fill a page, at a word where there is one, and says so with an ellipsis. The register keeps the whole. */
export function brief(text: string, characters: number): string {
  const flat = text.replace(/\s+/g, ' ').trim()
  const letters = Array.from(flat)
  if (letters.length <= characters) return flat
  const cut = letters.slice(0, characters).join('')
  const space = cut.lastIndexOf(' ')
  return `${(space > characters / 2 ? cut.slice(0, space) : cut).trimEnd()}…`
}
