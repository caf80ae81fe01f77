/** Ends what is being added to a request, and has the focus where it goes on from. */
import { useKeeping } from '../../store/keeping'
import { detailId } from '../desk/list/focus'

export function leaveAdding(): void {
  useKeeping.getState().stop()
  document.getElementById(detailId)?.focus()
}
