import { Banner } from '../../components/Banner'
import { messages } from '../../messages'
import type { PaperOutcome } from '../../store/paper'
import './PaperOutcomeBanner.css'

/** Where something on paper was saved, or why it was not. */
export function PaperOutcomeBanner({ outcome }: { readonly outcome: PaperOutcome | null }) {
  if (outcome === null) return null
  return (
    <div className="paper-outcome">
      {outcome.kind === 'saved' ? <Banner tone="good">{messages.words.saved(outcome.path)}</Banner> : <Banner tone="bad">{outcome.sentence}</Banner>}
    </div>
  )
}
