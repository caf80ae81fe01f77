import { PaperSize } from '#core/words'
import { Choice } from '../../components/form/Choice'
import { messages } from '../../messages'
import { usePaperwork } from '../../store/paper'

/** The paper that is in the printer. */
export function PaperChoice() {
  const { paper, choosePaper } = usePaperwork()
  return (
    <Choice
      label={messages.paper.paper}
      value={paper}
      onChange={choosePaper}
      options={PaperSize.options.map((value) => ({ value, label: messages.paper.papers[value] }))}
    />
  )
}
