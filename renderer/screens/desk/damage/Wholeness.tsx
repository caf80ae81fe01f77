import type { OpenedRequest } from '#core/bridge/bridge'
import { Banner } from '../../../components/Banner'
import { messages } from '../../../messages'
import './damage.css'

/** Says of a request that damage to the register took something of it, or may have. */
export function Wholeness({ opened: { wholeness } }: { readonly opened: OpenedRequest }) {
  const sentence = sentenceOf(wholeness)
  if (sentence === null) return null
  return (
    <div className="damage-request">
      <Banner tone="warn">{sentence}</Banner>
    </div>
  )
}

function sentenceOf(wholeness: OpenedRequest['wholeness']): string | null {
  const { request } = messages.damage
  switch (wholeness.state) {
    case 'whole':
      return null
    case 'lost':
      return wholeness.lost === null ? request.lostSome : request.lost(wholeness.lost)
    case 'doubtful':
      return request.doubtful
  }
}
