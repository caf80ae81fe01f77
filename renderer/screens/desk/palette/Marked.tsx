/** A text with what was searched for marked in it, where it stands there as typed. */
export function Marked({ text, searched }: { readonly text: string; readonly searched: string }) {
  const wanted = searched.trim().toLowerCase()
  const at = wanted === '' ? -1 : text.toLowerCase().indexOf(wanted)
  if (at < 0) return text
  const end = at + wanted.length
  return (
    <>
      {text.slice(0, at)}
      <mark>{text.slice(at, end)}</mark>
      {text.slice(end)}
    </>
  )
}
