/** Which of a request's facts can be voided, what they are called, and the command that voids one. */
import type { Command } from '#core/command'
import { attemptName, attemptState } from '#core/ledger'
import type { Instant, Moment, Zone } from '#core/moment'
import { standing, type Attempt, type Request, type RequestId } from '#core/request'
import { messages } from '../../messages'
import { readableName } from '../../messages/file-name'
import { momentDate } from '../../messages/time'
import type { VoidableFact } from '../../store/dialog'

export interface Voidable {
  readonly key: string
  readonly fact: VoidableFact
  readonly words: string
}

/** Every fact that counts still: attempts, acknowledgements, answers, denials, exhibits, each with its date. */
export function voidableFacts(request: Request, home: Zone, now: Instant): Voidable[] {
  const { words, forms } = messages
  const say = forms.voidFact
  const of = (fact: VoidableFact, parts: readonly string[], at: Moment | null): Voidable => ({
    key: keyOfFact(fact),
    fact,
    words: [...parts, at ? momentDate(at, home, now) : ''].filter((part) => part !== '').join(', '),
  })
  return [
    ...request.attempts
      .filter((attempt) => attemptState(attempt) !== 'voided')
      .map((attempt) => of({ of: 'attempt', n: attempt.n }, [attemptCalled(attempt)], attempt.dispatchedAt ?? attempt.plannedFor)),
    ...standing(request.acknowledgements).map(({ n, level, who, at }) =>
      of({ of: 'acknowledgement', n }, [say.acknowledgement(words.level[level].toLowerCase()), who], at),
    ),
    ...standing(request.answers).map(({ n, kind, at }) => of({ of: 'answer', n }, [say.answer(words.answer[kind].toLowerCase())], at)),
    ...standing(request.denials).map(({ n, denied, speaker, at }) => of({ of: 'denial', n }, [words.denied[denied], speaker], at)),
    ...standing(request.exhibits).map(({ n, name, dated }) =>
      of({ of: 'exhibit', n }, [messages.exhibits.voidable(n, readableName(name))], dated === null ? null : { at: dated, zone: 'UTC', precision: 'minute' }),
    ),
  ]
}

/** "Chase 1, Email press@state.example" */
export function attemptCalled(attempt: Attempt): string {
  const { words, forms } = messages
  const role = attempt.chase === null ? words.role[attempt.role] : forms.logDelivery.chase(attempt.chase)
  return `${role}, ${`${words.channelShort[attempt.details.channel]} ${attemptName(attempt)}`.trim()}`
}

export function keyOfFact({ of, n }: VoidableFact): string {
  return `${of} ${String(n)}`
}

/** An attempt is voided by its outcome, an exhibit by its own command; everything else by name. */
export function voidCommand(request: RequestId, { of, n }: VoidableFact, reason: string, now: Moment): Command {
  if (of === 'exhibit') return { kind: 'void-exhibit', request, n, reason }
  if (of !== 'attempt') return { kind: 'void-fact', request, fact: { of, n }, reason }
  const outcome = { state: 'voided', at: now, evidence: null, words: reason, code: '' } as const
  return { kind: 'record-outcome', request, n, dispatchedAt: null, outcome }
}
