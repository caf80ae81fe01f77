/**
 * The page that is printed: what the address asks for, and nothing else. Says on the root element when it is laid out, or why it
 * cannot be.
 */
import type { ReactNode } from 'react'
import { createRoot } from 'react-dom/client'
import { letterOf } from '#core/projections/letter'
import {
  parsePaperQuery,
  type DossierQuery,
  type LetterQuery,
  type PaperQuery,
  type RecordQuery,
  type SheetQuery,
  type SlipQuery,
} from '#core/projections/paper'
import { laidSheet } from '#core/projections/sheet-record'
import { slipOf } from '#core/projections/slip'
import { done, refused, refusalSentence, type Reply } from '#core/refusal'
import { bridge } from '../bridge'
import { messages } from '../messages'
import { periodInWords } from '../messages/record'
import { fullDate } from './dates'

/** A document's title and its pages. */
interface Laid {
  readonly title: string
  readonly pages: ReactNode
}

function laid(query: PaperQuery): Promise<Reply<Laid>> {
  switch (query.kind) {
    case 'sheet':
      return laidSheetPages(query)
    case 'letter':
      return laidLetter(query)
    case 'slip':
      return laidSlip(query)
    case 'dossier':
      return laidDossier(query)
    case 'record':
      return laidRecord(query)
  }
}

// Each has a style sheet of its own, with pages of its own form: only one of them is ever loaded.

async function laidSheetPages(query: SheetQuery): Promise<Reply<Laid>> {
  const [reply, { SheetPages }] = await Promise.all([bridge.sheet(query), import('./SheetPages')])
  if (!reply.ok) return reply
  const data = reply.value
  // What is written down in the register is what stands on the paper.
  document.documentElement.dataset['sheet'] = JSON.stringify(laidSheet(data))
  const title = messages.sheet.documentTitle(fullDate(data.asOf, data.settings.home.zone))
  return done({ title, pages: <SheetPages data={data} onLaidOut={tellReady} /> })
}

async function laidLetter({ request, n, paper }: LetterQuery): Promise<Reply<Laid>> {
  const [opened, { settings, now }, { LetterPages }] = await Promise.all([bridge.open(request), bridge.status(), import('./letter/LetterPages')])
  if (!opened.ok) return opened
  const letter = letterOf(opened.value.request, n, settings, now)
  if (letter === null) return refused({ code: 'not-found', what: 'attempt' })
  const title = messages.letter.title(letter.note.number || letter.reference)
  return done({ title, pages: <LetterPages letter={letter} paper={paper} onLaidOut={tellReady} /> })
}

async function laidSlip({ request, n, paper }: SlipQuery): Promise<Reply<Laid>> {
  const [opened, office, { now }, { SlipPage }] = await Promise.all([bridge.open(request), bridge.office(), bridge.status(), import('./slip/SlipPage')])
  if (!opened.ok) return opened
  const slip = slipOf(opened.value.request, n, office, now)
  if (slip === null) return refused({ code: 'not-found', what: 'attempt' })
  return done({ title: messages.slip.documentTitle(slip.reference), pages: <SlipPage slip={slip} paper={paper} onLaidOut={tellReady} /> })
}

async function laidDossier(query: DossierQuery): Promise<Reply<Laid>> {
  const [reply, { DossierPages }] = await Promise.all([bridge.dossier(query), import('./dossier/DossierPages')])
  if (!reply.ok) return reply
  const { reference } = reply.value
  const title = reference === '' ? messages.dossier.draft : messages.dossier.documentTitle(reference)
  return done({ title, pages: <DossierPages data={reply.value} paper={query.paper} onLaidOut={tellReady} /> })
}

async function laidRecord(query: RecordQuery): Promise<Reply<Laid>> {
  const [reply, { RecordPages }] = await Promise.all([bridge.record(query), import('./record/RecordPages')])
  if (!reply.ok) return reply
  const title = messages.record.documentTitle(periodInWords(reply.value))
  return done({ title, pages: <RecordPages data={reply.value} paper={query.paper} onLaidOut={tellReady} /> })
}

/** Once every font and every picture is there. */
function tellReady(pages: number): void {
  const pictures = [...document.images].map((image) => image.decode())
  void Promise.allSettled([document.fonts.ready, ...pictures]).then(() => {
    document.documentElement.dataset['pages'] = String(pages)
    document.documentElement.dataset['ready'] = 'true'
  })
}

async function show(root: HTMLElement, query: PaperQuery): Promise<void> {
  const reply = await laid(query)
  if (!reply.ok) {
    document.documentElement.dataset['refused'] = refusalSentence(reply.refusal)
    return
  }
  document.title = reply.value.title
  createRoot(root).render(reply.value.pages)
}

const root = document.getElementById('root')
const query = parsePaperQuery(window.location.hash.slice(1))
if (root && query) void show(root, query)
