import { plannedChase } from '#core/ledger'
import type { Request } from '#core/request'
import type { Warning } from '#core/words'
import { Button } from '../../../components/Button'
import { messages } from '../../../messages'
import { useDialog } from '../../../store/dialog'
import { useActs } from '../useActs'

interface WarningActsProps {
  readonly warning: Warning
  readonly request: Request
}

/** What is done about a warning: a chase that is due is made, or put off with a reason; anything else is let stand with one. */
export function WarningActs({ warning, request }: WarningActsProps) {
  return warning === 'chase-due' ? <ChaseActs request={request} /> : <LetItStand warning={warning} request={request} />
}

function ChaseActs({ request }: Pick<WarningActsProps, 'request'>) {
  const show = useDialog((store) => store.show)
  const acts = useActs()
  const { detail } = messages.desk
  const pause = acts.get('pause')
  return (
    <>
      {acts.has('log-delivery') && (
        <Button
          kind="bare"
          onPress={() => {
            show({ kind: 'log-delivery', request: request.id, attempt: plannedChase(request)?.n ?? null })
          }}
        >
          {detail.logChase}
        </Button>
      )}
      {pause && (
        <Button kind="bare" aria-label={pause.words} onPress={pause.perform}>
          {messages.keeping.pause}
        </Button>
      )}
    </>
  )
}

function LetItStand({ warning, request }: WarningActsProps) {
  const show = useDialog((store) => store.show)
  const { detail } = messages.desk
  if (!useActs().has('let-stand')) return null
  return (
    <Button
      kind="bare"
      aria-label={detail.letStandNamed(messages.forms.warning.brief[warning])}
      onPress={() => {
        show({ kind: 'let-stand', request: request.id, warning })
      }}
    >
      {detail.letStand}
    </Button>
  )
}
