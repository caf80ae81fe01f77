import type { Several } from '#core/projections/several'
import { messages } from '../../messages'
import { useChosen } from '../../store/chosen'
import { useKeeping } from '../../store/keeping'
import { changeTagsOfAll } from '../../store/tagging'
import { useActs } from '../desk/useActs'
import { ActButton } from '../keeping/ActButton'
import { AddTag } from '../keeping/AddTag'
import { TagChips } from '../keeping/TagChips'

/** The tags of the selected requests, each with how many of them bear it: taken off all of them, or added to all. */
export function SeveralTags({ several: { tags, count } }: { readonly several: Several }) {
  const { keeping, several } = messages
  const ids = useChosen((store) => store.ids)
  const isAdding = useKeeping(({ adding }) => adding?.request === null && adding.part === 'tags')
  const possible = useActs().has('tag')
  const remove = (tag: string): void => {
    changeTagsOfAll([...ids], (present) => present.filter((each) => each !== tag), several.said.untagged(tag))
  }
  const add = (tag: string): void => {
    changeTagsOfAll([...ids], (present) => [...new Set([...present, tag])], several.said.tagged(tag))
  }
  return (
    <>
      <TagChips
        tags={tags.map((each) => ({
          tag: each.tag,
          words: each.count === count ? each.tag : several.tagged(each.tag, each.count),
          removal: several.removeTag(each.tag, each.count),
        }))}
        onRemove={possible ? remove : null}
      />
      {isAdding ? (
        <AddTag tags={tags.filter((each) => each.count === count).map(({ tag }) => tag)} onAdd={add} />
      ) : (
        <ActButton act="tag" words={keeping.add} />
      )}
    </>
  )
}
