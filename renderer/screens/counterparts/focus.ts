/** Where the focus goes between the bodies and the card of one. */
export const bodiesId = 'counterparts'
export const cardId = 'counterpart'

export function focusBodies(): void {
  document.getElementById(bodiesId)?.focus()
}

export function focusCard(): void {
  document.getElementById(cardId)?.focus()
}
