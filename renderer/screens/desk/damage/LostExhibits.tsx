import { Banner } from '../../../components/Banner'
import { messages } from '../../../messages'
import { useVerify } from '../../../store/verify'
import '../OpeningBanner.css'

/** So many are told one by one; --verify lists them all. */
const TOLD = 3

/** The exhibits that verifying did not find as they were kept: told until they are there again, while recording goes on. */
export function LostExhibits() {
  const state = useVerify((store) => store.state)
  const lost = state?.state === 'verified' ? state.verification.exhibits : []
  if (lost.length === 0) return null
  const words = messages.damage.exhibits
  return (
    <div className="opening-banner">
      <Banner tone="bad">
        <b>{words.title(lost.length)}</b>
        {lost.slice(0, TOLD).map(({ what }, index) => (
          <p key={index}>{words.told(what)}</p>
        ))}
        {lost.length > TOLD && <p>{messages.damage.more(lost.length - TOLD)}</p>}
        <p>{words.advice}</p>
      </Banner>
    </div>
  )
}
