/** The entities of HTML that platforms put in place of what HTML reserves. */

const NAMED: Readonly<Partial<Record<string, string>>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", '#39': "'", '#34': '"' }

/** A text with its entities decoded, once: `&amp;lt;` reads `&lt;`. Others than those that stand for reserved characters are left. */
export function decoded(text: string): string {
  return text.replace(/&(#?\w{2,4});/g, (entity, name: string) => NAMED[name] ?? entity)
}
