import { FolderOpen } from 'lucide-react'
import { useEffect, useState } from 'react'
import type { Backup, Comparison, Restored } from '#core/backup'
import { refusalSentence } from '#core/refusal'
import { Banner } from '../../components/Banner'
import { Button } from '../../components/Button'
import { Dialog } from '../../components/Dialog'
import { messages } from '../../messages'
import { backupsElsewhere, compareBackup, listBackups, restoreBackup } from '../../store/backups'
import { useDialog } from '../../store/dialog'
import { BackupList } from './BackupList'
import { Changes, changesNothing } from './Changes'
import './Restore.css'

/** Restoring: which backup, what it would change, and then the one act that does it. */
export function Restore() {
  return useDialog((store) => store.dialog?.kind === 'restore') ? <Choosing /> : null
}

type Compared = { readonly backup: Backup } & ({ readonly comparison: Comparison } | { readonly refused: string })

function Choosing() {
  const say = messages.backup.restore
  const close = useDialog((store) => store.close)
  const [backups, setBackups] = useState<readonly Backup[] | null>(null)
  const [chosen, choose] = useState<Backup | null>(null)
  const [compared, setCompared] = useState<Compared | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)
  const [restored, setRestored] = useState<Restored | null>(null)

  useEffect(() => {
    listBackups().then(setBackups, () => { setProblem(say.unanswered) })
  }, [say])

  useEffect(() => {
    if (!chosen) return
    let isWanted = true
    compareBackup(chosen).then(
      (reply) => {
        if (isWanted) setCompared({ backup: chosen, ...(reply.ok ? { comparison: reply.value } : { refused: refusalSentence(reply.refusal) }) })
      },
      () => {
        if (isWanted) setCompared({ backup: chosen, refused: say.unanswered })
      },
    )
    return () => {
      isWanted = false
    }
  }, [chosen, say])

  const look = async (): Promise<void> => {
    const reply = await backupsElsewhere()
    setProblem(reply.ok ? (reply.value?.length === 0 ? say.noneElsewhere : null) : refusalSentence(reply.refusal))
    if (!reply.ok || reply.value === null || reply.value.length === 0) return
    setBackups(reply.value)
    choose(reply.value[0] ?? null)
  }
  const restore = async (backup: Backup): Promise<void> => {
    setBusy(true)
    setProblem(null)
    const reply = await restoreBackup(backup).catch(() => null)
    setBusy(false)
    if (reply?.ok) setRestored(reply.value)
    else setProblem(reply ? refusalSentence(reply.refusal) : say.unanswered)
  }

  if (restored) return <Done restored={restored} />
  const answer = compared?.backup === chosen ? compared : null
  const comparison = answer && 'comparison' in answer ? answer.comparison : null
  return (
    <Dialog
      title={say.title}
      onClose={close}
      escCloses={!busy}
      width={880}
      height={560}
      actions={
        <>
          <Button size="sheet" icon={<FolderOpen size={16} aria-hidden />} isDisabled={busy} onPress={() => void look()}>
            {say.choose}
          </Button>
          <Button size="sheet" isDisabled={busy} onPress={close}>
            {say.cancel}
          </Button>
          <Button
            size="sheet"
            kind="fill"
            isPending={busy}
            isDisabled={comparison === null || changesNothing(comparison)}
            onPress={() => {
              if (comparison) void restore(comparison.backup)
            }}
          >
            {say.submit}
          </Button>
        </>
      }
    >
      <div className="restore">
        <div className="restore-backups">
          {backups?.length === 0 ? <p className="restore-none">{say.none}</p> : <BackupList backups={backups ?? []} chosen={chosen} onChoose={choose} />}
        </div>
        <section className="restore-changes" aria-label={say.what} aria-live="polite" aria-busy={chosen !== null && answer === null}>
          <h3>{say.what}</h3>
          {problem !== null && <Banner tone="bad">{problem}</Banner>}
          {chosen === null && <p>{say.pick}</p>}
          {chosen !== null && answer === null && <p>{say.reading}</p>}
          {answer && 'refused' in answer && <Banner tone="bad">{answer.refused}</Banner>}
          {comparison && <Changes comparison={comparison} />}
        </section>
      </div>
    </Dialog>
  )
}

function Done({ restored: { aside, entries } }: { readonly restored: Restored }) {
  const say = messages.backup.restore
  const close = useDialog((store) => store.close)
  return (
    <Dialog
      title={say.done}
      onClose={close}
      width={560}
      actions={
        <Button size="sheet" kind="fill" autoFocus onPress={close}>
          {say.close}
        </Button>
      }
    >
      <div className="restore-done" role="status">
        <p>{say.doneWords(entries)}</p>
        {aside !== null && <p>{say.kept(aside)}</p>}
      </div>
    </Dialog>
  )
}
