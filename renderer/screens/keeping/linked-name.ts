/** What a request is called where another one names it. */
import { referenceOf, type RequestNumber } from '#core/request'
import { messages } from '../../messages'

/** "2018/041 Meeting of the two ministers"; a draft has no reference. */
export function linkedName(number: RequestNumber | null, subject: string): string {
  return number ? `${referenceOf(number)} ${subject}` : messages.keeping.draft(subject)
}
