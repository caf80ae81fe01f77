import type { Request } from '#core/request'
import { messages } from '../../../messages'
import './Texts.css'

/** What was asked, and the text as it was sent, to the letter. */
export function Texts({ request: { content, number } }: { readonly request: Request }) {
  const { detail } = messages.desk
  return (
    <>
      {content.ask.trim() !== '' && (
        <section className="texts">
          <h3 className="detail-heading">{detail.ask}</h3>
          <p>{content.ask}</p>
        </section>
      )}
      {content.text.trim() !== '' && (
        <section className="texts">
          <h3 className="detail-heading">{number ? detail.text : detail.draftText}</h3>
          <p className="texts-sent">{content.text}</p>
        </section>
      )}
    </>
  )
}
