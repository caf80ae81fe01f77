import { PackageCheck } from 'lucide-react'
import { useEffect } from 'react'
import { refusalSentence } from '#core/refusal'
import type { RequestId } from '#core/request'
import { Banner } from '../../components/Banner'
import { Button } from '../../components/Button'
import { Dialog } from '../../components/Dialog'
import { Progress } from '../../components/Progress'
import { messages } from '../../messages'
import { useBundle } from '../../store/bundle'
import { useDialog } from '../../store/dialog'
import { PaperChoice } from '../paper/PaperChoice'
import './bundle.css'

const { bundle: say } = messages

/** What a bundle holds, and the making of it, when its dialog is open. */
export function SaveBundle() {
  const dialog = useDialog((store) => store.dialog)
  return dialog?.kind === 'bundle' && <Save requests={dialog.requests} />
}

function Save({ requests }: { readonly requests: readonly RequestId[] }) {
  const close = useDialog((store) => store.close)
  const { part, saved, problem, begin, save, stop } = useBundle()
  const isMaking = part !== null
  useEffect(begin, [begin])
  const leave = (): void => {
    if (isMaking) stop()
    close()
  }
  return (
    <Dialog
      title={say.title}
      subtitle={say.requests(requests.length)}
      onClose={leave}
      width={600}
      hints={[{ keys: ['Esc'], words: isMaking ? say.stop : say.close }]}
      actions={
        <>
          {isMaking && (
            <Button size="sheet" onPress={stop}>
              {say.stop}
            </Button>
          )}
          {/* Pending and not disabled: it keeps the focus, and so Esc closes the dialog afterwards. */}
          <Button size="sheet" kind="fill" autoFocus icon={<PackageCheck size={16} aria-hidden />} isPending={isMaking} onPress={() => void save(requests)}>
            {say.save}
          </Button>
        </>
      }
    >
      <div className="bundle">
        <p>{say.holds(requests.length)}</p>
        <ul className="bundle-parts">
          {say.parts.map((words) => (
            <li key={words}>{words}</li>
          ))}
        </ul>
        <p>{say.internal}</p>
        <div className="bundle-paper">
          <PaperChoice />
        </div>
        {part !== null && <Progress words={say.saving(Math.floor(part * 100))} part={part} />}
        {problem && <Banner tone={problem.code === 'stopped' ? 'plain' : 'bad'}>{refusalSentence(problem)}</Banner>}
        {saved && (
          <Banner tone="good">
            <p>{say.saved(saved.path)}</p>
            <p>{say.tell}</p>
            <p className="bundle-hash num">{saved.sha256}</p>
          </Banner>
        )}
      </div>
    </Dialog>
  )
}
