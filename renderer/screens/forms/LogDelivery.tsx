import { useEffect, useState } from 'react'
import type { OpenedRequest } from '#core/bridge/bridge'
import { attemptName, attemptState, rowReference } from '#core/ledger'
import type { Attempt } from '#core/request'
import type { Settings } from '#core/settings'
import { Select } from '../../components/form/Select'
import { messages } from '../../messages'
import { useSuggestions } from '../../store/suggestions'
import { EarlierOutcome } from './EarlierOutcome'
import { NewDelivery } from './NewDelivery'

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
  const { request, row } = opened
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
  const about = { reference: rowReference(row), subject: row.subject }
  return earlier ? (
    <EarlierOutcome key={which} request={row.id} attempt={earlier} settings={settings} about={about} picker={picker} />
  ) : (
    <NewDelivery request={request} settings={settings} about={about} picker={picker} />
  )
}

/** "Chase 1, Note 121: planned" */
function earlierLabel(attempt: Attempt): string {
  const { words, forms } = messages
  const role = attempt.chase === null ? words.role[attempt.role] : forms.logDelivery.chase(attempt.chase)
  const name = `${words.channelShort[attempt.details.channel]} ${attemptName(attempt)}`.trim()
  return forms.logDelivery.earlier(`${role}, ${name}`, words.attempt[attemptState(attempt)].toLowerCase())
}
