import { useEffect, useState } from 'react'
import type { OpenedRequest } from '#core/bridge/bridge'
import { attemptName, rowReference } from '#core/ledger'
import { handOverRefusals } from '#core/register/hand-over-rule'
import { refusalSentence } from '#core/refusal'
import type { Settings } from '#core/settings'
import { Banner } from '../../components/Banner'
import { Select } from '../../components/form/Select'
import { messages } from '../../messages'
import { useAnnouncements } from '../../store/announcements'
import { useDialog } from '../../store/dialog'
import { handOver } from '../../store/hand-over'
import { ourAddress, rememberAddress } from '../../store/ours'
import { useSuggestions } from '../../store/suggestions'
import { FormDialog } from '../forms/FormDialog'
import { SubjectLine } from '../forms/SubjectLine'
import { presentMoment, useClock } from '../forms/useClock'
import { useForm } from '../forms/useForm'
import { ChannelFields } from './ChannelFields'
import { changed, courteous } from './courteous'
import { NewDeliveryChoices } from './NewDeliveryChoices'
import { blankHandOver, orderOf, plannedAttempts, takenDetails, type HandOverForm } from './order'
import { OutgoingText } from './OutgoingText'
import { worthAThought } from './worth'
import './HandOver.css'

interface HandOverProps {
  readonly opened: OpenedRequest
  readonly settings: Settings
  /** The planned attempt to begin with; null for a new delivery. */
  readonly attempt: number | null
}

const ANOTHER = 'new'

/** Gives an attempt to its channel: which one is the first thing asked. */
export function HandOver({ opened, settings, attempt }: HandOverProps) {
  const planned = plannedAttempts(opened.request)
  const [which, setWhich] = useState(attempt === null ? ANOTHER : String(attempt))
  const reload = useSuggestions((store) => store.reload)
  useEffect(() => {
    void reload()
  }, [reload])
  const taken = planned.find(({ n }) => String(n) === which) ?? null
  return (
    <HandOverSheet
      key={taken?.n ?? ANOTHER}
      opened={opened}
      settings={settings}
      attempt={taken?.n ?? null}
      which={taken ? which : ANOTHER}
      onWhich={setWhich}
    />
  )
}

interface HandOverSheetProps extends HandOverProps {
  readonly which: string
  readonly onWhich: (which: string) => void
}

function HandOverSheet({ opened: { row, request }, settings, attempt, which, onWhich }: HandOverSheetProps) {
  const say = messages.handOver
  const { close, show } = useDialog()
  const announce = useAnnouncements((store) => store.say)
  const clock = useClock(settings)
  const planned = plannedAttempts(request)
  const from = { email: ourAddress('email'), message: ourAddress('direct-message') }
  const blank = blankHandOver(request, planned.find(({ n }) => n === attempt) ?? null, presentMoment(clock), from)
  const form = useForm(`hand-over:${request.id}:${which}`, courteous(blank, request.content, settings))
  const { value } = form
  const change = (part: Partial<HandOverForm>): void => {
    form.change(changed(value, part, request.content, settings))
  }
  const details = takenDetails(value)
  const order = orderOf(value, request.id, attempt)
  const now = new Date(clock.now).toISOString()
  const [refusal = null] = handOverRefusals(request, order, now)

  const submit = async (): Promise<void> => {
    if (refusal) {
      form.object(refusalSentence(refusal))
      return
    }
    if (details.channel !== 'note') rememberAddress(details.channel, details.from)
    const given = await form.submitBy(() => handOver(order))
    if (given === null) return
    if (given.refusal) {
      // It is written down by now: the next try is one with that attempt, not with another.
      announce(refusalSentence(given.refusal))
      onWhich(String(given.n))
      return
    }
    if (details.channel === 'note') {
      show({ kind: 'letter', request: request.id, attempt: given.n })
      return
    }
    announce(details.channel === 'email' ? say.done.email(given.path ?? '') : say.done['direct-message'])
    close()
  }

  return (
    <FormDialog
      title={say.title}
      subtitle={<SubjectLine reference={rowReference(row)} subject={row.subject} />}
      width={680}
      form={form}
      submit={{ label: say.submit[value.channel], key: say.key, act: () => void submit() }}
    >
      <div className="form-column hand-over">
        {planned.length > 0 && (
          <Select
            label={say.which}
            value={which}
            onChange={onWhich}
            options={[
              { value: ANOTHER, label: say.another },
              ...planned.map((each) => ({ value: String(each.n), label: say.planned(nameOf(each)) })),
            ]}
          />
        )}
        {attempt === null && <NewDeliveryChoices form={value} change={change} request={request} />}
        <section role="group" aria-label={messages.words.channelFull[value.channel]}>
          <ChannelFields key={value.channel} form={value} change={change} clock={clock} counterpart={request.content.counterpart} />
        </section>
        <OutgoingText form={value} change={change} request={request} settings={settings} refusal={refusal} />
        {worthAThought(request, order, settings, now).map((sentence) => (
          <Banner key={sentence} tone="warn">
            {sentence}
          </Banner>
        ))}
        <p className="hand-over-next">{say.next[value.channel]}</p>
      </div>
    </FormDialog>
  )
}

/** "Chase 1, Email press@…" */
function nameOf(attempt: ReturnType<typeof plannedAttempts>[number]): string {
  const { words, handOver: say } = messages
  const role = attempt.chase === null ? words.role[attempt.role] : say.chase(attempt.chase)
  return `${role}, ${`${words.channelShort[attempt.details.channel]} ${attemptName(attempt)}`.trim()}`
}
