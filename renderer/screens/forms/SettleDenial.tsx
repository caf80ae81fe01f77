import type { OpenedRequest } from '#core/bridge/bridge'
import { rowReference } from '#core/ledger'
import type { Moment } from '#core/moment'
import type { Settings } from '#core/settings'
import { Settlement } from '#core/words'
import { DisputeGlyph } from '../../components/glyphs'
import { Choice } from '../../components/form/Choice'
import { TextArea } from '../../components/form/TextField'
import { messages } from '../../messages'
import { AboutForm } from './AboutForm'
import { OurLine } from './OurLine'
import type { Asked, Reasons } from './rules/judge'
import { presentMoment, useClock } from './useClock'
import { useForm } from './useForm'
import { useRecord } from './useRecord'
import { WhenField } from './WhenField'

interface SettlementForm {
  readonly as: Settlement
  readonly at: Moment | null
  readonly words: string
  readonly reasons: Reasons
}

interface SettleDenialProps {
  readonly opened: OpenedRequest
  readonly settings: Settings
  /** Which denial of the request. */
  readonly n: number
}

/** Says how a denial ended. The denial itself stays. */
export function SettleDenial({ opened: { row, request }, settings, n }: SettleDenialProps) {
  const say = messages.forms.settle
  const clock = useClock(settings)
  const blank: SettlementForm = { as: 'rebutted', at: presentMoment(clock), words: '', reasons: {} }
  const form = useForm(`settle:${row.id}:${String(n)}`, blank)
  const { value, change } = form
  const { as, at, words } = value
  const denial = request.denials.find((each) => each.n === n)
  const asked: Asked = at ? { kind: 'settle-denial', request: row.id, n, settlement: { as, at, words } } : { lacks: 'at' }
  const { judged, record } = useRecord({ settings, form, request, asked, said: say.recorded(rowReference(row)) })
  return (
    <AboutForm row={row} title={say.title} width={640} form={form} judged={judged} submit={say.submit} record={record}>
      <div className="form-column">
        {denial && (
          <blockquote className="form-quote">
            <p className="form-said">{denial.words}</p>
            <p className="form-source">
              {messages.words.denied[denial.denied]}. {say.source(denial.speaker, denial.outlet, denial.exact)}
            </p>
          </blockquote>
        )}
        <OurLine row={row} settings={settings} />
        <Choice
          label={say.as}
          value={as}
          onChange={(taken) => {
            change({ as: taken })
          }}
          options={Settlement.options.map((each) => ({
            value: each,
            label: messages.words.settlement[each],
            glyph: <DisputeGlyph state={each} />,
          }))}
          hint={say.asHint[as]}
          autoFocus
        />
        <WhenField value={at} change={change} clock={clock} />
        <TextArea
          label={say.words}
          aside={messages.forms.field.optional}
          value={words}
          onChange={(typed) => {
            change({ words: typed })
          }}
        />
      </div>
    </AboutForm>
  )
}
