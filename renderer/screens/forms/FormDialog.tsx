import { useEffect, useEffectEvent, type ReactNode } from 'react'
import { CircleAlert, History } from 'lucide-react'
import { Button } from '../../components/Button'
import { Dialog, type KeyHint } from '../../components/Dialog'
import { messages } from '../../messages'
import { useDialog } from '../../store/dialog'
import { useRegister } from '../../store/register'
import type { Form } from './useForm'
import './forms.css'

interface Act {
  readonly label: string
  /** The word beside its key. */
  readonly key: string
  readonly act: () => void
}

interface FormDialogProps {
  readonly title: string
  readonly subtitle?: ReactNode
  readonly width: number
  readonly height?: number
  readonly form: Pick<Form<object>, 'restored' | 'startAnew' | 'generation' | 'busy' | 'problem'>
  /** Ctrl+Enter. */
  readonly submit: Act
  /** Ctrl+S; a form without it has a button to cancel. */
  readonly save?: Act
  readonly hints?: readonly KeyHint[]
  /** Beside the buttons, ahead of them. */
  readonly aside?: ReactNode
  readonly children: ReactNode
}

/** The frame of every form: its keys, its buttons, what was kept from before, and why the register refused. */
export function FormDialog({ title, subtitle, width, height, form, submit, save, hints = [], aside, children }: FormDialogProps) {
  const say = messages.forms.frame
  const close = useDialog((store) => store.close)
  const platform = useRegister(({ status }) => status?.platform)
  const ctrl = platform === 'mac' ? '⌘' : say.keys.ctrl
  useFormKeys(submit.act, save?.act)
  const keys: KeyHint[] = [{ keys: [ctrl, say.keys.enter], words: submit.key }]
  if (save) keys.push({ keys: [ctrl, say.keys.s], words: save.key })
  const actions = (
    <>
      {aside}
      {save ? (
        <Button size="sheet" onPress={save.act} isDisabled={form.busy}>
          {save.label}
        </Button>
      ) : (
        <Button size="sheet" onPress={close}>
          {say.cancel}
        </Button>
      )}
      <Button size="sheet" kind="fill" onPress={submit.act} isPending={form.busy}>
        {submit.label}
      </Button>
    </>
  )
  return (
    <Dialog
      title={title}
      {...(subtitle === undefined ? {} : { subtitle })}
      onClose={close}
      width={width}
      {...(height === undefined ? {} : { height })}
      hints={[...keys, ...hints, { keys: [say.keys.esc], words: say.close }]}
      actions={actions}
    >
      <div className="form">
        {form.restored && (
          <div className="form-kept" role="status">
            <History size={14} aria-hidden />
            <span>{say.kept}</span>
            <Button kind="bare" onPress={form.startAnew}>
              {say.startAnew}
            </Button>
          </div>
        )}
        <div key={form.generation} className="form-body">
          {children}
        </div>
        <div className="form-problem" role="alert">
          {form.problem && (
            <>
              <CircleAlert size={16} aria-hidden />
              <span>{form.problem.sentence}</span>
            </>
          )}
        </div>
      </div>
    </Dialog>
  )
}

/** Ctrl or Cmd with Enter submits and with S saves, wherever the focus is. */
function useFormKeys(submit: () => void, save: (() => void) | undefined): void {
  const actOf = (event: KeyboardEvent): (() => void) | undefined => {
    if (!event.ctrlKey && !event.metaKey) return undefined
    return event.key === 'Enter' ? submit : event.code === 'KeyS' ? save : undefined
  }
  const perform = useEffectEvent((event: KeyboardEvent) => actOf(event)?.())
  const isMine = useEffectEvent((event: KeyboardEvent) => actOf(event) !== undefined)
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      if (!isMine(event)) return
      event.preventDefault()
      event.stopPropagation()
      leaveField()
      // What leaving the field has completed is there after the next drawing.
      setTimeout(() => {
        perform(event)
      })
    }
    window.addEventListener('keydown', press, true)
    return () => {
      window.removeEventListener('keydown', press, true)
    }
  }, [])
}

/** A date or a zone that was typed in part is completed when its field is left: leaves it, and comes back. */
function leaveField(): void {
  const field = document.activeElement
  if (!(field instanceof HTMLElement)) return
  field.blur()
  field.focus()
}
