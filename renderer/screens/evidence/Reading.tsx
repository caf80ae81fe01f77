import { Button } from '../../components/Button'
import { Dialog } from '../../components/Dialog'
import { useSlow } from '../../components/useSlow'
import { messages } from '../../messages'
import { useHeap } from '../../store/evidence/heap'
import './heap.css'

/** How far the files are read; leaving ends it. */
export function Reading() {
  const say = messages.evidence.reading
  const { count, part, leave } = useHeap()
  const isSlow = useSlow()
  if (!isSlow) return null
  return (
    <Dialog
      title={say.title}
      onClose={leave}
      width={420}
      actions={
        <Button size="sheet" autoFocus onPress={leave}>
          {say.cancel}
        </Button>
      }
    >
      <div className="heap-reading">
        <p role="status">{say.words(count)}</p>
        <progress aria-label={say.words(count)} max={1} value={part ?? 0} />
        <p className="heap-second">{say.safe}</p>
      </div>
    </Dialog>
  )
}
