import type { ReactNode } from 'react'
import { rowReference } from '#core/ledger'
import type { Brought, ComingRequest } from '#core/spreadsheet'
import { AcknowledgementGlyph, ringWord, type RingState } from '../../components/glyphs'
import { messages } from '../../messages'
import { momentDate } from '../../messages/time'
import { useRegister } from '../../store/register'
import { useSpreadsheet } from '../../store/spreadsheet'

const COUNTED = ['requests', 'drafts', 'attempts', 'acknowledgements', 'answers', 'denials'] as const satisfies readonly (keyof Brought)[]

/** How much would come, and the first requests as they would stand; between the two, what would not. */
export function Coming({ brings, children }: { readonly brings: Brought; readonly children: ReactNode }) {
  const say = messages.spreadsheet
  const first = useSpreadsheet(({ understood }) => understood?.first ?? [])
  const numbers = new Intl.NumberFormat()
  return (
    <>
      <ul className="import-tally">
        {COUNTED.filter((of) => of !== 'drafts' || brings.drafts > 0).map((of) => (
          <li key={of}>
            <strong className="num">{numbers.format(brings[of])}</strong> {say.tally[of](brings[of])}
          </li>
        ))}
      </ul>
      {children}
      {first.length > 0 && (
        <section aria-label={say.first(first.length, brings.requests + brings.drafts)}>
          <h4>{say.first(first.length, brings.requests + brings.drafts)}</h4>
          <table className="import-first">
            <thead>
              <tr>
                <th scope="col">{say.table.reference}</th>
                <th scope="col">{say.table.request}</th>
                <th scope="col">{say.table.issued}</th>
                <th scope="col">{say.table.deliveries}</th>
                <th scope="col">{say.table.acknowledged}</th>
              </tr>
            </thead>
            <tbody>
              {first.map((request) => (
                <First key={request.id} request={request} />
              ))}
            </tbody>
          </table>
        </section>
      )}
    </>
  )
}

function First({ request }: { readonly request: ComingRequest }) {
  const say = messages.spreadsheet
  const now = useRegister((register) => register.now)
  const zone = useRegister(({ status }) => status?.settings.home.zone ?? 'UTC')
  const { subject, counterpart, state, issuedAt, attempts, acknowledgement, required } = request
  const ring: RingState = acknowledgement?.level ?? (required ? 'awaited' : 'not-required')
  return (
    <tr>
      <td className="num">{rowReference(request) || say.draft}</td>
      <th scope="row">
        <span className="import-subject">{subject}</span>
        <span className="import-sample">
          {counterpart} · {messages.words.request[state]}
        </span>
      </th>
      <td className="num">{issuedAt && momentDate(issuedAt, zone, now)}</td>
      <td className="num">{attempts}</td>
      <td>
        {state !== 'draft' && (
          <span className="import-ring">
            <AcknowledgementGlyph level={ring} /> {ringWord(ring)}
          </span>
        )}
      </td>
    </tr>
  )
}
