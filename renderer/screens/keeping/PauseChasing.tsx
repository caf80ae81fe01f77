import type { OpenedRequest } from '#core/bridge/bridge'
import { rowReference } from '#core/ledger'
import type { Moment } from '#core/moment'
import type { RequestId } from '#core/request'
import type { Settings } from '#core/settings'
import { Check } from '../../components/form/Check'
import type { Clock } from '../../components/form/clock'
import { MomentField } from '../../components/form/MomentField'
import { dueAfter, momentOf, readingOf } from '../../components/form/moments'
import { messages } from '../../messages'
import { AboutForm } from '../forms/AboutForm'
import { keptAs } from '../forms/others'
import { ReasonField } from '../forms/ReasonField'
import { At } from '../forms/rules/At'
import type { Asked } from '../forms/rules/judge'
import { useClock } from '../forms/useClock'
import { useForm } from '../forms/useForm'
import { useRecord } from '../forms/useRecord'

interface PauseChasingProps {
  readonly opened: OpenedRequest
  readonly others: readonly RequestId[]
  readonly settings: Settings
}

/** Has the chasing rest, for a reason; it goes on by itself on a day, or when a person says so. */
export function PauseChasing({ opened: { row, request }, others, settings }: PauseChasingProps) {
  const say = messages.keeping.form.pause
  const clock = useClock(settings)
  const form = useForm(keptAs('pause', row.id, others), { reason: '', ends: true, until: weekAhead(clock), reasons: {} })
  const { value, change } = form
  const pause = { reason: value.reason.trim(), until: value.ends ? value.until : null }
  const asked: Asked = value.ends && value.until === null ? { lacks: 'until' } : { kind: 'pause-chasing', request: row.id, pause }
  const said = others.length === 0 ? say.recorded(rowReference(row)) : messages.several.said.paused(others.length + 1)
  const { judged, record } = useRecord({ settings, form, request, others, asked, said })
  return (
    <AboutForm row={row} others={others} title={say.title} width={600} form={form} judged={judged} submit={say.submit} record={record}>
      <div className="form-column">
        <p className="form-says">{others.length === 0 ? say.says : messages.several.form.pause}</p>
        <ReasonField value={value.reason} change={change} />
        <Check
          label={say.ends}
          value={value.ends}
          onChange={(ends) => {
            change({ ends })
          }}
        />
        {value.ends && (
          <At place="until">
            {(mark) => (
              <MomentField
                label={say.until}
                means="ahead"
                value={value.until}
                onChange={(until) => {
                  change({ until })
                }}
                clock={clock}
                {...mark}
              />
            )}
          </At>
        )}
      </div>
    </AboutForm>
  )
}

/** The whole of a day, a week from now. */
function weekAhead({ now, home }: Clock): Moment | null {
  return momentOf({ ...readingOf(dueAfter(7, now, home.zone)), precision: 'day' })
}
