/** What a request is called where another one names it. */
import { referenceOf, type Request } from '#core/request'
import { messages } from '../../messages'

/** "2018/041 Meeting of the two ministers"; a draft has no reference. */
export function linkedName({ number, content }: Pick<Request, 'number' | 'content'>): string {
  return number ? `${referenceOf(number)} ${content.subject}` : messages.keeping.draft(content.subject)
}
