import { PERIODS } from '#core/projections/record/periods'
import { DateField } from '../../components/form/DateField'
import { Select } from '../../components/form/Select'
import { messages } from '../../messages'
import { useRecord } from '../../store/record'

const { record } = messages

/** Which period the record is of: one that has a name, or two dates. */
export function PeriodChoice() {
  const { period, dates, choose, setDates } = useRecord()
  const [from, to] = dates
  return (
    <div className="record-period">
      <Select
        label={record.period}
        value={period}
        options={[...PERIODS, 'dates' as const].map((value) => ({ value, label: record.periods[value] }))}
        onChange={(chosen) => void choose(chosen)}
      />
      {period === 'dates' && (
        <>
          <DateField label={record.from} value={from} onChange={(date) => void setDates([date, to])} />
          <DateField label={record.to} value={to} onChange={(date) => void setDates([from, date])} />
        </>
      )}
    </div>
  )
}
