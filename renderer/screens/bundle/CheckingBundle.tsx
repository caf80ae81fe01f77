import { Button } from '../../components/Button'
import { Dialog } from '../../components/Dialog'
import { Progress } from '../../components/Progress'
import { useSlow } from '../../components/useSlow'
import { messages } from '../../messages'
import { useBundle } from '../../store/bundle'
import './bundle.css'

const { checking: say, stop: stopWord } = messages.bundle

/** How far checking a bundle is; leaving ends it. */
export function CheckingBundle() {
  const isChecking = useBundle(({ checking }) => checking !== null)
  return isChecking && <Slow />
}

function Slow() {
  const { checking, stop } = useBundle()
  const isSlow = useSlow()
  if (!isSlow) return null
  return (
    <Dialog
      title={say.title}
      onClose={stop}
      width={420}
      hints={[{ keys: ['Esc'], words: stopWord }]}
      actions={
        <Button size="sheet" autoFocus onPress={stop}>
          {stopWord}
        </Button>
      }
    >
      <div className="bundle">
        <Progress words={say.words(Math.floor((checking ?? 0) * 100))} part={checking ?? 0} />
      </div>
    </Dialog>
  )
}
