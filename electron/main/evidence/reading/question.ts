/** What crosses to the process that reads, as one argument, and back, as lines on its standard output. */
import * as v from 'valibot'

export const Question = v.object({ path: v.string(), name: v.string() })
export type Question = v.InferOutput<typeof Question>

/** In base64, since a name may hold anything, and a command line may not. */
export function asArgument(question: Question): string {
  return Buffer.from(JSON.stringify(question)).toString('base64')
}

/** Throws for what is none. */
export function fromArgument(argument: string): Question {
  return v.parse(Question, JSON.parse(Buffer.from(argument, 'base64').toString('utf8')))
}
