/** Puts a text on the clipboard. Must be called on a press or a key; answers whether it got there. */
export function copyText(text: string): boolean {
  const write = (event: ClipboardEvent): void => {
    event.clipboardData?.setData('text/plain', text)
    event.preventDefault()
  }
  document.addEventListener('copy', write)
  // navigator.clipboard asks for a permission, and this program grants none.
  // eslint-disable-next-line @typescript-eslint/no-deprecated
  const copied = document.execCommand('copy')
  document.removeEventListener('copy', write)
  return copied
}
