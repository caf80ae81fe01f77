/** The page that is printed: what the address asks for, and nothing else. Says on the root element when it is laid out. */
import { createRoot, type Root } from 'react-dom/client'
import { letterOf } from '#core/projections/letter'
import { parsePaperQuery, type DossierQuery, type LetterQuery, type PaperQuery, type SheetQuery } from '#core/projections/paper'
import { laidSheet } from '#core/projections/sheet-record'
import { refusalSentence } from '#core/refusal'
import { bridge } from '../bridge'
import { messages } from '../messages'
import { fullDate } from './dates'

function show(root: Root, query: PaperQuery): Promise<void> {
  switch (query.kind) {
    case 'sheet':
      return showSheet(root, query)
    case 'letter':
      return showLetter(root, query)
    case 'dossier':
      return showDossier(root, query)
    case 'slip':
    case 'record':
      return Promise.resolve()
  }
}

// Each has a style sheet of its own, with pages of its own form: only one of them is ever loaded.

async function showSheet(root: Root, query: SheetQuery): Promise<void> {
  const [reply, { SheetPages }] = await Promise.all([bridge.sheet(query), import('./SheetPages')])
  const { dataset } = document.documentElement
  if (!reply.ok) {
    dataset['refused'] = refusalSentence(reply.refusal)
    return
  }
  const data = reply.value
  // What is written down in the register is what stands on the paper.
  dataset['sheet'] = JSON.stringify(laidSheet(data))
  document.title = messages.sheet.documentTitle(fullDate(data.asOf, data.settings.home.zone))
  root.render(<SheetPages data={data} onLaidOut={tellReady} />)
}

async function showLetter(root: Root, { request, n, paper }: LetterQuery): Promise<void> {
  const [opened, { settings, now }, { LetterPages }] = await Promise.all([bridge.open(request), bridge.status(), import('./letter/LetterPages')])
  const letter = opened.ok ? letterOf(opened.value.request, n, settings, now) : null
  if (letter === null) return
  document.title = messages.letter.title(letter.note.number || letter.reference)
  root.render(<LetterPages letter={letter} paper={paper} onLaidOut={tellReady} />)
}

async function showDossier(root: Root, query: DossierQuery): Promise<void> {
  const [reply, { DossierPages }] = await Promise.all([bridge.dossier(query), import('./dossier/DossierPages')])
  if (!reply.ok) {
    document.documentElement.dataset['refused'] = refusalSentence(reply.refusal)
    return
  }
  const { reference } = reply.value
  document.title = reference === '' ? messages.dossier.draft : messages.dossier.documentTitle(reference)
  root.render(<DossierPages data={reply.value} paper={query.paper} onLaidOut={tellReady} />)
}

function tellReady(): void {
  void document.fonts.ready.then(() => {
    document.documentElement.dataset['ready'] = 'true'
  })
}

const root = document.getElementById('root')
const query = parsePaperQuery(window.location.hash.slice(1))
if (root && query) void show(createRoot(root), query)
