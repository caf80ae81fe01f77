import { useJudgement } from './judgement'
import type { Place } from './places'

/** What is wrong at a place whose field has no room for it, or that has no field in this form. */
export function ObjectionAt({ place }: { readonly place: Place }) {
  const objection = useJudgement().objectionAt(place)
  return objection === null ? null : <p className="field-error form-objection">{objection}</p>
}
