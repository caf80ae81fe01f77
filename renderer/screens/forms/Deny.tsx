import type { OpenedRequest } from '#core/bridge/bridge'
import { rowReference } from '#core/ledger'
import type { Moment } from '#core/moment'
import type { Settings } from '#core/settings'
import { Denied } from '#core/words'
import { Choice } from '../../components/form/Choice'
import { Select } from '../../components/form/Select'
import { TextArea, TextField } from '../../components/form/TextField'
import { messages } from '../../messages'
import { AboutForm } from './AboutForm'
import { OurLine } from './OurLine'
import { At } from './rules/At'
import type { Asked, Reasons } from './rules/judge'
import { presentMoment, useClock } from './useClock'
import { useForm } from './useForm'
import { useRecord } from './useRecord'
import { WhenField } from './WhenField'

interface DenialForm {
  readonly denied: Denied
  readonly speaker: string
  readonly outlet: string
  readonly link: string
  readonly at: Moment | null
  readonly words: string
  readonly exact: boolean
  readonly reasons: Reasons
}

interface DenyProps {
  readonly opened: OpenedRequest
  readonly settings: Settings
}

/** Records a denial: who said what, where and when. It stands beside what is held, and erases nothing. */
export function Deny({ opened: { row, request }, settings }: DenyProps) {
  const say = messages.forms.deny
  const clock = useClock(settings)
  const form = useForm<DenialForm>(`deny:${row.id}`, {
    denied: 'received',
    speaker: '',
    outlet: '',
    link: '',
    at: presentMoment(clock),
    words: '',
    exact: false,
    reasons: {},
  })
  const { value, change } = form
  const { record, judged } = useRecord({ settings, form, request, asked: askedOf(value, row.id), said: say.recorded(rowReference(row)) })
  return (
    <AboutForm row={row} title={say.title} width={680} form={form} judged={judged} submit={say.submit} record={record} isLasting>
      <div className="form-column">
        <Select
          label={say.denied}
          value={value.denied}
          onChange={(denied) => {
            change({ denied })
          }}
          options={Denied.options.map((each) => ({ value: each, label: say.deniedWords[each] }))}
          hint={say.besides}
        />
        <div className="form-row form-halves">
          <At place="speaker">
            {(mark) => (
              <TextField
                label={say.speaker}
                value={value.speaker}
                onChange={(speaker) => {
                  change({ speaker })
                }}
                {...mark}
                autoFocus
              />
            )}
          </At>
          <TextField
            label={say.outlet}
            aside={say.outletAside}
            value={value.outlet}
            onChange={(outlet) => {
              change({ outlet })
            }}
          />
        </div>
        <WhenField value={value.at} change={change} clock={clock} />
        <At place="words">
          {(mark) => (
            <TextArea
              label={say.words}
              value={value.words}
              onChange={(words) => {
                change({ words })
              }}
              {...mark}
            />
          )}
        </At>
        <div className="form-row form-halves">
          <Choice
            label={say.exactness}
            value={value.exact ? 'exact' : 'paraphrase'}
            onChange={(taken) => {
              change({ exact: taken === 'exact' })
            }}
            options={[
              { value: 'paraphrase', label: say.paraphrase },
              { value: 'exact', label: say.exact },
            ]}
          />
          <At place="link">
            {(mark) => (
              <TextField
                label={say.link}
                aside={say.linkAside}
                value={value.link}
                onChange={(link) => {
                  change({ link })
                }}
                {...mark}
              />
            )}
          </At>
        </div>
        <OurLine row={row} settings={settings} />
      </div>
    </AboutForm>
  )
}

function askedOf({ denied, speaker, outlet, link, at, words, exact }: DenialForm, request: string): Asked {
  if (at === null) return { lacks: 'at' }
  const denial = { denied, speaker: speaker.trim(), outlet: outlet.trim(), link: link.trim(), at, words, exact }
  return { kind: 'deny', request, denial }
}
