import { TriangleAlert } from 'lucide-react'
import type { KnownCounterpart } from '#core/projections/known'
import type { DirectMessageDetails } from '#core/request'
import { Eligibility, MessageFolder } from '#core/words'
import { Button } from '../../components/Button'
import { Combo } from '../../components/form/Combo'
import type { Clock } from '../../components/form/clock'
import { MomentField } from '../../components/form/MomentField'
import { Select } from '../../components/form/Select'
import { TextField } from '../../components/form/TextField'
import { messages } from '../../messages'
import { useRegister } from '../../store/register'
import type { Mark, Parts } from './attempt-parts'
import { More } from './More'
import { addressSuggestions, toAccount } from './suggest'
import { presentMoment } from './useClock'

interface MessageFieldsProps {
  readonly details: DirectMessageDetails
  readonly onChange: (details: DirectMessageDetails) => void
  readonly parts: Parts
  readonly counterpart: KnownCounterpart | null
  readonly clock: Clock
  readonly mark: Mark
  readonly planned: boolean
  readonly keepAsPlanned: () => void
}

/** A direct message: the two accounts, and whether theirs can be written to at all. */
export function MessageFields(props: MessageFieldsProps) {
  const { details, onChange, parts, counterpart, clock, mark, planned, keepAsPlanned } = props
  const say = messages.forms.attempt
  const person = useRegister(({ status }) => status?.settings.person ?? '')
  const { from, to, eligibility, checkedAt, checkedBy, folder } = details
  const change = (part: Partial<DirectMessageDetails>): void => {
    onChange({ ...details, ...part })
  }
  return (
    <div className="form-fields">
      <div className="form-row form-addresses">
        <Combo
          label={say.to}
          value={to}
          onChange={(typed) => {
            onChange(toAccount(details, typed, counterpart))
          }}
          suggestions={addressSuggestions(counterpart?.handles, new Date(clock.now).toISOString(), clock.home.zone)}
        />
        <TextField
          label={say.from}
          value={from}
          onChange={(typed) => {
            change({ from: typed })
          }}
        />
        {parts.standing}
      </div>
      <div className="form-row form-halves">
        <Select
          label={say.eligibility}
          value={eligibility}
          onChange={(taken) => {
            change({ eligibility: taken, checkedAt: checkedAt ?? presentMoment(clock), checkedBy: checkedBy || person })
          }}
          options={Eligibility.options.map((value) => ({ value, label: messages.words.eligibility[value] }))}
          {...mark('eligibility')}
        />
        <TextField
          label={say.checkedBy}
          value={checkedBy}
          onChange={(typed) => {
            change({ checkedBy: typed })
          }}
        />
      </div>
      {eligibility === 'closed' && (
        <div className="form-closed" role="status">
          <TriangleAlert size={16} aria-hidden />
          <p>
            <strong>{say.closedHead}</strong> {planned ? say.closedPlanned : say.closed}
          </p>
          {!planned && <Button onPress={keepAsPlanned}>{say.keepAsPlanned}</Button>}
        </div>
      )}
      {parts.course}
      <More filled={folder !== 'unknown'}>
        <MomentField
          label={say.checkedAt}
          value={checkedAt}
          onChange={(at) => {
            change({ checkedAt: at })
          }}
          clock={clock}
          means="checked"
          {...mark('checkedAt')}
        />
        <div className="form-row form-halves">
          <Select
            label={say.folder}
            value={folder}
            onChange={(taken) => {
              change({ folder: taken })
            }}
            options={MessageFolder.options.map((value) => ({ value, label: messages.words.folder[value] }))}
          />
          {parts.role}
        </div>
      </More>
    </div>
  )
}
