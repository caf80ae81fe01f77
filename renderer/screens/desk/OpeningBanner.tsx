import { useState } from 'react'
import { openingSentence, type Opening } from '#core/opening'
import { Banner } from '../../components/Banner'
import { DamageBanner } from './damage/DamageBanner'
import './OpeningBanner.css'

/** What opening the register met: mended, until one has read it; damaged, for as long as it is. */
export function OpeningBanner({ opening }: { readonly opening: Opening }) {
  const [dismissed, dismiss] = useState<Opening | null>(null)
  if (opening.outcome === 'damaged') {
    return (
      <div className="opening-banner">
        <DamageBanner opening={opening} />
      </div>
    )
  }
  const sentence = openingSentence(opening)
  if (opening.outcome !== 'recovered' || (dismissed && openingSentence(dismissed) === sentence)) return null
  return (
    <div className="opening-banner">
      <Banner
        tone="warn"
        onDismiss={() => {
          dismiss(opening)
        }}
      >
        {sentence}
      </Banner>
    </div>
  )
}
