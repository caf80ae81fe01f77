/** Where the focus goes between the list and what it opens. */
const LIST = 'requests'
const DETAIL = 'request'

export const listId = LIST
export const detailId = DETAIL

export function focusList(): void {
  document.getElementById(LIST)?.focus()
}

export function focusDetail(): void {
  document.getElementById(DETAIL)?.focus()
}
