import type { Opening } from '#core/opening'
import { Banner } from '../../../components/Banner'
import { Button } from '../../../components/Button'
import { messages } from '../../../messages'
import { useDialog } from '../../../store/dialog'
import './damage.css'

/** Over a damaged register, for as long as it is: what is safe, and the way to all the rest. */
export function DamageBanner({ opening }: { readonly opening: Extract<Opening, { outcome: 'damaged' }> }) {
  const show = useDialog((dialog) => dialog.show)
  const { damage } = messages
  const { safe, loss } = opening
  return (
    <Banner tone="bad">
      <div className="damage-banner">
        <div>
          <b>{damage.title}</b>
          <p>{damage.summary(safe, loss?.entries ?? 0)}</p>
        </div>
        <Button
          onPress={() => {
            show({ kind: 'damage' })
          }}
        >
          {damage.show}
        </Button>
      </div>
    </Banner>
  )
}
