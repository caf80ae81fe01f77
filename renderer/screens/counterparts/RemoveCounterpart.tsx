import { useState } from 'react'
import type { Counterpart } from '#core/counterpart'
import { refusalSentence } from '#core/refusal'
import { Banner } from '../../components/Banner'
import { Button } from '../../components/Button'
import { Dialog } from '../../components/Dialog'
import { messages } from '../../messages'
import { useAnnouncements } from '../../store/announcements'
import { useDialog } from '../../store/dialog'
import { run } from '../../store/run'
import './forms.css'

/** Asks before a card is taken out of the directory. */
export function RemoveCounterpart({ card }: { readonly card: Counterpart }) {
  const say = messages.directory.removal
  const close = useDialog((store) => store.close)
  const [refusal, setRefusal] = useState<string | null>(null)
  const remove = async (): Promise<void> => {
    const reply = await run({ kind: 'remove-counterpart', counterpart: card.id })
    if (!reply.ok) {
      setRefusal(refusalSentence(reply.refusal))
      return
    }
    useAnnouncements.getState().say(say.done(card.name))
    close()
  }
  return (
    <Dialog
      title={say.title}
      subtitle={card.name}
      onClose={close}
      width={520}
      actions={
        <>
          <Button size="sheet" onPress={close}>
            {say.keep}
          </Button>
          <Button size="sheet" kind="fill" autoFocus onPress={() => void remove()}>
            {say.submit}
          </Button>
        </>
      }
    >
      <div className="form-column">
        <p>{say.words(card.people.length, card.addresses.length)}</p>
        {refusal !== null && <Banner tone="bad">{refusal}</Banner>}
      </div>
    </Dialog>
  )
}
