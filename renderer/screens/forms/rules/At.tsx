import type { FocusEvent, ReactNode } from 'react'
import type { FieldProps } from '../../../components/form/TextField'
import { useJudgement } from './judgement'
import type { Place } from './places'
import { WarningsAt } from './WarningsAt'

interface AtProps {
  readonly place: Place
  readonly children: (mark: Pick<FieldProps, 'error'>) => ReactNode
}

/** A field, or several, at which a rule speaks: its objection once the person has been there, and its warnings at once. */
export function At({ place, children }: AtProps) {
  const judgement = useJudgement()
  return (
    <div
      className="form-at"
      onBlur={(event) => {
        if (isLeft(event)) judgement.leave(place)
      }}
    >
      {children({ error: judgement.objectionAt(place) })}
      <WarningsAt place={place} />
    </div>
  )
}

/** Whether the focus has gone elsewhere; a list that opens from a field is still of the field. */
function isLeft({ currentTarget, relatedTarget }: FocusEvent): boolean {
  return !(relatedTarget instanceof Element) || !(currentTarget.contains(relatedTarget) || relatedTarget.closest('.options'))
}
