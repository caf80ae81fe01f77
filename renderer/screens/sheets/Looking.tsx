import { Button } from '../../components/Button'
import { Progress } from '../../components/Progress'
import { messages } from '../../messages'
import { useRecalling } from '../../store/recalling'

/** How far looking back through the journal is, with a way to stop it; nothing while there is nothing to wait for. */
export function Looking() {
  const { part, stop } = useRecalling()
  if (part === null) return null
  return (
    <div className="sheets-looking">
      <Progress words={messages.sheets.looking(Math.floor(part * 100))} part={part} />
      <Button onPress={stop}>{messages.sheets.stop}</Button>
    </div>
  )
}
