import { useState } from 'react'
import { LONGEST_NAME } from '#core/finding/saved-view'
import { Button } from '../../../components/Button'
import { Dialog } from '../../../components/Dialog'
import { TextField } from '../../../components/form/TextField'
import { messages } from '../../../messages'
import { useAnnouncements } from '../../../store/announcements'
import { useDialog } from '../../../store/dialog'
import { useList } from '../../../store/list'
import { useSavedViews } from '../../../store/saved-views'
import './SaveView.css'

/** Gives what the list shows a name, under which the rail has it; or gives a view another name. */
export function SaveView() {
  const dialog = useDialog((store) => store.dialog)
  return dialog?.kind === 'save-view' ? <NameOfView rename={dialog.rename} /> : null
}

function NameOfView({ rename }: { readonly rename: string | null }) {
  const close = useDialog((store) => store.close)
  const views = useSavedViews()
  const [typed, setTyped] = useState(rename ?? '')
  const [isRefused, refuse] = useState(false)
  const { saved } = messages.views
  const name = typed.trim().slice(0, LONGEST_NAME)
  const isThere = name !== rename && views.views.some((each) => each.name === name)
  const problem = name === '' ? saved.unnamed : rename !== null && isThere ? saved.taken : null
  const submit = (): void => {
    if (problem !== null) {
      refuse(true)
      return
    }
    if (rename === null) {
      views.save(name)
      useAnnouncements.getState().say(saved.said.saved(name))
    } else {
      views.rename(rename, name)
    }
    close()
  }
  return (
    <Dialog
      title={rename === null ? saved.title : saved.renameTitle}
      onClose={close}
      width={460}
      actions={
        <>
          <Button size="sheet" onPress={close}>
            {saved.cancel}
          </Button>
          <Button size="sheet" kind="fill" onPress={submit}>
            {rename === null ? saved.submit : saved.submitRename}
          </Button>
        </>
      }
    >
      <form
        className="save-view"
        onSubmit={(event) => {
          event.preventDefault()
          submit()
        }}
      >
        <TextField
          label={saved.name}
          value={typed}
          onChange={setTyped}
          autoFocus
          error={(isRefused || isThere) && problem !== null ? problem : null}
          hint={isThere ? saved.replaces : undefined}
        />
        {rename === null && <Kept />}
      </form>
    </Dialog>
  )
}

/** What is kept: where one is, the line, and how it is arranged. */
function Kept() {
  const { view, counterpart, search } = useList()
  const { saved } = messages.views
  const title = counterpart ?? messages.desk.list.title[view]
  const parts = [saved.in(title), ...(search.trim() === '' ? [] : [saved.line(search.trim())]), saved.order]
  return <p className="save-view-keeps">{saved.keeps(parts.join(messages.desk.list.and))}</p>
}
