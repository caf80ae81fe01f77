/** What a form shows of what it was judged to be: quiet about a field until the person has been there, or has tried to record. */
import { createContext, useContext } from 'react'
import type { Warned } from '#core/projections/warnings'
import type { Form } from '../useForm'
import { keyOf, objectionOf, type Judged, type Reasons } from './judge'
import { placeOfWarning, type Place } from './places'

export interface Judgement {
  /** What is wrong at a place, as far as it is told yet; null for nothing. */
  readonly objectionAt: (place: Place) => string | null
  readonly warningsAt: (place: Place) => readonly Warned[]
  /** The focus has left a place. */
  readonly leave: (place: Place) => void
  /** The reason for which a warning is let stand; null while nobody has begun to give one. */
  readonly reasonFor: (warned: Warned) => string | null
  /** False in a form about several requests: a warning is about a fact of one, and is let stand there. */
  readonly canLetStand: boolean
  /** Gives a reason; null takes it back. */
  readonly letStand: (warned: Warned, reason: string | null) => void
}

/** A form that lets warnings stand, and so keeps their reasons. */
export type Reasoned = Form<{ readonly reasons: Reasons }>

/** `part` tells the places of one part of a form from those of another. */
export function judgementOf(form: Reasoned, { objections, warnings }: Judged, part = ''): Judgement {
  const { value, change, problem, visited, tried, visit } = form
  const told = part === '' && problem?.refusal ? [...objections, objectionOf(problem.refusal)] : objections
  return {
    objectionAt: (place) =>
      tried || visited.has(`${part} ${place}`) ? (told.find((objection) => objection.place === place)?.sentence ?? null) : null,
    warningsAt: (place) => warnings.filter(({ warning, about }) => placeOfWarning(warning, about) === place),
    leave: (place) => {
      visit(`${part} ${place}`)
    },
    reasonFor: (warned) => value.reasons[keyOf(warned)] ?? null,
    canLetStand: true,
    letStand: (warned, reason) => {
      const others = Object.entries(value.reasons).filter(([key]) => key !== keyOf(warned))
      change({ reasons: Object.fromEntries(reason === null ? others : [...others, [keyOf(warned), reason]]) })
    },
  }
}

const none: Judgement = {
  objectionAt: () => null,
  warningsAt: () => [],
  leave: () => undefined,
  reasonFor: () => null,
  canLetStand: false,
  letStand: () => undefined,
}

export const JudgementContext = createContext<Judgement>(none)

export function useJudgement(): Judgement {
  return useContext(JudgementContext)
}
