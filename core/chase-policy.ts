/** How an office chases what is not acknowledged: counted in days on which both offices work. */
import * as v from 'valibot'
import { Channel } from './words'

const Days = v.pipe(v.number(), v.integer(), v.minValue(1, 'is less than a day'), v.maxValue(365, 'is more than a year'))

export const ChasePolicy = v.object({
  /** Working days from the first dispatch to the first chase. */
  firstAfter: Days,
  /** Working days from each chase to the next. */
  thenEvery: Days,
  /** After so many chases another channel is tried; null for never. */
  escalation: v.nullable(v.object({ after: v.pipe(v.number(), v.integer(), v.minValue(1)), channel: Channel })),
})
export type ChasePolicy = v.InferOutput<typeof ChasePolicy>

/** What an office does that has not said otherwise. */
export const USUAL_CHASING: ChasePolicy = { firstAfter: 3, thenEvery: 2, escalation: null }
