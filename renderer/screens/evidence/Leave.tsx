import { CircleAlert } from 'lucide-react'
import { Button } from '../../components/Button'
import { messages } from '../../messages'

/** Asks before what a person ticked or amended is forgotten. */
export function Leave({ onStay, onLeave }: { readonly onStay: () => void; readonly onLeave: () => void }) {
  const say = messages.evidence.leave
  return (
    <div className="heap-foot heap-leave" role="alert">
      <CircleAlert size={16} aria-hidden />
      <span>{say.ask}</span>
      <Button onPress={onLeave}>{say.leave}</Button>
      <Button autoFocus onPress={onStay}>
        {say.stay}
      </Button>
    </div>
  )
}
