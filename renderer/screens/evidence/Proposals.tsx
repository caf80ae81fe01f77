import { useMemo, useRef, useState, type KeyboardEvent } from 'react'
import type { Heap } from '#core/evidence/proposal'
import { Button } from '../../components/Button'
import { Dialog, type KeyHint } from '../../components/Dialog'
import { messages } from '../../messages'
import { lackOf } from '../../messages/proof'
import { useHeap } from '../../store/evidence/heap'
import { standingTicks } from '../../store/evidence/ticks'
import { Amend } from './Amend'
import { Leave } from './Leave'
import { ProposalList } from './ProposalList'
import { Refusal } from './Refusal'
import { sectionsOf, type ProposedItem, type Section } from './sections'
import './heap.css'

/**
 * What the files would prove, a row a proposal, by request; what is set apart beneath. The focus begins on the button that records: Enter
 * is all it takes. Arrows walk, Space ticks, and Enter on a reply opens what it acknowledges.
 */
export function Proposals({ heap }: { readonly heap: Heap }) {
  const say = messages.evidence
  const { ticked, amended, isTouched, isRecording, refusal, record, leave } = useHeap()
  const [amending, setAmending] = useState<ProposedItem | null>(null)
  const [isLeaving, setIsLeaving] = useState(false)
  const list = useRef<HTMLDivElement>(null)
  /** Where the keyboard was when the question was asked. */
  const wasAt = useRef<Element | null>(null)
  const sections = useMemo(() => sectionsOf(heap), [heap])
  const items = sections.flatMap((section) => (section.of === 'request' ? section.items : []))
  const stands = new Set(standingTicks(heap.proposals, ticked).map(({ id }) => id))

  const submit = (): void => {
    const lacking = items.find((item) => stands.has(item.id) && isLacking(item, amended))
    if (lacking) setAmending(lacking)
    else void record()
  }
  const close = (): void => {
    if (!isTouched || isLeaving) leave()
    else {
      wasAt.current = document.activeElement
      setIsLeaving(true)
    }
  }
  const enter = (event: KeyboardEvent, key: string | undefined): void => {
    const isWhole = event.ctrlKey || event.metaKey
    // Beside the rows, Enter is the button's that has the focus.
    if (!isWhole && key === undefined) return
    const item = items.find(({ id }) => id === key)
    take(event)
    if (!isWhole && item?.proposal.proves.kind === 'acknowledged') setAmending(item)
    else submit()
  }
  /** From the buttons the arrows lead into the list: to its ends, by the keys that lead there, since it draws only the rows in sight. */
  const walk = (event: KeyboardEvent): void => {
    if (list.current?.contains(event.currentTarget.ownerDocument.activeElement) !== false) return
    take(event)
    list.current.focus()
    list.current.dispatchEvent(new window.KeyboardEvent('keydown', { key: event.key === 'ArrowDown' ? 'Home' : 'End', bubbles: true }))
  }
  const press = (event: KeyboardEvent): void => {
    const row = event.target instanceof HTMLElement && event.target.role === 'row' ? event.target : null
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Enter') enter(event, row?.dataset['key'])
    else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') walk(event)
  }

  const hasReplies = items.some(({ proposal }) => proposal.proves.kind === 'acknowledged')
  const hints: KeyHint[] = [
    { keys: ['↵'], words: say.recordKey },
    { keys: [say.space], words: say.tickKey },
    ...(hasReplies ? [{ keys: ['↓', '↵'], words: say.amendKey }] : []),
    { keys: [messages.forms.frame.keys.esc], words: say.close },
  ]
  return (
    <>
      <div onKeyDownCapture={press}>
        <Dialog
          title={say.title}
          subtitle={<span className="num">{say.found(heap.files.length, items.length)}</span>}
          onClose={close}
          width={1040}
          height={heightFor(sections)}
          hints={heap.proposals.length === 0 ? [] : hints}
          actions={
            heap.proposals.length === 0 ? (
              <Button size="sheet" kind="fill" autoFocus onPress={close}>
                {say.close}
              </Button>
            ) : (
              <>
                <Button size="sheet" onPress={close}>
                  {messages.forms.frame.cancel}
                </Button>
                <Button size="sheet" kind="fill" autoFocus isPending={isRecording} isDisabled={stands.size === 0} onPress={submit}>
                  {say.record(stands.size)}
                </Button>
              </>
            )
          }
        >
          <div className="heap">
            <ProposalList ref={list} heap={heap} sections={sections} stands={stands} onAmend={setAmending} />
            {isLeaving ? (
              <Leave
                onStay={() => {
                  if (wasAt.current instanceof HTMLElement) wasAt.current.focus()
                  setIsLeaving(false)
                }}
                onLeave={leave}
              />
            ) : (
              <Refusal sentence={refusal} />
            )}
          </div>
        </Dialog>
      </div>
      {amending && (
        <Amend
          item={amending}
          onClose={() => {
            setAmending(null)
          }}
        />
      )}
    </>
  )
}

/** In px. Rows out of sight are not measured, so it is about as high as what it holds, up to a height at which it scrolls. */
function heightFor(sections: readonly Section[]): number {
  const rows = sections.flatMap<unknown>(({ items }) => items).length
  return Math.min(760, 180 + 40 * sections.length + 72 * rows)
}

function take(event: KeyboardEvent): void {
  event.preventDefault()
  event.stopPropagation()
}

function isLacking({ proposal: { id, proves } }: ProposedItem, amended: ReturnType<typeof useHeap.getState>['amended']): boolean {
  return proves.kind === 'acknowledged' && lackOf(amended.get(id) ?? proves.acknowledgement) !== null
}
