import { useEffect, useState } from 'react'
import type { ChosenSpreadsheet, Understood } from '#core/spreadsheet'
import { Banner } from '../../components/Banner'
import { Button } from '../../components/Button'
import { Dialog } from '../../components/Dialog'
import { messages } from '../../messages'
import { useDialog } from '../../store/dialog'
import { useSpreadsheet } from '../../store/spreadsheet'
import { FormDialog } from '../forms/FormDialog'
import type { Problem } from '../forms/useForm'
import { Coming } from './Coming'
import { HowRead } from './HowRead'
import { Refused } from './Refused'
import './import.css'

/** What a spreadsheet was understood to say, before anything of it is written, and the one act that writes it. */
export function ImportSheet({ chosen }: { readonly chosen: ChosenSpreadsheet }) {
  const say = messages.spreadsheet
  const { understood, part, isWriting, said, written, begin, write } = useSpreadsheet()
  const close = useDialog((store) => store.close)
  const [mayLeaveOut, setMayLeaveOut] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)
  useEffect(() => begin(chosen), [begin, chosen])
  const isWhole = understood?.leftOut.rows === 0
  useEffect(() => {
    if (written !== null && isWhole) close()
  }, [written, isWhole, close])
  if (written !== null && understood) return <Done chosen={chosen} understood={understood} written={written} />

  const count = understood === null ? 0 : understood.brings.requests + understood.brings.drafts
  const objection = (): string | null => {
    if (understood === null || part !== null) return say.reading
    if (understood.trouble.length > 0) return say.trouble
    if (count === 0) return say.none
    return understood.refusals > 0 && !mayLeaveOut ? say.notYet : null
  }
  const submit = (): void => {
    const why = objection()
    setProblem(why)
    if (why === null) void write(chosen, mayLeaveOut)
  }
  const sentence = problem ?? (said?.tone === 'bad' ? said.sentence : null)
  const shown: Problem | null = sentence === null ? null : { sentence, refusal: null }
  return (
    <FormDialog
      title={say.title}
      subtitle={understood === null ? chosen.file : say.found(chosen.file, understood.rows)}
      width={1180}
      height={820}
      form={{ restored: false, startAnew: () => undefined, generation: 0, busy: isWriting, problem: shown }}
      submit={{ label: count === 0 ? say.submitNone : say.submit(count), key: say.submitKey, act: submit }}
    >
      {understood === null ? (
        <div className="import-reading" role="status">
          {part !== null && <Progress part={part} />}
        </div>
      ) : (
        <div className="import" aria-busy={part !== null}>
          <section className="import-pane import-how" aria-label={say.how}>
            <h3>{say.how}</h3>
            <HowRead
              chosen={chosen}
              understood={understood}
              onChange={() => {
                setProblem(null)
              }}
            />
          </section>
          <section className="import-pane" aria-label={say.what}>
            <h3>
              {say.what}
              {part !== null && <Progress part={part} />}
            </h3>
            {said?.tone === 'good' && <Banner tone="good">{said.sentence}</Banner>}
            {understood.trouble.length > 0 ? (
              <Trouble understood={understood} />
            ) : (
              <Coming brings={understood.brings}>
                <Refused
                  chosen={chosen}
                  understood={understood}
                  mayLeaveOut={mayLeaveOut}
                  onLeaveOut={(may) => {
                    setProblem(null)
                    setMayLeaveOut(may)
                  }}
                />
              </Coming>
            )}
          </section>
        </div>
      )}
    </FormDialog>
  )
}

function Progress({ part }: { readonly part: number }) {
  return (
    <span className="import-progress">
      <progress aria-label={messages.spreadsheet.reading} max={1} value={part} />
      <span>{messages.spreadsheet.reading}</span>
    </span>
  )
}

function Trouble({ understood: { trouble, columns } }: { readonly understood: Understood }) {
  const say = messages.spreadsheet
  return (
    <Banner tone="bad">
      <strong>{say.trouble}</strong>
      <ul>
        {trouble.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
      {columns.length > 0 && <p>{say.say}</p>}
    </Banner>
  )
}

interface DoneProps {
  readonly chosen: ChosenSpreadsheet
  readonly understood: Understood
  readonly written: number
}

/** What was imported, where something was left out: that can still be saved. */
function Done({ chosen, understood: { leftOut }, written }: DoneProps) {
  const say = messages.spreadsheet
  const close = useDialog((store) => store.close)
  const { said, saveRefused } = useSpreadsheet()
  return (
    <Dialog
      title={say.doneTitle}
      onClose={close}
      width={560}
      actions={
        <>
          <Button size="sheet" onPress={() => void saveRefused(chosen)}>
            {say.saveRefused}
          </Button>
          <Button size="sheet" kind="fill" autoFocus onPress={close}>
            {say.close}
          </Button>
        </>
      }
    >
      <div className="import-done" role="status">
        <p>{say.done(written)}</p>
        <p>{say.doneLeft(leftOut.requests, leftOut.rows)}</p>
        {said && <Banner tone={said.tone}>{said.sentence}</Banner>}
      </div>
    </Dialog>
  )
}
