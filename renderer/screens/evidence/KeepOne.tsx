import type { Heap } from '#core/evidence/proposal'
import { Button } from '../../components/Button'
import { Dialog } from '../../components/Dialog'
import { messages } from '../../messages'
import { useHeap } from '../../store/evidence/heap'
import { FileSaid } from './FileSaid'
import { Refusal } from './Refusal'
import './heap.css'

/** One file that proves nothing by itself: what it is, what it is about, and whether it is kept. */
export function KeepOne({ heap: { files, proposals, apart } }: { readonly heap: Heap }) {
  const say = messages.evidence
  const { choose, record, leave, isRecording, refusal } = useHeap()
  const [file] = files
  const [proposal] = proposals
  const [odd] = apart
  if (!file || proposal?.proves.kind !== 'exhibit') return null
  const { of, n } = proposal.proves.about
  const keep = (): void => {
    choose(new Set([proposal.id]))
    void record()
  }
  return (
    <Dialog
      title={say.one}
      subtitle={<span className="num">{proposal.reference || say.draft}</span>}
      onClose={leave}
      width={520}
      actions={
        <>
          <Button size="sheet" onPress={leave}>
            {messages.forms.frame.cancel}
          </Button>
          <Button size="sheet" kind="fill" autoFocus isPending={isRecording} onPress={keep}>
            {say.keep}
          </Button>
        </>
      }
    >
      <div className="heap-one">
        <FileSaid file={file} />
        <p>{say.proves.exhibit(say.about(of, n))}.</p>
        {odd && <p className="heap-why">{say.apart.why(odd.apart)}</p>}
      </div>
      <Refusal sentence={refusal} />
    </Dialog>
  )
}
