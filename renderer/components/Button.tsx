import type { ReactNode } from 'react'
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from 'react-aria-components'
import { Key } from './Key'
import './Button.css'

export interface ButtonProps extends Omit<AriaButtonProps, 'className' | 'style' | 'children'> {
  /** `fill` is the one filled button of a region; `bare` has no edge; `outline` is the rest. */
  readonly kind?: 'outline' | 'fill' | 'bare'
  /** 30 px on the desk, 36 in sheets, 40 on the first run. */
  readonly size?: 'desk' | 'sheet' | 'first'
  readonly icon?: ReactNode
  /** The key that does the same, shown where the act is: "N". */
  readonly shortcut?: string
  /** Left out for a button that is only an icon; give it an `aria-label` then. */
  readonly children?: ReactNode
}

/** A button, with its icon, its words and its key. */
export function Button({ kind = 'outline', size = 'desk', icon, shortcut, children, ...rest }: ButtonProps) {
  const only = children === undefined ? ' button-icon' : ''
  return (
    <AriaButton {...rest} className={`button button-${kind} button-${size}${only}`}>
      {icon}
      {children !== undefined && <span className="button-words">{children}</span>}
      {shortcut !== undefined && <Key>{shortcut}</Key>}
    </AriaButton>
  )
}
