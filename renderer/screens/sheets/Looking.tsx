import { ProgressBar } from 'react-aria-components'
import { Button } from '../../components/Button'
import { messages } from '../../messages'
import { useRecalling } from '../../store/recalling'

/** How far looking back through the journal is, with a way to stop it; nothing while there is nothing to wait for. */
export function Looking() {
  const { part, stop } = useRecalling()
  if (part === null) return null
  const words = messages.sheets.looking(Math.floor(part * 100))
  return (
    <div className="sheets-looking">
      <ProgressBar aria-label={words} value={part * 100}>
        {({ percentage = 0 }) => (
          <>
            <span>{words}</span>
            <progress max={100} value={percentage} aria-hidden />
          </>
        )}
      </ProgressBar>
      <Button onPress={stop}>{messages.sheets.stop}</Button>
    </div>
  )
}
