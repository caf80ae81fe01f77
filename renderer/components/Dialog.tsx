import { X } from 'lucide-react'
import type { ReactNode } from 'react'
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components'
import { messages } from '../messages'
import { Button } from './Button'
import { Key } from './Key'
import './Dialog.css'

/** A key and what it does, in a dialog's foot: `{keys: ['Ctrl', '↵'], words: 'Issue'}`. */
export interface KeyHint {
  readonly keys: readonly string[]
  readonly words: string
}

export interface DialogProps {
  readonly title: string
  readonly subtitle?: ReactNode
  readonly onClose: () => void
  /** Whether Esc closes it; true unless told. A dialog that would lose something asks first. */
  readonly escCloses?: boolean
  /** In px; the window's edge limits both. Without a height it is as high as what it holds. */
  readonly width?: number
  readonly height?: number
  readonly hints?: readonly KeyHint[]
  /** Buttons at the end of the foot; with neither these nor hints there is no foot. */
  readonly actions?: ReactNode
  readonly children: ReactNode
}

/** The frame of every sheet: title, body, and a foot with its keys and buttons. */
export function Dialog(props: DialogProps) {
  const { title, subtitle, onClose, escCloses = true, width = 640, height, hints = [], actions, children } = props
  return (
    <ModalOverlay
      isOpen
      isKeyboardDismissDisabled={!escCloses}
      onOpenChange={(open) => {
        if (!open) onClose()
      }}
      className="dialog-scrim"
    >
      <Modal className="dialog-sheet" style={{ width, height }}>
        <AriaDialog className="dialog">
          <header className="dialog-head">
            <Heading slot="title" className="dialog-title">
              {title}
            </Heading>
            <div className="dialog-subtitle">{subtitle}</div>
            <Button kind="bare" icon={<X size={16} aria-hidden />} aria-label={messages.desk.dialog.close} onPress={onClose} />
          </header>
          <div className="dialog-body">{children}</div>
          {(hints.length > 0 || actions !== undefined) && (
            <footer className="dialog-foot">
              <KeyHints hints={hints} />
              <div className="dialog-actions">{actions}</div>
            </footer>
          )}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  )
}

/** Keys and what they do, in a line. */
export function KeyHints({ hints }: { readonly hints: readonly KeyHint[] }) {
  return (
    <ul className="key-hints">
      {hints.map(({ keys, words }) => (
        <li key={words}>
          {keys.map((key) => (
            <Key key={key}>{key}</Key>
          ))}
          <span>{words}</span>
        </li>
      ))}
    </ul>
  )
}
