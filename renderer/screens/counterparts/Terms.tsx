import type { Counterpart } from '#core/counterpart'
import { messages } from '../../messages'
import { useDialog } from '../../store/dialog'
import { TermsSummary } from '../calendars/TermsSummary'

/** When their office works, and how it is chased. */
export function Terms({ card }: { readonly card: Counterpart }) {
  const say = messages.chasing
  const show = useDialog((store) => store.show)
  return (
    <>
      <h3 className="directory-heading">{say.title}</h3>
      <TermsSummary
        calendar={card.calendar}
        chasing={card.chasing}
        otherwise={say.asOffice}
        onChange={() => {
          show({ kind: 'terms', card })
        }}
      />
    </>
  )
}
