import type { Counterpart } from '#core/counterpart'
import { messages } from '../../messages'
import { useOffice } from '../../store/office'

/** When their office works, and how it is chased. */
export function Terms({ card }: { readonly card: Counterpart }) {
  const say = messages.directory
  const calendars = useOffice(({ office }) => office?.calendars) ?? []
  const calendar = calendars.find(({ id }) => id === card.calendar)
  return (
    <>
      <h3 className="directory-heading">{say.terms}</h3>
      <dl className="directory-terms">
        <dt>{say.calendar}</dt>
        <dd>{calendar?.name ?? say.noCalendar}</dd>
        <dt>{say.chasing}</dt>
        <dd>{card.chasing ? say.policy(card.chasing.firstAfter, card.chasing.thenEvery) : say.asOffice}</dd>
      </dl>
    </>
  )
}
