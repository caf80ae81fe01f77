import { useState } from 'react'
import { Button } from 'react-aria-components'
import { Plus } from 'lucide-react'
import { knownByName, type KnownCounterpart } from '#core/projections/known'
import { Choice } from '../../components/form/Choice'
import { Combo } from '../../components/form/Combo'
import type { Clock } from '../../components/form/clock'
import { MomentField } from '../../components/form/MomentField'
import { TextArea, TextField } from '../../components/form/TextField'
import { messages } from '../../messages'
import type { RequestForm } from './request'
import { At } from './rules/At'
import { addresseeSuggestions, presentHint } from './suggest'

interface RequestFieldsProps {
  readonly form: RequestForm
  readonly change: (change: Partial<RequestForm>) => void
  readonly clock: Clock
  readonly counterparts: readonly KnownCounterpart[]
}

/** What is asked, of whom, and by when they should acknowledge it. */
export function RequestFields({ form, change, clock, counterparts }: RequestFieldsProps) {
  const say = messages.forms.newRequest
  const [withText, setWithText] = useState(form.text !== '')
  const yesNo = [
    { value: 'yes', label: say.yes },
    { value: 'no', label: say.no },
  ] as const
  const known = knownByName(counterparts, form.counterpart)
  const isNew = form.counterpart.trim() !== '' && known === null
  return (
    <>
      <At place="subject">
        {(mark) => (
          <TextField
            label={say.subject}
            value={form.subject}
            onChange={(subject) => {
              change({ subject })
            }}
            {...mark}
            autoFocus
          />
        )}
      </At>
      <div className="form-fields form-ask">
        <TextArea
          label={say.ask}
          value={form.ask}
          onChange={(ask) => {
            change({ ask })
          }}
          rows={3}
        />
        {withText ? (
          <TextArea
            label={say.text}
            aside={say.textAside}
            value={form.text}
            onChange={(text) => {
              change({ text })
            }}
            rows={5}
            autoFocus={form.text === ''}
          />
        ) : (
          <Button
            className="form-link"
            onPress={() => {
              setWithText(true)
            }}
          >
            <Plus size={14} aria-hidden />
            {say.addText}
          </Button>
        )}
      </div>
      <At place="counterpart">
        {(mark) => (
          <Combo
            label={say.counterpart}
            value={form.counterpart}
            onChange={(counterpart) => {
              change({ counterpart })
            }}
            suggestions={counterparts.map(({ name, open }) => ({ text: name, note: say.openRequests(open) }))}
            hint={isNew ? say.newCounterpart : presentHint(known, form.counterpart)}
            {...mark}
          />
        )}
      </At>
      <div className="form-row form-people">
        <Combo
          label={say.addressee}
          aside={messages.forms.field.optional}
          value={form.addressee}
          onChange={(addressee) => {
            change({ addressee })
          }}
          suggestions={addresseeSuggestions(known)}
        />
        <TextField
          label={say.keptBy}
          value={form.keptBy}
          onChange={(keptBy) => {
            change({ keptBy })
          }}
        />
      </div>
      <div className="form-row form-choices">
        <Choice
          label={say.formal}
          value={form.formal ? 'yes' : 'no'}
          onChange={(taken) => {
            change({ formal: taken === 'yes' })
          }}
          options={yesNo}
        />
        <Choice
          label={say.required}
          value={form.required ? 'yes' : 'no'}
          onChange={(taken) => {
            change({ required: taken === 'yes' })
          }}
          options={yesNo}
        />
      </div>
      {form.required && (
        <At place="due">
          {(mark) => (
            <MomentField
              label={say.due}
              value={form.due}
              onChange={(due) => {
                change({ due })
              }}
              clock={clock}
              means="ahead"
              {...mark}
            />
          )}
        </At>
      )}
    </>
  )
}
