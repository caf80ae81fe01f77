/** Text without accents or variants, which most text is. */
const PLAIN = /^[\0-\x7f]*$/

/** Letters as a search sees them: case, accents and the kind of apostrophe make no difference, in any script. */
export function fold(text: string): string {
  return (PLAIN.test(text) ? text : text.normalize('NFKD').replace(/\p{M}+/gu, ''))
    .toLowerCase()
    .replace(/[’ʼ`]/g, "'")
    .replace(/\s+/g, ' ')
    .trim()
}
