import { useState } from 'react'
import { lossSentences, notWholeSentence, type Loss, type Opening, type Problem } from '#core/opening'
import { refusalSentence } from '#core/refusal'
import { Banner } from '../../../components/Banner'
import { Button } from '../../../components/Button'
import { Dialog } from '../../../components/Dialog'
import { TextField } from '../../../components/form/TextField'
import { messages } from '../../../messages'
import { useAnnouncements } from '../../../store/announcements'
import { useDialog } from '../../../store/dialog'
import { repair } from '../../../store/elsewhere'
import { useRegister } from '../../../store/register'
import { useActs } from '../useActs'
import './damage.css'

/** Lines and requests shown; a register with more damage than this is listed by the command line. */
const MOST = 200

/** All that is damaged and lost, and the act of going on without it. */
export function DamageSheet() {
  const dialog = useDialog((store) => store.dialog)
  const opening = useRegister(({ status }) => status?.opening)
  return dialog?.kind === 'damage' && opening?.outcome === 'damaged' ? <Sheet opening={opening} /> : null
}

function Sheet({ opening: { problems, safe, loss } }: { readonly opening: Extract<Opening, { outcome: 'damaged' }> }) {
  const close = useDialog((store) => store.close)
  const [why, setWhy] = useState('')
  const [busy, setBusy] = useState(false)
  const [refusal, setRefusal] = useState<string | null>(null)
  const restore = useActs().get('restore')
  const { damage } = messages
  const goOn = async (): Promise<void> => {
    setBusy(true)
    const reply = await repair(why.trim())
    setBusy(false)
    if (!reply.ok) {
      setRefusal(refusalSentence(reply.refusal))
      return
    }
    useAnnouncements.getState().say(damage.done)
    close()
  }
  return (
    <Dialog
      title={damage.title}
      onClose={close}
      width={720}
      actions={
        <>
          <Button size="sheet" onPress={close}>
            {damage.close}
          </Button>
          {restore && (
            <Button size="sheet" onPress={restore.perform}>
              {restore.words}
            </Button>
          )}
          {loss && (
            <Button size="sheet" kind="fill" isDisabled={busy} onPress={() => void goOn()}>
              {damage.act}
            </Button>
          )}
        </>
      }
    >
      <div className="damage-sheet">
        <p>{damage.summary(safe, loss?.entries ?? 0)}</p>
        <Places problems={problems} />
        {loss && <Requests loss={loss} />}
        <section>
          <h3>{damage.goOn}</h3>
          <p>{damage.backup}</p>
          <p>{loss ? damage.keeps : damage.cannot}</p>
          {loss && <TextField label={damage.why} aside={damage.whyAside} hint={damage.whyHint} value={why} onChange={setWhy} />}
        </section>
        {refusal !== null && <Banner tone="bad">{refusal}</Banner>}
      </div>
    </Dialog>
  )
}

function Places({ problems }: { readonly problems: readonly Problem[] }) {
  const { damage } = messages
  return (
    <section>
      <h3>{damage.places(problems.length)}</h3>
      <ul>
        {problems.slice(0, MOST).map(({ file, line, what }, index) => (
          <li key={index}>
            <span className="damage-place num">
              {file}
              {line !== null && <b>{damage.line(line)}</b>}
            </span>
            <span>{what}.</span>
          </li>
        ))}
      </ul>
      {problems.length > MOST && <p>{damage.more(problems.length - MOST)}</p>}
    </section>
  )
}

function Requests({ loss }: { readonly loss: Loss }) {
  const { damage } = messages
  const { requests, doubtful } = loss
  return (
    <>
      {requests.length === 0 && doubtful.length === 0 && <p>{damage.whole}</p>}
      {requests.length > 0 && (
        <section>
          <h3>{damage.requests(requests.length)}</h3>
          <ul>
            {requests.slice(0, MOST).map((each) => (
              <li key={each.request}>{notWholeSentence(each)}</li>
            ))}
          </ul>
        </section>
      )}
      {doubtful.length > 0 && (
        <section>
          <h3>{damage.doubt}</h3>
          <p>{lossSentences({ ...loss, requests: [] }).join(' ')}</p>
        </section>
      )}
    </>
  )
}
