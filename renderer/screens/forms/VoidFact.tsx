import type { OpenedRequest } from '#core/bridge/bridge'
import { rowReference } from '#core/ledger'
import type { Settings } from '#core/settings'
import { Select } from '../../components/form/Select'
import { messages } from '../../messages'
import type { VoidableFact } from '../../store/dialog'
import { useRegister } from '../../store/register'
import { AboutForm } from './AboutForm'
import { ReasonField } from './ReasonField'
import { presentMoment, useClock } from './useClock'
import { useForm } from './useForm'
import { useRecord } from './useRecord'
import { keyOfFact, voidableFacts, voidCommand } from './voiding'

interface VoidFactProps {
  readonly opened: OpenedRequest
  readonly settings: Settings
  /** Which one; null for the person to say. */
  readonly fact: VoidableFact | null
}

/** Voids what was recorded by mistake, with a reason: it stays to be seen, struck, and counts for nothing. */
export function VoidFact({ opened: { row, request }, settings, fact }: VoidFactProps) {
  const say = messages.forms.voidFact
  const clock = useClock(settings)
  const now = useRegister((store) => store.now)
  const facts = voidableFacts(request, settings.home.zone, now)
  const blank = { which: fact ? keyOfFact(fact) : (facts.at(-1)?.key ?? ''), reason: '', reasons: {} }
  const form = useForm(`void:${row.id}:${fact ? keyOfFact(fact) : ''}`, blank)
  const { which, reason } = form.value
  const taken = facts.find(({ key }) => key === which) ?? null
  const { judged, record } = useRecord({
    settings,
    form,
    request,
    asked: taken ? voidCommand(row.id, taken.fact, reason.trim(), presentMoment(clock)) : { lacks: 'whole' },
    said: say.recorded(rowReference(row)),
  })
  return (
    <AboutForm row={row} title={say.title} width={600} form={form} judged={judged} submit={say.submit} record={record}>
      <div className="form-column">
        <p className="form-says">{say.says}</p>
        <Select
          label={say.which}
          value={taken?.key ?? null}
          onChange={(key) => {
            form.change({ which: key })
          }}
          options={facts.map(({ key, words }) => ({ value: key, label: words }))}
        />
        <ReasonField value={reason} change={form.change} />
      </div>
    </AboutForm>
  )
}
