import { Edition, Orientation } from '#core/words'
import type { SheetQuery } from '#core/projections/paper'
import { Button } from '../../components/Button'
import { Choice } from '../../components/form/Choice'
import { Select } from '../../components/form/Select'
import { TextField } from '../../components/form/TextField'
import { messages } from '../../messages'
import { useDialog } from '../../store/dialog'
import { usePaperwork } from '../../store/paper'
import { useSheet } from '../../store/sheet'
import { PaperChoice } from '../paper/PaperChoice'
import { AsOfField } from './AsOfField'
import { ShownChoice } from './ShownChoice'

const { preview } = messages.sheetSetting

interface SheetChoicesProps {
  readonly forWhom: string
  readonly onForWhom: (forWhom: string) => void
}

/** What a sheet shows, for whom, and how it is set; and the way to those that were printed. */
export function SheetChoices({ forWhom, onForWhom }: SheetChoicesProps) {
  const { query, ask } = useSheet()
  const { orientation, chooseOrientation } = usePaperwork()
  const show = useDialog((store) => store.show)
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
      <div className="sheet-for-whom">
        <TextField label={preview.forWhom} value={forWhom} onChange={onForWhom} />
      </div>
      <Button onPress={() => { show({ kind: 'sheets' }) }}>{messages.sheets.title}</Button>
    </>
  )
}
