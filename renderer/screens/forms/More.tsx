import { ChevronRight } from 'lucide-react'
import { useState, type ReactNode } from 'react'
import { Button } from 'react-aria-components'
import { messages } from '../../messages'

/** The fields that are seldom needed, folded away until asked for; open from the start where one of them is filled. */
export function More({ filled, children }: { readonly filled: boolean; readonly children: ReactNode }) {
  const [open, setOpen] = useState(filled)
  return (
    <>
      <Button
        className="form-more"
        aria-expanded={open}
        onPress={() => {
          setOpen(!open)
        }}
      >
        <ChevronRight size={14} aria-hidden />
        {open ? messages.forms.attempt.less : messages.forms.attempt.more}
      </Button>
      {open && children}
    </>
  )
}
