import { memo, useEffect, useState } from 'react'
import type { DossierQuery } from '#core/projections/paper'
import type { RequestId } from '#core/request'
import { Edition } from '#core/words'
import { Banner } from '../../components/Banner'
import { Choice } from '../../components/form/Choice'
import { messages } from '../../messages'
import { DossierPages } from '../../print/dossier/DossierPages'
import { useDialog } from '../../store/dialog'
import { useDossier } from '../../store/dossier'
import { usePaperwork } from '../../store/paper'
import { PaperChoice } from '../paper/PaperChoice'
import { PaperPreview } from '../paper/PaperPreview'

const { preview } = messages.dossier

/** Set anew only for other data, or other paper. */
const Pages = memo(DossierPages)

/** The dossier of a request before it is saved or printed, when its dialog is open. */
export function DossierPreview() {
  const dialog = useDialog((store) => store.dialog)
  return dialog?.kind === 'dossier' && <Preview request={dialog.request} />
}

function Preview({ request }: { readonly request: RequestId }) {
  const paper = usePaperwork((store) => store.paper)
  const { edition, data, problem, choose, ask, end } = useDossier()
  const [pages, setPages] = useState<number | null>(null)
  const query: DossierQuery = { kind: 'dossier', request, edition, paper }
  useEffect(() => void ask({ kind: 'dossier', request, edition, paper }), [ask, request, edition, paper])
  useEffect(() => end, [end])

  return (
    <PaperPreview
      title={preview.title}
      label={preview.label}
      query={query}
      pages={pages}
      formats={['html']}
      choices={
        <>
          <Choice
            label={preview.edition}
            value={edition}
            onChange={choose}
            options={Edition.options.map((value) => ({ value, label: preview.editions[value] }))}
          />
          <PaperChoice />
        </>
      }
    >
      {problem !== null && <Banner tone="bad">{problem}</Banner>}
      {data && <Pages data={data} paper={data.query.paper} onLaidOut={setPages} />}
    </PaperPreview>
  )
}
