/** The tags in use: what is suggested while one tags a request. */
import type { Columns } from '#core/register/columns'
import type { Tag } from '#core/request'

/** Every tag of a request that is there, the one used most first. */
export function tagsOf(columns: Columns): readonly Tag[] {
  const uses = new Map<number, number>()
  for (let index = 0; index < columns.size; index += 1) {
    if (!columns.isThere(index)) continue
    for (const tag of columns.tagsAt(index)) uses.set(tag, (uses.get(tag) ?? 0) + 1)
  }
  const used = [...uses].map(([code, count]) => ({ tag: columns.names.at(code), count }))
  return used.sort((a, b) => b.count - a.count || a.tag.localeCompare(b.tag)).map(({ tag }) => tag)
}
