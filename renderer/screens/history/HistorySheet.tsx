import { parseDate } from '@internationalized/date'
import { Download } from 'lucide-react'
import { useEffect } from 'react'
import { DateField, DateInput, DateSegment, I18nProvider } from 'react-aria-components'
import type { HistoryPage } from '#core/bridge/history'
import type { Change } from '#core/projections/history'
import type { RequestId } from '#core/request'
import { Banner } from '../../components/Banner'
import { Button } from '../../components/Button'
import { Dialog } from '../../components/Dialog'
import { Select } from '../../components/form/Select'
import { FieldLabel } from '../../components/form/TextField'
import { LANGUAGE, messages } from '../../messages'
import { dateAndClock } from '../../messages/time'
import { useDialog } from '../../store/dialog'
import { useHistory } from '../../store/history'
import { useRegister } from '../../store/register'
import { fieldName, valueWords } from './said'
import './history.css'

/** Who recorded what when, with what was before and after: of a request, or of the whole register. */
export function HistorySheet() {
  const dialog = useDialog((store) => store.dialog)
  return dialog?.kind === 'history' ? <Sheet key={dialog.request} request={dialog.request} reference={dialog.reference} /> : null
}

function Sheet({ request, reference }: { readonly request: RequestId | null; readonly reference: string }) {
  const close = useDialog((store) => store.close)
  const fingerprint = useRegister(({ status }) => status?.fingerprint)
  const { query, page, isSaving, said, begin, narrow, more, save } = useHistory()
  const say = messages.history
  useEffect(() => {
    void begin(request)
  }, [begin, request, fingerprint])
  const people = [{ value: '', label: say.anybody }, ...(page?.people ?? []).map((person) => ({ value: `=${person}`, label: say.recordedBy(person) }))]
  return (
    <Dialog
      title={request === null ? say.title : say.titleOf(reference)}
      subtitle={page === null ? say.reading : say.found(page.total)}
      onClose={close}
      width={880}
      height={760}
      actions={
        <>
          <Button size="sheet" onPress={close}>
            {say.close}
          </Button>
          <Button size="sheet" kind="fill" icon={<Download size={16} aria-hidden />} isPending={isSaving} onPress={() => void save()}>
            {isSaving ? say.saving : say.save}
          </Button>
        </>
      }
    >
      <div className="history">
        <div className="history-filter">
          <Select
            label={say.by}
            value={query.by === null ? '' : `=${query.by}`}
            options={people}
            onChange={(person) => void narrow({ by: person === '' ? null : person.slice(1) })}
          />
          <div className="history-day">
            <I18nProvider locale={LANGUAGE}>
              <DateField
                className="field"
                granularity="day"
                value={query.day === null ? null : parseDate(query.day)}
                onChange={(day) => void narrow({ day: day === null ? null : day.toString() })}
              >
                <FieldLabel label={say.day} />
                <DateInput className="field-box history-date">{(segment) => <DateSegment segment={segment} className="moment-segment" />}</DateInput>
              </DateField>
            </I18nProvider>
            {query.day !== null && <Button onPress={() => void narrow({ day: null })}>{say.anyDay}</Button>}
          </div>
        </div>
        {said && <Banner tone={said.tone}>{said.sentence}</Banner>}
        {page && <Changes page={page} showsRequest={request === null} />}
        {page && page.changes.length < page.total && page.changes.length < 1_000 && <Button onPress={() => void more()}>{say.more}</Button>}
      </div>
    </Dialog>
  )
}

function Changes({ page, showsRequest }: { readonly page: HistoryPage; readonly showsRequest: boolean }) {
  if (page.changes.length === 0) return <p>{messages.history.none}</p>
  return (
    <ol className="history-changes">
      {page.changes.map((change) => (
        <Entry key={change.clock} change={change} references={page.references} showsRequest={showsRequest} />
      ))}
    </ol>
  )
}

interface EntryProps {
  readonly change: Change
  readonly references: HistoryPage['references']
  readonly showsRequest: boolean
}

function Entry({ change, references, showsRequest }: EntryProps) {
  const now = useRegister((register) => register.now)
  const zone = useRegister(({ status }) => status?.settings.home.zone ?? 'UTC')
  const say = messages.history
  const { clock, recorded, by, act, request, reason, fields } = change
  // What is told for the first time has no before to show.
  const hasBefore = fields.some(({ before }) => before !== null)
  return (
    <li>
      <h3>
        {say.acts[act]}
        {showsRequest && request !== null && <span className="num">{references[request] || say.draft}</span>}
      </h3>
      <p className="history-mark num">
        <time dateTime={recorded}>{dateAndClock(recorded, zone, now)}</time>
        <span>{say.recordedBy(by)}</span>
        <span>{say.entry(clock)}</span>
      </p>
      {reason !== '' && <p>{say.reason(reason)}</p>}
      {fields.length > 0 && (
        <table>
          <thead>
            <tr>
              <th scope="col">{say.table.field}</th>
              {hasBefore && <th scope="col">{say.table.before}</th>}
              <th scope="col">{hasBefore ? say.table.after : say.table.said}</th>
            </tr>
          </thead>
          <tbody>
            {fields.map((field, index) => (
              <tr key={index}>
                <th scope="row">{fieldName(field)}</th>
                {hasBefore && <td>{field.before === null ? <i>{say.nothing}</i> : valueWords(field.before, references)}</td>}
                <td>{field.after === null ? <i>{say.nothing}</i> : valueWords(field.after, references)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </li>
  )
}
