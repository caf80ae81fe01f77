import './Key.css'

/** A key to press, as on the keyboard. Beside a word only; the shortcut itself is told by aria-keyshortcuts where the act is. */
export function Key({ children }: { readonly children: string }) {
  return (
    <kbd className="key" aria-hidden="true">
      {children}
    </kbd>
  )
}
