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
  readonly form: Pick<Form<object>, 'restored' | 'startAnew' | 'busy' | 'problem'>
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
        <div className="form-body">{children}</div>
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
  const press = useEffectEvent((event: KeyboardEvent) => {
    if (!event.ctrlKey && !event.metaKey) return
    const act = event.key === 'Enter' ? submit : event.code === 'KeyS' ? save : undefined
    if (!act) return
    event.preventDefault()
    event.stopPropagation()
    act()
  })
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => {
      press(event)
    }
    window.addEventListener('keydown', listen, true)
    return () => {
      window.removeEventListener('keydown', listen, true)
    }
  }, [])
}
