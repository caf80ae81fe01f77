/** Going to what was found: the list is turned so that it holds it. */
import type { RequestId } from '#core/request'
import { useChosen } from './chosen'
import { offsetOf, useList } from './list'
import { useOpened } from './opened'
import { useScreen } from './screen'
import { useSearchField } from './search-field'

/** Selects a request, alone. Where the list does not hold it, the list turns to all requests, newest first. */
export async function goToRequest(id: RequestId): Promise<void> {
  useScreen.getState().showRequests()
  useChosen.getState().letGo()
  const { windows, ask } = useList.getState()
  const { select, read } = useOpened.getState()
  if (offsetOf(windows, id) === null) {
    useSearchField.setState({ shown: false })
    await ask({ view: 'all', counterpart: null, search: '', sort: null, group: null })
  }
  await select(id)
  read(true)
}

/** Shows all that need chasing. */
export async function goToChasing(): Promise<void> {
  useScreen.getState().showRequests()
  useSearchField.setState({ shown: false })
  await useList.getState().ask({ view: 'chasing', counterpart: null, search: '' })
}

/** Shows all requests, or those to a counterpart, that a line of search finds. */
export async function goToLine(search: string, counterpart: string | null): Promise<void> {
  useScreen.getState().showRequests()
  useChosen.getState().letGo()
  useSearchField.setState({ shown: true })
  await useList.getState().ask({ view: 'all', counterpart, search })
}

/** Shows all requests to a counterpart. */
export async function goToCounterpart(name: string): Promise<void> {
  useScreen.getState().showRequests()
  useSearchField.setState({ shown: false })
  await useList.getState().ask({ view: 'all', counterpart: name, search: '' })
}
