import { X } from 'lucide-react'
import { useState } from 'react'
import { Button, Tag, TagGroup, TagList } from 'react-aria-components'
import { fold } from '#core/projections/fold'
import type { Request } from '#core/request'
import { AddField } from '../../components/form/AddField'
import { matching } from '../../components/form/match'
import { messages } from '../../messages'
import { useKeeping } from '../../store/keeping'
import { changeTags } from '../../store/tagging'
import { useActs } from '../desk/useActs'
import { ActButton } from './ActButton'
import { leaveAdding } from './leave-adding'

/** The words by which a request is found again: quiet chips, taken off with Delete, and added where they stand. */
export function Tags({ request }: { readonly request: Request }) {
  const { keeping } = messages
  const { id, tags } = request
  const isAdding = useKeeping(({ adding }) => adding?.request === id && adding.part === 'tags')
  const possible = useActs().has('tag')
  const remove = (tag: string): void => {
    changeTags(id, (present) => present.filter((each) => each !== tag), keeping.said.untagged(tag))
  }
  return (
    <>
      {tags.length === 0 ? (
        <span className="keeping-none">{keeping.noTags}</span>
      ) : (
        <TagGroup
          aria-label={keeping.tags}
          className="tags"
          {...(possible ? { onRemove: (keys) => { for (const key of keys) remove(String(key)) } } : {})}
        >
          <TagList className="tags-list">
            {tags.map((tag) => (
              <Tag key={tag} id={tag} textValue={tag} className="tag">
                {tag}
                {possible && (
                  <Button slot="remove" className="tag-remove" aria-label={keeping.removeTag(tag)}>
                    <X size={12} aria-hidden />
                  </Button>
                )}
              </Tag>
            ))}
          </TagList>
        </TagGroup>
      )}
      {isAdding ? <AddTag key={id} request={request} /> : <ActButton act="tag" words={keeping.add} />}
    </>
  )
}

/** Suggests the tags in use; one that differs in case or accents alone is the same. */
function AddTag({ request: { id, tags } }: { readonly request: Request }) {
  const { keeping } = messages
  const [typed, setTyped] = useState('')
  const used = useKeeping((store) => store.tags)
  const others = used.filter((tag) => !tags.includes(tag))
  const add = (text: string): void => {
    const wanted = text.trim()
    const tag = [...tags, ...used].find((each) => fold(each) === fold(wanted)) ?? wanted
    setTyped('')
    if (tag !== '') changeTags(id, (present) => [...new Set([...present, tag])], keeping.said.tagged(tag))
  }
  return (
    <AddField
      label={keeping.tagField}
      hint={keeping.tagHint}
      value={typed}
      onChange={setTyped}
      suggestions={matching(others, (tag) => tag, typed).map((tag) => ({ id: tag, text: tag }))}
      onChoose={add}
      onEnter={() => {
        add(typed)
      }}
      onEnd={leaveAdding}
    />
  )
}
