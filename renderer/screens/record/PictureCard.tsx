import { ChevronRight } from 'lucide-react'
import { Button, Disclosure, DisclosurePanel } from 'react-aria-components'
import { Chart } from '../../components/record/Chart'
import { ChartTable } from '../../components/record/ChartTable'
import type { Picture, Shown } from '../../components/record/pictures'
import { messages } from '../../messages'
import { medianInWords } from '../../messages/record'

const { record } = messages

interface PictureCardProps {
  readonly picture: Picture
  readonly median: number | null
  readonly onShow: (shown: Shown) => void
}

/** A chart under its title, and its table where it is asked for. */
export function PictureCard({ picture, median, onShow }: PictureCardProps) {
  const { id, title, about, form } = picture
  const columns = picture.entries.length
  return (
    <section className={`record-card record-card-${id}`} aria-labelledby={`record-${id}`}>
      <h3 id={`record-${id}`}>{title}</h3>
      {id === 'days' && <p className="record-median">{medianInWords(median)}</p>}
      <Chart
        picture={picture}
        length={form === 'bars' ? 290 : 96}
        across={form === 'bars' ? 18 : Math.min(52, Math.floor(440 / columns))}
        onShow={onShow}
      />
      {about !== '' && <p className="record-about">{about}</p>}
      <Disclosure className="record-table">
        <Button slot="trigger" className="record-table-trigger" aria-label={record.tableOf(title)}>
          <ChevronRight size={14} aria-hidden />
          {record.table}
        </Button>
        <DisclosurePanel>
          <div className="record-table-room" role="region" aria-label={record.tableOf(title)} tabIndex={0}>
            <ChartTable picture={picture} />
          </div>
        </DisclosurePanel>
      </Disclosure>
    </section>
  )
}
