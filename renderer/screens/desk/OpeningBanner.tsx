import { useState } from 'react'
import { openingSentence, type Opening } from '#core/opening'
import { History } from 'lucide-react'
import { Banner } from '../../components/Banner'
import { Button } from '../../components/Button'
import { useActs } from './useActs'
import './OpeningBanner.css'

/** What opening the register met: mended, until one has read it; damaged, for as long as it is. */
export function OpeningBanner({ opening }: { readonly opening: Opening }) {
  const restore = useActs().get('restore')
  const [dismissed, dismiss] = useState<Opening | null>(null)
  if (opening.outcome === 'damaged') {
    return (
      <div className="opening-banner">
        <Banner tone="bad">
          {openingSentence(opening)}
          {restore && (
            <div className="opening-act">
              <Button icon={<History size={16} aria-hidden />} onPress={restore.perform}>
                {restore.words}
              </Button>
            </div>
          )}
        </Banner>
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
