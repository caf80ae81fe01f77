import { Minus, Plus } from 'lucide-react'
import { useState } from 'react'
import type { ExhibitView } from '#core/evidence/exhibit-view'
import { refusalSentence, type Reply } from '#core/refusal'
import type { RequestId } from '#core/request'
import { Banner } from '../../components/Banner'
import { Button } from '../../components/Button'
import { Dialog } from '../../components/Dialog'
import { FileName } from '../../components/FileName'
import { messages } from '../../messages'
import { readableName } from '../../messages/file-name'
import { fileSize } from '../../messages/file-size'
import { useDialog } from '../../store/dialog'
import { openExhibit, saveExhibit, useExhibitView } from '../../store/evidence/exhibit'
import { useOpened } from '../../store/opened'
import type { Kept } from './Exhibits'
import './ExhibitViewer.css'

/** An exhibit, as far as it can be shown safely: as pictures, or as plain text. */
export function ExhibitViewer() {
  const dialog = useDialog((store) => store.dialog)
  const request = useOpened(({ opened }) => opened?.request)
  if (dialog?.kind !== 'exhibit' || request?.id !== dialog.request) return null
  const exhibit = request.exhibits.find(({ n }) => n === dialog.n)
  return exhibit ? <Viewer request={request.id} exhibit={exhibit} all={request.exhibits} /> : null
}

/** In per cent: of a text's size, and of a picture as large as it is, or as large as has room. */
const ZOOMS = [25, 50, 75, 100, 125, 150, 200, 300, 400] as const
const AS_IT_IS = ZOOMS.indexOf(100)

interface ViewerProps {
  readonly request: RequestId
  readonly exhibit: Kept
  readonly all: readonly Kept[]
}

function Viewer({ request, exhibit, all }: ViewerProps) {
  const say = messages.exhibits
  const { n, name, kind, bytes } = exhibit
  const { close, show } = useDialog()
  const reply = useExhibitView(request, n)
  const [zoom, setZoom] = useState(AS_IT_IS)
  const turn = (by: number): void => {
    setZoom((at) => Math.min(ZOOMS.length - 1, Math.max(0, at + by)))
  }
  const go = (by: number): void => {
    const next = all[all.indexOf(exhibit) + by]
    if (next) show({ kind: 'exhibit', request, n: next.n })
  }
  const isShown = reply?.ok === true && reply.value.of !== 'nothing'
  const percent = ZOOMS[zoom] ?? 100
  return (
    <Dialog
      title={say.named(n)}
      subtitle={
        <>
          <FileName name={name} /> {messages.desk.list.dot}
          {messages.evidence.kind[kind]}, {fileSize(bytes)}
        </>
      }
      onClose={close}
      width={900}
      height={820}
      hints={[
        ...(isShown ? [{ keys: ['+', '−', '0'], words: say.viewer.zoomKey }] : []),
        ...(all.length > 1 ? [{ keys: ['N', 'P'], words: say.viewer.nextKey }] : []),
      ]}
      actions={
        <>
          <Button size="sheet" onPress={() => void openExhibit(request, n)}>
            {say.open}
          </Button>
          <Button size="sheet" onPress={() => void saveExhibit(request, n)}>
            {say.save}
          </Button>
          <Button size="sheet" kind="fill" onPress={close}>
            {say.viewer.close}
          </Button>
        </>
      }
    >
      <div
        className="viewer"
        onKeyDown={(event) => {
          if (event.ctrlKey || event.metaKey || event.altKey) return
          if (event.key === '+' || event.key === '=') turn(1)
          else if (event.key === '-' || event.key === '_') turn(-1)
          else if (event.key === '0') setZoom(AS_IT_IS)
          else if (event.key === 'n') go(1)
          else if (event.key === 'p') go(-1)
          else return
          event.preventDefault()
        }}
      >
        {isShown && (
          <div className="viewer-zoom" role="group" aria-label={say.viewer.zoomKey}>
            <Button kind="bare" icon={<Minus size={15} aria-hidden />} aria-label={say.viewer.smaller} onPress={() => { turn(-1) }} />
            <span className="num" role="status">
              {say.viewer.zoom(percent)}
            </span>
            <Button kind="bare" icon={<Plus size={15} aria-hidden />} aria-label={say.viewer.larger} onPress={() => { turn(1) }} />
          </div>
        )}
        <Shown key={n} reply={reply} percent={percent} name={readableName(name)} isMail={kind === 'mail' || kind === 'outlook-mail'} />
      </div>
    </Dialog>
  )
}

interface ShownProps {
  readonly reply: Reply<ExhibitView> | null
  readonly percent: number
  readonly name: string
  readonly isMail: boolean
}

/** Scrolls by the keyboard, so it has the focus. */
function Shown({ reply, percent, name, isMail }: ShownProps) {
  const { viewer } = messages.exhibits
  if (reply === null) return <p className="viewer-said viewer-wait">{viewer.reading}</p>
  if (!reply.ok) {
    return (
      <div className="viewer-said">
        <Banner tone="bad">{refusalSentence(reply.refusal)}</Banner>
      </div>
    )
  }
  const { value: view } = reply
  switch (view.of) {
    case 'nothing':
      return <p className="viewer-said">{viewer.notShown}</p>
    case 'text':
      return (
        <div className="viewer-scroller" tabIndex={0} role="region" aria-label={viewer.text} ref={focus}>
          <pre className={isMail ? 'viewer-text viewer-mail' : 'viewer-text'} style={{ fontSize: `${String((13 * percent) / 100)}px` }}>
            {view.text}
          </pre>
          {view.omitted && <p className="viewer-cut">{messages.omitted[view.omitted]}</p>}
          {view.isCut && <p className="viewer-cut">{viewer.cut}</p>}
        </div>
      )
    case 'pictures':
      return (
        <div className="viewer-scroller viewer-pages" tabIndex={0} role="region" aria-label={viewer.picture(name)} ref={focus}>
          {view.pictures.map(({ address, width, height }, index) => (
            <img
              key={index}
              src={address}
              alt={view.pictures.length === 1 ? viewer.picture(name) : viewer.page(index + 1, name)}
              style={{ width: `calc(min(${String(width)}px, 100%) * ${String(percent / 100)})`, aspectRatio: `${String(width)} / ${String(height)}` }}
              draggable={false}
            />
          ))}
          {(view.pages > 1 || view.pages > view.pictures.length) && <p className="viewer-cut">{viewer.pages(view.pictures.length, view.pages)}</p>}
        </div>
      )
  }
}

function focus(element: HTMLElement | null): void {
  element?.focus()
}
