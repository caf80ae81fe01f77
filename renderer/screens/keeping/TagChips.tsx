import { X } from 'lucide-react'
import { Button, Tag, TagGroup, TagList } from 'react-aria-components'
import { messages } from '../../messages'

interface TagChipsProps {
  /** Each with what it says and what its button says that takes it off. */
  readonly tags: readonly { readonly tag: string; readonly words: string; readonly removal: string }[]
  /** Null where nothing can be changed. */
  readonly onRemove: ((tag: string) => void) | null
}

/** Tags, as quiet chips that are taken off with Delete or by their crosses. */
export function TagChips({ tags, onRemove }: TagChipsProps) {
  const { keeping } = messages
  if (tags.length === 0) return <span className="keeping-none">{keeping.noTags}</span>
  return (
    <TagGroup
      aria-label={keeping.tags}
      className="tags"
      {...(onRemove ? { onRemove: (keys) => { for (const key of keys) onRemove(String(key)) } } : {})}
    >
      <TagList className="tags-list">
        {tags.map(({ tag, words, removal }) => (
          <Tag key={tag} id={tag} textValue={words} className="tag">
            {words}
            {onRemove && (
              <Button slot="remove" className="tag-remove" aria-label={removal}>
                <X size={12} aria-hidden />
              </Button>
            )}
          </Tag>
        ))}
      </TagList>
    </TagGroup>
  )
}
