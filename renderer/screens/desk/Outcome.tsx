import { BookOpen, FolderOpen, History } from 'lucide-react'
import { openingSentence, type Opening } from '#core/opening'
import { Button } from '../../components/Button'
import { messages } from '../../messages'
import { openRegister } from '../../store/elsewhere'
import { useActs } from './useActs'
import './Outcome.css'

/** A register that cannot be shown: why, what is safe, and what to do instead. */
export function Outcome({ opening, folder }: { readonly opening: Opening; readonly folder: string }) {
  const { outcome } = messages.desk
  const restore = useActs().get('restore')
  return (
    <main className="desk-middle outcome">
      <div className="outcome-words">
        <h1>{titleOf(opening)}</h1>
        <p>{openingSentence(opening)}</p>
        <p className="outcome-folder">{outcome.folder(folder)}</p>
        <div className="outcome-acts">
          <Button
            kind="fill"
            size="first"
            icon={<FolderOpen size={16} aria-hidden />}
            onPress={() => void openRegister('choose')}
          >
            {outcome.choose}
          </Button>
          <Button size="first" icon={<BookOpen size={16} aria-hidden />} onPress={() => void openRegister('sample')}>
            {outcome.sample}
          </Button>
          {restore && (
            <Button size="first" icon={<History size={16} aria-hidden />} onPress={restore.perform}>
              {restore.words}
            </Button>
          )}
        </div>
      </div>
    </main>
  )
}

function titleOf({ outcome }: Opening): string {
  const titles = messages.desk.outcome
  switch (outcome) {
    case 'newer':
    case 'in-use':
      return titles[outcome]
    case 'unreachable':
    case 'new':
    case 'ready':
    case 'recovered':
    case 'damaged':
      return titles.unreachable
  }
}
