import { lazy, Suspense } from 'react'
import { isReadable, isWritable } from '#core/opening'
import { useList } from '../../store/list'
import { useRegister } from '../../store/register'
import { useScreen } from '../../store/screen'
import { Counterparts } from '../counterparts/Counterparts'
import { Giving } from '../evidence/Giving'
import { Announcer } from './Announcer'
import { Detail } from './detail/Detail'
import { FirstRun } from './FirstRun'
import { ListPane } from './list/ListPane'
import { LostExhibits } from './damage/LostExhibits'
import { OpeningBanner } from './OpeningBanner'
import { Outcome } from './Outcome'
import { Palette } from './palette/Palette'
import { Rail } from './rail/Rail'
import { TitleBar } from './TitleBar'
import { useKeys } from './useKeys'
import { useOpened } from '../../store/opened'
import './Desk.css'

/** The whole window: title bar, rail, list and detail, and whichever dialog is open over them. */
export function Desk() {
  return (
    <div className="desk">
      <Keys />
      <TitleBar />
      <Rail />
      <Middle />
      <OverTheDesk />
      <Palette />
      <Announcer />
      <Giving />
    </div>
  )
}

const Dialogs = lazy(() => import('./Dialogs'))

/** What opens over the desk is half of the program's script: it is read once the first rows stand there. */
function OverTheDesk() {
  const unreadable = useRegister(({ status }) => status !== null && !isReadable(status.opening))
  const listed = useList(({ total }) => total !== null)
  if (!unreadable && !listed) return null
  return (
    <Suspense>
      <Dialogs />
    </Suspense>
  )
}

/** By itself, since what the keys do changes with each request selected, and the desk around them does not. */
function Keys() {
  useKeys()
  return null
}

/** What the register's opening lets be shown: its requests, the first run, or why there is nothing. */
function Middle() {
  const status = useRegister((register) => register.status)
  const total = useRegister((register) => register.overview?.counts.all ?? 0)
  const reading = useOpened((opened) => opened.reading)
  const screen = useScreen((store) => store.screen)
  if (status === null) return <main className="desk-middle" aria-busy="true" />
  const { opening } = status
  if (!isReadable(opening)) return <Outcome opening={opening} folder={status.folder} />
  if (screen === 'counterparts') {
    return (
      <main className="desk-middle">
        <OpeningBanner opening={opening} />
        <LostExhibits />
        <Counterparts />
      </main>
    )
  }
  if (total === 0 && isWritable(opening)) return <FirstRun />
  return (
    <main className="desk-middle">
      <OpeningBanner opening={opening} />
      <LostExhibits />
      <div className="desk-panes" data-reading={reading || undefined}>
        <ListPane />
        <Detail />
      </div>
    </main>
  )
}
