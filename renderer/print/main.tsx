/** The page that is printed: the sheet that the address asks for, and nothing else. Says on the root element when it is laid out. */
import { createRoot } from 'react-dom/client'
import { parseSheetQuery } from '#core/projections/sheet'
import { bridge } from '../bridge'
import { messages } from '../messages'
import { fullDate } from './dates'
import { SheetPages } from './SheetPages'

async function show(root: Element): Promise<void> {
  const query = parseSheetQuery(window.location.hash.slice(1))
  if (query === null) return
  const data = await bridge.sheet(query)
  document.title = messages.sheet.documentTitle(fullDate(data.asOf, data.settings.home.zone))
  createRoot(root).render(<SheetPages data={data} onLaidOut={tellReady} />)
}

function tellReady(): void {
  void document.fonts.ready.then(() => {
    document.documentElement.dataset['ready'] = 'true'
  })
}

const root = document.getElementById('root')
if (root) void show(root)
