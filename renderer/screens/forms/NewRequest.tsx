import { useEffect, useEffectEvent } from 'react'
import { knownByName } from '#core/projections/known'
import type { Request, RequestId } from '#core/request'
import type { Settings } from '#core/settings'
import { Button } from '../../components/Button'
import { dueAfter } from '../../components/form/moments'
import { messages } from '../../messages'
import { useAnnouncements } from '../../store/announcements'
import { useDialog } from '../../store/dialog'
import { ourAddress, rememberAddress } from '../../store/ours'
import { useSuggestions } from '../../store/suggestions'
import { ChannelSections } from './ChannelSections'
import { FormDialog } from './FormDialog'
import { blankRequest, chosenOf, dispatchOf, requestCommand, requestForm } from './request'
import { RequestFields } from './RequestFields'
import { presentMoment, useClock } from './useClock'
import { useForm } from './useForm'
import { Warnings } from './Warnings'
import { requestWarnings } from './warnings'

interface NewRequestProps {
  /** The draft to go on with; null for a new request. */
  readonly draft: Request | null
  readonly settings: Settings
}

/** How many days a counterpart is given to acknowledge, unless the person says otherwise. */
const DAYS_GIVEN = 5

/** Logs an outgoing request: what is asked of whom, and each channel by which it goes. */
export function NewRequest({ draft, settings }: NewRequestProps) {
  const say = messages.forms.newRequest
  const { close, show } = useDialog()
  const announce = useAnnouncements((store) => store.say)
  const { counterparts, nextReference, reload, foretell } = useSuggestions()
  const clock = useClock(settings)
  const start = {
    now: presentMoment(clock),
    due: dueAfter(DAYS_GIVEN, clock.now, settings.home.zone),
    person: settings.person,
    from: { email: ourAddress('email'), message: ourAddress('direct-message') },
  }
  const id: RequestId | null = draft?.id ?? null
  const form = useForm(`new-request:${id ?? ''}`, draft ? requestForm(draft, start) : blankRequest(start))
  const { value, change, problem } = form

  useEffect(() => {
    void reload()
  }, [reload])
  const dispatched = dispatchOf(value)
  const foretellReference = useEffectEvent(() => void foretell(dispatched))
  useEffect(() => {
    foretellReference()
  }, [dispatched?.at])

  const send = async (kind: 'issue' | 'save-draft'): Promise<void> => {
    const command = requestCommand(kind, value, id)
    if (!('kind' in command)) {
      form.object(messages.forms.field.incomplete)
      return
    }
    const done = await form.submit(command)
    if (done === null) return
    for (const { details } of chosenOf(value)) if (details.channel !== 'note') rememberAddress(details.channel, details.from)
    announce(kind === 'issue' ? say.issued(done.reference ?? '') : say.saved)
    close()
  }

  return (
    <FormDialog
      title={id === null ? say.title : say.draftTitle}
      subtitle={nextReference === '' ? '' : say.becomes(nextReference)}
      width={968}
      height={740}
      form={form}
      submit={{ label: say.issue, key: say.issueKey, act: () => void send('issue') }}
      save={{ label: say.saveDraft, key: say.saveDraft, act: () => void send('save-draft') }}
      aside={
        id !== null && (
          <Button
            kind="bare"
            size="sheet"
            onPress={() => {
              show({ kind: 'discard-draft', request: id })
            }}
          >
            {say.discard}
          </Button>
        )
      }
    >
      <div className="form-columns form-columns-request">
        <div className="form-column">
          <RequestFields form={value} change={change} clock={clock} counterparts={counterparts} problem={problem} />
        </div>
        <div className="form-column form-column-ruled">
          <ChannelSections
            form={value}
            change={change}
            clock={clock}
            counterpart={knownByName(counterparts, value.counterpart)}
            refused={problem !== null}
          />
          <Warnings warnings={requestWarnings(value, clock.now)} />
        </div>
      </div>
    </FormDialog>
  )
}
