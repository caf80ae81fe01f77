import type { OpenedRequest } from '#core/bridge/bridge'
import { Banner } from '../../../components/Banner'
import { messages } from '../../../messages'

/** Says of a request that damage to the register took something of it, or may have. */
export function Wholeness({ opened: { wholeness } }: { readonly opened: OpenedRequest }) {
  const { request } = messages.damage
  switch (wholeness.state) {
    case 'whole':
      return null
    case 'lost':
      return <Banner tone="warn">{wholeness.lost === null ? request.lostSome : request.lost(wholeness.lost)}</Banner>
    case 'doubtful':
      return <Banner tone="warn">{request.doubtful}</Banner>
  }
}
