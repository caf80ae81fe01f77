import { useEffect, useEffectEvent, useState } from 'react'
import type { DroppedOn } from '#core/evidence/proposal'
import type { ExhibitAbout } from '#core/exhibit'
import { isWritable } from '#core/opening'
import { useChosen } from '../../store/chosen'
import { useDialog } from '../../store/dialog'
import { holdFiles } from '../../store/evidence/heap'
import { useOpened } from '../../store/opened'
import { useRegister } from '../../store/register'
import { useScreen } from '../../store/screen'
import { isTyping } from '../desk/keys'
import { carriesFiles, filesOf } from './given'
import { placeAt } from './place'

/** In px, from the window's corner. */
export interface Box {
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
}

/** What files that hang over the window would be dropped on. */
export interface Over {
  readonly about: ExhibitAbout | null
  readonly box: Box
  /** Why they cannot be dropped now; null where they can. */
  readonly not: 'closed' | 'read-only' | null
}

/**
 * Takes files that are dropped anywhere, or pasted outside fields. What is no file is left alone, and no file ever makes the window
 * go elsewhere. Answers with what files that are dragged hang over.
 */
export function useGiving(): Over | null {
  const [over, setOver] = useState<Over | null>(null)
  const drag = useEffectEvent((event: DragEvent) => {
    const { dataTransfer } = event
    if (dataTransfer === null || !carriesFiles(dataTransfer)) return
    event.preventDefault()
    const not = hindrance()
    dataTransfer.dropEffect = not === null ? 'copy' : 'none'
    const seen = overOf(event.target, not)
    setOver((before) => (JSON.stringify(before) === JSON.stringify(seen) ? before : seen))
  })
  const leave = useEffectEvent((event: DragEvent) => {
    if (event.relatedTarget === null) setOver(null)
  })
  const drop = useEffectEvent((event: DragEvent) => {
    setOver(null)
    const { dataTransfer } = event
    if (dataTransfer === null || !carriesFiles(dataTransfer)) return
    event.preventDefault()
    if (hindrance() === null) give(dataTransfer, onOf(placeOn(event.target)))
  })
  const paste = useEffectEvent((event: ClipboardEvent) => {
    const { clipboardData, target } = event
    if (clipboardData === null || !carriesFiles(clipboardData) || isTyping(target) || hindrance() !== null) return
    event.preventDefault()
    give(clipboardData, onOf({ of: 'request', n: null }))
  })
  useEffect(() => {
    const stopped = new AbortController()
    const { signal } = stopped
    window.addEventListener('dragenter', (event) => { drag(event) }, { signal })
    window.addEventListener('dragover', (event) => { drag(event) }, { signal })
    window.addEventListener('dragleave', (event) => { leave(event) }, { signal })
    window.addEventListener('drop', (event) => { drop(event) }, { signal })
    window.addEventListener('paste', (event) => { paste(event) }, { signal })
    return () => {
      stopped.abort()
    }
  }, [])
  return over
}

/** What a fact's frame leaves beside its words, and above and below them, in px; a fact itself leaves twice that below. */
const AROUND = [8, 4] as const

function give(data: DataTransfer, on: DroppedOn): void {
  const { files, hasFolder } = filesOf(data)
  if (files.length > 0) void holdFiles(files, hasFolder ? null : files.length, on)
}

/** A dialog is about one thing, and a register that cannot be written keeps nothing. */
function hindrance(): Over['not'] {
  const { status } = useRegister.getState()
  if (status === null || !isWritable(status.opening)) return 'read-only'
  return useDialog.getState().dialog === null ? null : 'closed'
}

/** The fact, or the request, that stands there; null for neither. */
function placeOn(target: EventTarget | null): ExhibitAbout | null {
  return placeAt(target)?.about ?? null
}

function onOf(about: ExhibitAbout | null): DroppedOn {
  const { opened } = useOpened.getState()
  const isOne = useScreen.getState().screen === 'requests' && useChosen.getState().several === null
  return about && opened && isOne ? { request: opened.row.id, about } : null
}

/** What is hung over, as far as it is in sight; without a place of its own the whole window. */
function overOf(target: EventTarget | null, not: Over['not']): Over {
  const place = not === null ? placeAt(target) : null
  const all = { left: 0, top: 0, width: window.innerWidth, height: window.innerHeight }
  if (place === null || onOf(place.about) === null) return { about: null, box: all, not }
  const pane = place.element.closest('section.detail')?.getBoundingClientRect()
  const own = place.element.getBoundingClientRect()
  const [beside, above] = place.about.n === null ? [0, 0] : AROUND
  const top = Math.max(own.top - above, pane?.top ?? 0)
  const bottom = Math.min(own.bottom - above, pane?.bottom ?? all.height)
  return { about: place.about, box: { left: own.left - beside, top, width: own.width + 2 * beside, height: Math.max(0, bottom - top) }, not }
}
