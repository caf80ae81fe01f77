import { TriangleAlert } from 'lucide-react'
import type { KnownCounterpart } from '#core/projections/known'
import type { DirectMessageDetails } from '#core/request'
import { Eligibility, MessageFolder, type AttemptState } from '#core/words'
import { Button } from '../../components/Button'
import { Combo } from '../../components/form/Combo'
import type { Clock } from '../../components/form/clock'
import { MomentField } from '../../components/form/MomentField'
import { Select } from '../../components/form/Select'
import { TextField } from '../../components/form/TextField'
import { messages } from '../../messages'
import { useRegister } from '../../store/register'
import type { Parts } from './AttemptFields'
import { More } from './More'
import { At } from './rules/At'
import { addressSuggestions, toAccount } from './suggest'
import { presentMoment } from './useClock'

interface MessageFieldsProps {
  readonly details: DirectMessageDetails
  readonly onChange: (details: DirectMessageDetails) => void
  readonly parts: Parts
  readonly counterpart: KnownCounterpart | null
  readonly clock: Clock
  readonly standing: AttemptState
  readonly onStanding: (standing: AttemptState) => void
}

/** A direct message: the two accounts, and whether theirs can be written to at all. */
export function MessageFields(props: MessageFieldsProps) {
  const { details, onChange, parts, counterpart, clock, standing, onStanding } = props
  const say = messages.forms.attempt
  const person = useRegister(({ status }) => status?.settings.person ?? '')
  const { from, to, eligibility, checkedAt, checkedBy, folder } = details
  // To a closed account nothing can have been sent.
  const isClaim = standing !== 'planned' && standing !== 'failed'
  const change = (part: Partial<DirectMessageDetails>): void => {
    onChange({ ...details, ...part })
  }
  return (
    <div className="form-fields">
      <div className="form-row form-addresses">
        <At place="address">
          {(mark) => (
            <Combo
              label={say.to}
              value={to}
              onChange={(typed) => {
                onChange(toAccount(details, typed, counterpart))
              }}
              suggestions={addressSuggestions(counterpart?.handles, new Date(clock.now).toISOString(), clock.home.zone)}
              {...mark}
            />
          )}
        </At>
        <TextField
          label={say.from}
          value={from}
          onChange={(typed) => {
            change({ from: typed })
          }}
        />
        {parts.standing}
      </div>
      <At place="eligibility">
        {({ error }) => (
          <div className="form-row form-halves">
            {/* What is wrong with a closed account is said beneath, with what can be done about it. */}
            <Select
              label={say.eligibility}
              value={eligibility}
              onChange={(taken) => {
                change({ eligibility: taken, checkedAt: presentMoment(clock), checkedBy: checkedBy || person })
              }}
              options={Eligibility.options.map((value) => ({ value, label: messages.words.eligibility[value] }))}
              invalid={Boolean(error)}
            />
            <TextField
              label={say.checkedBy}
              value={checkedBy}
              onChange={(typed) => {
                change({ checkedBy: typed })
              }}
            />
          </div>
        )}
      </At>
      {eligibility === 'closed' && (
        <div className="form-closed" role="status">
          <TriangleAlert size={16} aria-hidden />
          <p>
            <strong>{say.closedHead}</strong> {isClaim ? say.closed : say.closedNotSent}
          </p>
          {isClaim && (
            <div className="form-closed-acts">
              {(['planned', 'failed'] as const).map((state) => (
                <Button
                  key={state}
                  onPress={() => {
                    onStanding(state)
                  }}
                >
                  {say.closedAs[state]}
                </Button>
              ))}
            </div>
          )}
        </div>
      )}
      {parts.course}
      <More filled={folder !== 'unknown'}>
        <At place="checkedAt">
          {(mark) => (
            <MomentField
              label={say.checkedAt}
              value={checkedAt}
              onChange={(at) => {
                change({ checkedAt: at })
              }}
              clock={clock}
              {...mark}
            />
          )}
        </At>
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
