import { Forward } from 'lucide-react'
import type { RequestId } from '#core/request'
import { Button } from '../../components/Button'
import { messages } from '../../messages'
import { useDialog } from '../../store/dialog'

/** From the form that logs a planned attempt to the one that hands it over. */
export function HandOverInstead({ request, attempt }: { readonly request: RequestId; readonly attempt: number }) {
  const show = useDialog((store) => store.show)
  return (
    <Button
      size="sheet"
      icon={<Forward size={16} aria-hidden />}
      onPress={() => {
        show({ kind: 'hand-over', request, attempt })
      }}
    >
      {messages.handOver.open}
    </Button>
  )
}
