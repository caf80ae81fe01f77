import { Forward } from 'lucide-react'
import type { Instant } from '#core/moment'
import { attemptName } from '#core/ledger'
import { awaitingDispatch } from '#core/projections/outgoing'
import type { Request } from '#core/request'
import type { Settings } from '#core/settings'
import { Button } from '../../components/Button'
import { messages } from '../../messages'
import { clock, shortDate } from '../../messages/time'
import { useDialog } from '../../store/dialog'
import { logDispatched } from '../../store/hand-over'
import { useWritable } from '../../store/register'
import './HandedOver.css'

interface HandedOverProps {
  readonly request: Request
  readonly settings: Settings
  readonly now: Instant
}

/** What was given to its channel and waits for the word that it was sent; the key is that of the one handed over last. */
export function HandedOver({ request, settings, now }: HandedOverProps) {
  const say = messages.handOver.waiting
  const show = useDialog((dialog) => dialog.show)
  const writable = useWritable()
  const waiting = awaitingDispatch(request)
  if (waiting.length === 0) return null
  const home = settings.home.zone
  return (
    <section className="handed-over" aria-label={say.title}>
      <ul>
        {waiting.map((attempt, index) => {
          const { n, details, handedOver } = attempt
          const { recorded } = handedOver
          const isToday = shortDate(recorded, home, now) === shortDate(now, home, now)
          const when = isToday ? clock(recorded, home) : `${shortDate(recorded, home, now)} ${clock(recorded, home)}`
          const words = say.at(say.by[details.channel](attemptName(attempt)), when)
          return (
            <li key={n}>
              <Forward size={15} aria-hidden />
              <p>
                <b className="num">{words}</b> <span>{say.then}</span>
              </p>
              {writable && (
                <div className="handed-over-acts">
                  <Button
                    aria-label={say.dispatchedNamed(words)}
                    {...(index === 0 ? { shortcut: '⇧D', 'aria-keyshortcuts': 'Shift+D' } : {})}
                    onPress={() => void logDispatched(request.id, n)}
                  >
                    {say.dispatched}
                  </Button>
                  {details.channel === 'note' && (
                    <>
                      <Button
                        kind="bare"
                        onPress={() => {
                          show({ kind: 'letter', request: request.id, attempt: n })
                        }}
                      >
                        {say.letter}
                      </Button>
                      <Button
                        kind="bare"
                        onPress={() => {
                          show({ kind: 'slip', request: request.id, attempt: n })
                        }}
                      >
                        {messages.slip.open}
                      </Button>
                    </>
                  )}
                  <Button
                    kind="bare"
                    onPress={() => {
                      show({ kind: 'hand-over', request: request.id, attempt: n })
                    }}
                  >
                    {say.again}
                  </Button>
                </div>
              )}
            </li>
          )
        })}
      </ul>
    </section>
  )
}
