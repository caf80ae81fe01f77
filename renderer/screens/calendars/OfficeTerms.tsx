import type { Settings } from '#core/settings'
import { Check } from '../../components/form/Check'
import { messages } from '../../messages'
import { useDialog } from '../../store/dialog'
import { usePreferences } from '../../store/preferences'
import { TermsSummary } from './TermsSummary'

/** In the settings: when the office works and how it chases, and whether this computer says so outside the window. */
export function OfficeTerms({ settings: { calendar, chasing } }: { readonly settings: Settings }) {
  const say = messages.chasing
  const show = useDialog((store) => store.show)
  const { notices, setNotices } = usePreferences()
  return (
    <section className="calendar-office" aria-label={say.title}>
      <hr />
      <h3 className="field-label">{say.title}</h3>
      <TermsSummary
        calendar={calendar}
        chasing={chasing}
        otherwise={say.never}
        onChange={() => {
          show({ kind: 'terms', card: null })
        }}
      />
      <div className="field">
        <Check label={say.notices} value={notices} onChange={setNotices} />
        <div className="field-hint">{say.noticesHint}</div>
      </div>
    </section>
  )
}
