import type { Request } from '#core/request'
import { messages } from '../../messages'
import { useKeeping } from '../../store/keeping'
import { changeTags } from '../../store/tagging'
import { useActs } from '../desk/useActs'
import { ActButton } from './ActButton'
import { AddTag } from './AddTag'
import { TagChips } from './TagChips'

/** The words by which a request is found again: quiet chips, taken off with Delete, and added where they stand. */
export function Tags({ request: { id, tags } }: { readonly request: Request }) {
  const { keeping } = messages
  const isAdding = useKeeping(({ adding }) => adding?.request === id && adding.part === 'tags')
  const possible = useActs().has('tag')
  const remove = (tag: string): void => {
    changeTags(id, (present) => present.filter((each) => each !== tag), keeping.said.untagged(tag))
  }
  const add = (tag: string): void => {
    changeTags(id, (present) => [...new Set([...present, tag])], keeping.said.tagged(tag))
  }
  return (
    <>
      <TagChips tags={tags.map((tag) => ({ tag, words: tag, removal: keeping.removeTag(tag) }))} onRemove={possible ? remove : null} />
      {isAdding ? <AddTag key={id} tags={tags} onAdd={add} /> : <ActButton act="tag" words={keeping.add} />}
    </>
  )
}
