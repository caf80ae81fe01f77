import { useEffect, useEffectEvent, useState } from 'react'
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
import { JudgementContext } from './rules/judgement'
import { WarningsAt } from './rules/WarningsAt'
import { presentMoment, useClock } from './useClock'
import { useForm } from './useForm'
import { commandsOf } from './useRecord'
import { useRequestRules } from './useRequestRules'

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
  // A new request gets its identifier here, so that a warning can be let stand together with its issue.
  const [id] = useState<RequestId>(() => draft?.id ?? crypto.randomUUID())
  const form = useForm(`new-request:${draft?.id ?? ''}`, { ...(draft ? requestForm(draft, start) : blankRequest(start)), reasons: {} })
  const { value, change } = form
  const rules = useRequestRules(form, draft, id, settings)

  useEffect(() => {
    void reload()
  }, [reload])
  const dispatched = dispatchOf(value)
  const foretellReference = useEffectEvent(() => void foretell(dispatched))
  useEffect(() => {
    foretellReference()
  }, [dispatched?.at])

  const send = async (kind: 'issue' | 'save-draft'): Promise<void> => {
    const asked = requestCommand(kind, value, id)
    // A draft may lack whatever it likes, but for a moment that was typed in part.
    const objections = kind === 'issue' || 'lacks' in asked ? rules.judged.objections : []
    const commands = commandsOf(form, id, asked, { ...rules.judged, objections })
    if (commands === null) return
    const done = await form.submit(...commands)
    if (done === null) return
    for (const { details } of chosenOf(value)) if (details.channel !== 'note') rememberAddress(details.channel, details.from)
    announce(kind === 'issue' ? say.issued(done.reference ?? '') : say.saved)
    close()
  }

  return (
    <FormDialog
      title={draft === null ? say.title : say.draftTitle}
      subtitle={nextReference === '' ? '' : say.becomes(nextReference)}
      width={968}
      height={740}
      form={form}
      submit={{ label: say.issue, key: say.issueKey, act: () => void send('issue') }}
      save={{ label: say.saveDraft, key: say.saveDraft, act: () => void send('save-draft') }}
      aside={
        draft !== null && (
          <Button
            kind="bare"
            size="sheet"
            onPress={() => {
              show({ kind: 'discard-draft', request: draft.id })
            }}
          >
            {say.discard}
          </Button>
        )
      }
    >
      <JudgementContext.Provider value={rules.own}>
        <div className="form-columns form-columns-request">
          <div className="form-column">
            <RequestFields form={value} change={change} clock={clock} counterparts={counterparts} />
          </div>
          <div className="form-column form-column-ruled">
            <ChannelSections
              form={value}
              change={change}
              clock={clock}
              counterpart={knownByName(counterparts, value.counterpart)}
              rulesOf={rules.of}
            />
            <WarningsAt place="whole" />
          </div>
        </div>
      </JudgementContext.Provider>
    </FormDialog>
  )
}
