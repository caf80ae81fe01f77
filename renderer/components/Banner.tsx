import { CircleAlert, Info, X } from 'lucide-react'
import type { ReactNode } from 'react'
import { messages } from '../messages'
import { Button } from './Button'
import './Banner.css'

export interface BannerProps {
  readonly tone: 'plain' | 'good' | 'warn' | 'bad'
  readonly children: ReactNode
  /** Left out for what stays as long as its cause does. */
  readonly onDismiss?: () => void
}

/** A sentence across a region: what happened, what is safe, what to do. */
export function Banner({ tone, children, onDismiss }: BannerProps) {
  const Icon = tone === 'warn' || tone === 'bad' ? CircleAlert : Info
  return (
    <div className={`banner banner-${tone}`} role={tone === 'bad' ? 'alert' : 'status'}>
      <Icon size={16} aria-hidden />
      <div className="banner-words">{children}</div>
      {onDismiss && (
        <Button kind="bare" icon={<X size={16} aria-hidden />} aria-label={messages.desk.banner.dismiss} onPress={onDismiss} />
      )}
    </div>
  )
}
