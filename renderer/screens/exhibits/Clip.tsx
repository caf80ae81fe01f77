import { Paperclip } from 'lucide-react'
import { Button } from 'react-aria-components'
import { standing, type Request } from '#core/request'
import { messages } from '../../messages'
import type { Fact } from '../desk/detail/fact'
import { focusExhibit } from './focus'
import './Clip.css'

/** The numbers of the files that show a fact; it leads to the first. Nothing where no file does. */
export function Clip({ request, fact }: { readonly request: Request; readonly fact: Fact }) {
  const numbers = standing(request.exhibits)
    .filter(({ about }) => about.of === fact.of && about.n === fact.n)
    .map(({ n }) => n)
  const [first] = numbers
  if (first === undefined) return null
  return (
    <Button
      className="clip num"
      aria-label={messages.exhibits.clip(numbers)}
      onPress={() => {
        focusExhibit(first)
      }}
    >
      <Paperclip size={12} aria-hidden />
      {numbers.join(', ')}
    </Button>
  )
}
