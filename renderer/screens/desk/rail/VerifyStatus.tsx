import { LoaderCircle, ShieldAlert, ShieldCheck, ShieldQuestionMark } from 'lucide-react'
import { Button } from 'react-aria-components'
import type { Status, VerifyState } from '#core/bridge/bridge'
import { isReadable } from '#core/opening'
import { verifiedSentence } from '#core/verified'
import { messages } from '../../../messages'
import { clock, shortDate } from '../../../messages/time'
import { useRegister } from '../../../store/register'
import { useVerify, verify } from '../../../store/verify'

/** What was proven last, and up to where; pressed, it is proven anew. */
export function VerifyStatus() {
  const status = useRegister((register) => register.status)
  const now = useRegister((register) => register.now)
  const state = useVerify((store) => store.state)
  if (status === null || !isReadable(status.opening)) return null
  const { icon: Icon, tone, short, full } = shown(state, status, now)
  // The tip is for whoever sees the icon alone.
  return (
    <div title={full}>
      <Button className={`rail-verify ${tone}`} aria-label={full} onPress={() => void verify()}>
        <Icon size={13} aria-hidden />
        <span className="num">{short}</span>
      </Button>
    </div>
  )
}

interface Shown {
  readonly icon: typeof ShieldCheck
  readonly tone: 'tone-bad' | 'tone-warn' | ''
  readonly short: string
  /** With the whole fingerprint, and what a press does. */
  readonly full: string
}

function shown(state: VerifyState | null, status: Status, now: string): Shown {
  const words = messages.desk.verify
  switch (state?.state) {
    case undefined:
      return { icon: ShieldQuestionMark, tone: '', short: words.notYet, full: words.press(words.notYet) }
    case 'verifying': {
      const percent = Math.floor(100 * state.part)
      return { icon: LoaderCircle, tone: '', short: words.verifying(percent), full: words.verifying(percent) }
    }
    case 'unfinished':
      return { icon: ShieldAlert, tone: 'tone-warn', short: words.unfinished(state.why), full: words.press(words.unfinished(state.why)) }
    case 'verified': {
      const { at, entries, problems, exhibits } = state.verification
      const { zone } = status.settings.home
      const day = shortDate(at, zone, now)
      const when = day === shortDate(now, zone, now) ? clock(at, zone) : `${day} ${clock(at, zone)}`
      if (problems.length > 0) {
        const found = words.problems(when, problems.length)
        return { icon: ShieldAlert, tone: 'tone-bad', short: found, full: words.press(found) }
      }
      if (exhibits.length > 0) {
        const found = words.exhibits(when, exhibits.length)
        return { icon: ShieldAlert, tone: 'tone-bad', short: found, full: words.press(found) }
      }
      const since = status.entries > entries ? `, ${words.since(status.entries - entries)}` : ''
      const sentence = (groups: number): string => verifiedSentence(state.verification, when, groups) + since
      return { icon: ShieldCheck, tone: '', short: sentence(2), full: words.press(sentence(6)) }
    }
  }
}
