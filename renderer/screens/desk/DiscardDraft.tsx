import { useState } from 'react'
import { refusalSentence } from '#core/refusal'
import type { RequestId } from '#core/request'
import { Banner } from '../../components/Banner'
import { Button } from '../../components/Button'
import { Dialog } from '../../components/Dialog'
import { messages } from '../../messages'
import { useAnnouncements } from '../../store/announcements'
import { useDialog } from '../../store/dialog'
import { runAll } from '../../store/run'
import { useUndoable } from '../../store/undoable'
import './DiscardDraft.css'

/** Asks before a draft is discarded: the one act that takes something out of the list. */
export function DiscardDraft() {
  const dialog = useDialog((store) => store.dialog)
  return dialog?.kind === 'discard-draft' ? <Question requests={[dialog.request, ...(dialog.others ?? [])]} /> : null
}

function Question({ requests }: { readonly requests: readonly RequestId[] }) {
  const close = useDialog((store) => store.close)
  const [refusal, setRefusal] = useState<string | null>(null)
  const discard = requests.length === 1 ? messages.desk.discard : discardAll(requests.length)
  const confirm = async (): Promise<void> => {
    const reply = await runAll(requests.map((request) => ({ kind: 'discard-draft', request })))
    if (!reply.ok) {
      setRefusal(refusalSentence(reply.refusal))
      return
    }
    useAnnouncements.getState().say(discard.done, useUndoable.getState().last)
    close()
  }
  return (
    <Dialog
      title={discard.title}
      onClose={close}
      width={440}
      actions={
        <>
          <Button size="sheet" onPress={close}>
            {discard.keep}
          </Button>
          <Button size="sheet" kind="fill" autoFocus onPress={() => void confirm()}>
            {discard.discard}
          </Button>
        </>
      }
    >
      <div className="discard-draft">
        <p>{discard.words}</p>
        {refusal !== null && <Banner tone="bad">{refusal}</Banner>}
      </div>
    </Dialog>
  )
}

/** What is said of several drafts that are discarded at once. */
function discardAll(count: number): typeof messages.desk.discard {
  const { form, said } = messages.several
  return {
    title: form.discardTitle(count),
    words: form.discardWords,
    keep: form.keepDrafts,
    discard: form.discardSubmit,
    done: said.discarded(count),
  }
}
