import { useRef, useState, type KeyboardEvent } from 'react'
import { Collection, GridList, GridListHeader, GridListSection } from 'react-aria-components'
import type { Heap } from '#core/evidence/proposal'
import { Button } from '../../components/Button'
import { Dialog, type KeyHint } from '../../components/Dialog'
import { messages } from '../../messages'
import { lackOf } from '../../messages/proof'
import { useHeap } from '../../store/evidence/heap'
import { standingTicks } from '../../store/evidence/ticks'
import { Amend } from './Amend'
import { ApartRow } from './ApartRow'
import { Leave } from './Leave'
import { ProposalRow } from './ProposalRow'
import { Refusal } from './Refusal'
import { sectionsOf, type ProposedItem } from './sections'
import './heap.css'

/**
 * What the files would prove, a row a proposal, by request; what is set apart beneath. The focus begins on the button that records: Enter
 * is all it takes. Arrows walk, Space ticks, and Enter on a reply opens what it acknowledges.
 */
export function Proposals({ heap }: { readonly heap: Heap }) {
  const say = messages.evidence
  const { ticked, amended, isTouched, isRecording, refusal, choose, record, leave } = useHeap()
  const [amending, setAmending] = useState<ProposedItem | null>(null)
  const [isLeaving, setIsLeaving] = useState(false)
  const list = useRef<HTMLDivElement>(null)
  /** Where the keyboard was when the question was asked. */
  const wasAt = useRef<Element | null>(null)
  const { requests, apart } = sectionsOf(heap)
  const items = requests.flatMap((section) => section.items)
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
  /** From the buttons the arrows lead into the list. */
  const walk = (event: KeyboardEvent): void => {
    if (list.current?.contains(event.currentTarget.ownerDocument.activeElement) !== false) return
    const rows = [...list.current.querySelectorAll<HTMLElement>('[role=row][data-key]')]
    take(event)
    rows.at(event.key === 'ArrowDown' ? 0 : -1)?.focus()
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
          height={760}
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
            <GridList
              ref={list}
              className="heap-list"
              aria-label={say.list}
              selectionMode="multiple"
              selectionBehavior="toggle"
              disabledBehavior="selection"
              escapeKeyBehavior="none"
              disallowTypeAhead
              selectedKeys={stands}
              onSelectionChange={(keys) => {
                choose(keys === 'all' ? new Set(heap.proposals.map(({ id }) => id)) : new Set([...keys].map(String)))
              }}
            >
              {requests.map((section) => (
                <GridListSection key={section.id} id={section.id}>
                  <GridListHeader className="heap-head">
                    <span className="num">{section.reference || say.draft}</span>
                    <span className="heap-subject">{section.subject}</span>
                    <span className="heap-count num">{say.of(section.items.filter(({ id }) => stands.has(id)).length, section.items.length)}</span>
                  </GridListHeader>
                  <Collection items={section.items} dependencies={[ticked, amended]}>
                    {(item) => <ProposalRow item={item} heap={heap} onAmend={setAmending} />}
                  </Collection>
                </GridListSection>
              ))}
              {apart.length > 0 && (
                <GridListSection id="apart">
                  <GridListHeader className="heap-head heap-head-apart">{say.apart.title}</GridListHeader>
                  <Collection items={apart}>{(item) => <ApartRow item={item} />}</Collection>
                </GridListSection>
              )}
            </GridList>
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

function take(event: KeyboardEvent): void {
  event.preventDefault()
  event.stopPropagation()
}

function isLacking({ proposal: { id, proves } }: ProposedItem, amended: ReturnType<typeof useHeap.getState>['amended']): boolean {
  return proves.kind === 'acknowledged' && lackOf(amended.get(id) ?? proves.acknowledgement) !== null
}
