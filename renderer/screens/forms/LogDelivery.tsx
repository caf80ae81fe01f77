import { useEffect, useState } from 'react'
import type { OpenedRequest } from '#core/bridge/bridge'
import { attemptState } from '#core/ledger'
import type { Attempt } from '#core/request'
import type { Settings } from '#core/settings'
import { Select } from '../../components/form/Select'
import { messages } from '../../messages'
import { attemptWord } from '../../messages/attempt'
import { useSuggestions } from '../../store/suggestions'
import { EarlierOutcome } from './EarlierOutcome'
import { NewDelivery } from './NewDelivery'
import { attemptCalled } from './voiding'

interface LogDeliveryProps {
  readonly opened: OpenedRequest
  readonly settings: Settings
  /** The attempt whose outcome is to be recorded; null for a further delivery. */
  readonly attempt: number | null
}

const ANOTHER = 'new'

/** Logs a further delivery, or what came of an earlier one: which of these is the first thing asked. */
export function LogDelivery({ opened, settings, attempt }: LogDeliveryProps) {
  const say = messages.forms.logDelivery
  const { request } = opened
  const [which, setWhich] = useState(attempt === null ? ANOTHER : String(attempt))
  const reload = useSuggestions((store) => store.reload)
  useEffect(() => {
    void reload()
  }, [reload])
  const options = request.attempts.filter(({ outcome }) => outcome?.state !== 'voided')
  const earlier = options.find(({ n }) => String(n) === which)
  const picker = options.length > 0 && (
    <Select
      label={say.which}
      value={earlier ? which : ANOTHER}
      onChange={setWhich}
      options={[{ value: ANOTHER, label: say.another }, ...options.map((each) => ({ value: String(each.n), label: earlierLabel(each) }))]}
    />
  )
  return earlier ? (
    <EarlierOutcome key={which} opened={opened} attempt={earlier} settings={settings} picker={picker} />
  ) : (
    <NewDelivery opened={opened} settings={settings} picker={picker} />
  )
}

/** "Chase 1, Note 121: planned" */
function earlierLabel(attempt: Attempt): string {
  return messages.forms.logDelivery.earlier(attemptCalled(attempt), attemptWord(attemptState(attempt), attempt.details.channel).toLowerCase())
}
