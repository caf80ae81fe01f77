import { Plus } from 'lucide-react'
import { useState } from 'react'
import { Button } from 'react-aria-components'
import { TextArea } from '../../components/form/TextField'
import { messages } from '../../messages'
import type { AttemptForm } from './attempt'
import { At } from './rules/At'

interface AttemptTextProps {
  readonly form: Pick<AttemptForm, 'role' | 'text'>
  readonly change: (part: Pick<AttemptForm, 'text'>) => void
}

/** What a chase, a copy or a corrigendum said, where that is not the request's own text. A corrigendum is nothing without it. */
export function AttemptText({ form: { role, text }, change }: AttemptTextProps) {
  const [open, setOpen] = useState(text !== '')
  const say = messages.forms.attempt
  if (role === 'original') return null
  if (!open && role !== 'corrigendum') {
    return (
      <Button
        className="form-link"
        onPress={() => {
          setOpen(true)
        }}
      >
        <Plus size={14} aria-hidden />
        {say.addText[role]}
      </Button>
    )
  }
  return (
    <At place="text">
      {(mark) => (
        <TextArea
          label={say.text[role]}
          aside={role === 'corrigendum' ? say.textFixed : say.textDiffers}
          value={text}
          onChange={(typed) => {
            change({ text: typed })
          }}
          rows={3}
          autoFocus={open && text === ''}
          {...mark}
        />
      )}
    </At>
  )
}
