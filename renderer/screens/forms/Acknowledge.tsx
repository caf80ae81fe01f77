import type { OpenedRequest } from '#core/bridge/bridge'
import { rowReference } from '#core/ledger'
import { acknowledgementRefusal } from '#core/register/rules'
import { refusalSentence } from '#core/refusal'
import type { Settings } from '#core/settings'
import { CameBy, Level } from '#core/words'
import { AcknowledgementGlyph, ChannelGlyph } from '../../components/glyphs'
import { Choice } from '../../components/form/Choice'
import { Combo } from '../../components/form/Combo'
import { MomentField } from '../../components/form/MomentField'
import { TextArea, TextField } from '../../components/form/TextField'
import { messages } from '../../messages'
import { useAnnouncements } from '../../store/announcements'
import { useDialog } from '../../store/dialog'
import { acknowledgementOf, blankAcknowledgement } from './acknowledgement'
import { AcknowledgementEffect } from './AcknowledgementEffect'
import { FormDialog } from './FormDialog'
import { SubjectLine } from './SubjectLine'
import { presentMoment, useClock } from './useClock'
import { useForm } from './useForm'

interface AcknowledgeProps {
  readonly opened: OpenedRequest
  readonly settings: Settings
}

/** Marks a request as acknowledged: who said so, how and when, in which words; and shows beforehand what that changes. */
export function Acknowledge({ opened: { row, request }, settings }: AcknowledgeProps) {
  const say = messages.forms.acknowledge
  const { close, show } = useDialog()
  const announce = useAnnouncements((store) => store.say)
  const clock = useClock(settings)
  const form = useForm(`acknowledge:${row.id}`, blankAcknowledgement(presentMoment(clock)))
  const { value, change, problem } = form
  const refusal = problem?.refusal ?? null
  const lacks = (missing: 'who' | 'reference'): boolean => refusal?.code === 'acknowledgement-incomplete' && refusal.missing === missing
  const wrong = datesRefusal()

  /** What is wrong with its date as it stands, told while typing. */
  function datesRefusal(): string | null {
    const acknowledgement = acknowledgementOf({ ...value, who: value.who || '-', theirReference: value.theirReference || '-' })
    const found = acknowledgement && acknowledgementRefusal(request, acknowledgement, new Date(clock.now).toISOString())
    return found ? refusalSentence(found) : null
  }

  const record = async (then: () => void): Promise<void> => {
    const acknowledgement = acknowledgementOf(value)
    if (acknowledgement === null) {
      form.object(messages.forms.field.incomplete)
      return
    }
    const done = await form.submit({ kind: 'acknowledge', request: row.id, acknowledgement })
    if (done === null) return
    announce(say.recorded(rowReference(row)))
    then()
  }

  return (
    <FormDialog
      title={say.title}
      subtitle={<SubjectLine reference={rowReference(row)} subject={row.subject} />}
      width={928}
      height={700}
      form={form}
      submit={{ label: say.submit, key: messages.forms.frame.keys.record, act: () => void record(close) }}
      hints={[{ keys: [`1–${String(Level.options.length)}`], words: say.level }]}
      aside={<span className="form-chain">{messages.forms.frame.chain}</span>}
    >
      <div className="form-columns form-columns-acknowledge">
        <div className="form-column">
          <Choice
            label={say.level}
            value={value.level}
            onChange={(level) => {
              change({ level })
            }}
            options={Level.options.map((each) => ({
              value: each,
              label: messages.words.level[each],
              glyph: <AcknowledgementGlyph level={each} />,
            }))}
            hint={say.levelHint[value.level]}
            autoFocus
          />
          <div className="form-row form-halves">
            <TextField
              label={say.who}
              aside={value.level === 'automatic' ? messages.forms.field.optional : undefined}
              value={value.who}
              onChange={(who) => {
                change({ who })
              }}
              invalid={lacks('who')}
            />
            <Combo
              label={say.post}
              value={value.post}
              onChange={(post) => {
                change({ post })
              }}
              suggestions={row.addressee === '' ? [] : [{ text: row.addressee }]}
            />
          </div>
          <MomentField
            label={say.at}
            value={value.at}
            onChange={(at) => {
              change({ at })
            }}
            clock={clock}
            error={wrong}
            invalid={problem !== null && (value.at === null || wrong !== null)}
          />
          <Choice
            label={say.cameBy}
            value={value.cameBy}
            onChange={(cameBy) => {
              change({ cameBy })
            }}
            options={CameBy.options.map((each) => ({
              value: each,
              label: say.cameByShort[each],
              glyph: <ChannelGlyph channel={each} />,
            }))}
          />
          <div className="form-row form-halves">
            <TextField
              label={say.theirReference}
              aside={value.level === 'formal' ? undefined : messages.forms.field.optional}
              value={value.theirReference}
              onChange={(theirReference) => {
                change({ theirReference })
              }}
              hint={value.level === 'formal' && value.theirReference === '' ? say.neededForFormal : say.keptAsWritten}
              invalid={lacks('reference')}
            />
            <TextField
              label={say.body}
              aside={say.bodyAside}
              value={value.body}
              onChange={(body) => {
                change({ body })
              }}
              hint={isOther(value.body, row.counterpart) ? say.otherBody(row.counterpart) : undefined}
            />
          </div>
          <TextArea
            label={say.theirWords}
            aside={say.theirWordsAside}
            value={value.theirWords}
            onChange={(theirWords) => {
              change({ theirWords })
            }}
          />
        </div>
        <AcknowledgementEffect
          row={row}
          form={value}
          now={new Date(clock.now).toISOString()}
          home={clock.home.zone}
          onAnswerToo={() =>
            void record(() => {
              show({ kind: 'answer', request: row.id })
            })
          }
        />
      </div>
    </FormDialog>
  )
}

/** Whether a body is named that is not the one asked. */
function isOther(body: string, asked: string): boolean {
  return body.trim() !== '' && body.trim() !== asked
}
