import type { ReactNode } from 'react'
import type { Instant } from '#core/moment'
import type { Settings } from '#core/settings'
import { messages } from '../messages'
import { AsOf } from './AsOf'

interface LetterheadProps {
  readonly settings: Settings
  readonly title: string
  readonly asOf: Instant
  /** What is said further of the paper itself, as descriptions. */
  readonly children?: ReactNode
}

/** Whose paper it is, what it is called, and as of when it speaks, in both places. */
export function Letterhead({ settings, title, asOf, children }: LetterheadProps) {
  return (
    <div className="paper-letterhead">
      <div>
        <p className="paper-office">{settings.officeInFull}</p>
        <h1>{title}</h1>
      </div>
      <dl className="paper-as-of">
        <dt>{messages.sheet.asOf}</dt>
        <AsOf settings={settings} asOf={asOf} />
        {children}
      </dl>
    </div>
  )
}
