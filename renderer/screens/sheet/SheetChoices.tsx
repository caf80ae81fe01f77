import { Edition, Orientation } from '#core/words'
import type { SheetQuery } from '#core/projections/paper'
import { Select } from '../../components/form/Select'
import { TextField } from '../../components/form/TextField'
import { messages } from '../../messages'
import { usePaperwork } from '../../store/paper'
import { useSheet } from '../../store/sheet'
import { PaperChoice } from '../paper/PaperChoice'
import { Choice } from '../../components/form/Choice'
import { AsOfField } from './AsOfField'
import { ShownChoice } from './ShownChoice'

const { preview } = messages.sheetSetting

interface SheetChoicesProps {
  readonly forWhom: string
  readonly onForWhom: (forWhom: string) => void
}

/** What a sheet shows, for whom, and how it is set. */
export function SheetChoices({ forWhom, onForWhom }: SheetChoicesProps) {
  const { query, ask } = useSheet()
  const { orientation, chooseOrientation } = usePaperwork()
  const change = (some: Partial<SheetQuery>): void => void ask({ ...query, ...some })
  return (
    <>
      <div className="sheet-shown">
        <ShownChoice />
      </div>
      <Select
        label={preview.edition}
        value={query.edition}
        onChange={(edition) => {
          change({ edition })
        }}
        options={Edition.options.map((value) => ({ value, label: preview.editions[value] }))}
      />
      <PaperChoice />
      <Choice
        label={messages.paper.orientation}
        value={orientation}
        onChange={chooseOrientation}
        options={Orientation.options.map((value) => ({ value, label: messages.paper.orientations[value] }))}
      />
      <AsOfField
        value={query.asOf}
        onChange={(asOf) => {
          change({ asOf, fingerprint: null })
        }}
      />
      <TextField label={preview.forWhom} value={forWhom} onChange={onForWhom} />
    </>
  )
}
