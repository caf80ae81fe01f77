import { memo, useDeferredValue, useEffect, useRef } from 'react'
import type { OpenedRequest } from '#core/bridge/bridge'
import type { Instant } from '#core/moment'
import { refusalSentence } from '#core/refusal'
import type { Settings } from '#core/settings'
import { Banner } from '../../../components/Banner'
import { messages } from '../../../messages'
import { useChosen } from '../../../store/chosen'
import { useOpened } from '../../../store/opened'
import { useRegister } from '../../../store/register'
import { Wholeness } from '../damage/Wholeness'
import { detailId, focusList } from '../list/focus'
import { DetailToolbar } from './DetailToolbar'
import { evidenceMark } from '../../evidence/place'
import { Exhibits } from '../../exhibits/Exhibits'
import { HandedOver } from '../../hand-over/HandedOver'
import { Keeping } from '../../keeping/Keeping'
import { SelectedAloud } from '../../several/SelectedAloud'
import { SeveralPane } from '../../several/SeveralPane'
import { Evidence } from './Evidence'
import { Facts } from './Facts'
import { NextChase } from './NextChase'
import { Texts } from './Texts'
import { Timeline } from './Timeline'
import { Tracks } from './Tracks'
import { Warnings } from './Warnings'
import './Detail.css'

/** All that is known of the selected request, or what is true of several. Esc gives the list back. */
export function Detail() {
  const read = useOpened((opened) => opened.read)
  const isSeveral = useChosen(({ several }) => several !== null)
  const letGo = useChosen((chosen) => chosen.letGo)
  const { detail } = messages.desk
  const leave = (): void => {
    read(false)
    window.requestAnimationFrame(focusList)
  }
  return (
    <section
      className="detail"
      id={detailId}
      tabIndex={-1}
      aria-label={isSeveral ? messages.several.region : detail.region}
      {...evidenceMark({ of: 'request', n: null })}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.defaultPrevented) return
        letGo()
        leave()
      }}
    >
      <SelectedAloud />
      {isSeveral ? <SeveralPane onBack={leave} /> : <One onBack={leave} />}
    </section>
  )
}

/** The request that is selected, once it has been read. */
function One({ onBack }: { readonly onBack: () => void }) {
  const { opened: latest, refusal } = useOpened()
  // Who walks through the list sees each row at once; what is drawn of the request itself may come a moment after.
  const opened = useDeferredValue(latest)
  const settings = useRegister((register) => register.status?.settings)
  const now = useRegister((register) => register.now)
  return (
    <>
      {refusal && <Banner tone="bad">{refusalSentence(refusal)}</Banner>}
      {opened && settings ? (
        <>
          <DetailToolbar opened={opened} onBack={onBack} />
          <Pages opened={opened} settings={settings} now={now} />
        </>
      ) : (
        !refusal && <p className="detail-none">{messages.desk.detail.none}</p>
      )}
    </>
  )
}

interface PagesProps {
  readonly opened: OpenedRequest
  readonly settings: Settings
  readonly now: Instant
}

/** What is known of a request, from its facts to its text. Scrolls by the keyboard too, so it can have the focus. */
const Pages = memo(function Pages({ opened, settings, now }: PagesProps) {
  const scroller = useRef<HTMLDivElement>(null)
  const { list } = messages.desk
  useEffect(() => {
    scroller.current?.scrollTo(0, 0)
  }, [opened.row.id])
  return (
    <div ref={scroller} className="detail-scroller" tabIndex={0} role="group" aria-labelledby="detail-subject">
      <article className="detail-page">
        <h2 id="detail-subject" className="detail-subject">
          {opened.row.subject || list.noSubject}
        </h2>
        <Wholeness opened={opened} />
        <Facts row={opened.row} home={settings.home.zone} now={now} />
        <Tracks row={opened.row} home={settings.home.zone} now={now} />
        <NextChase row={opened.row} now={now} />
        <HandedOver request={opened.request} settings={settings} now={now} />
        <Evidence opened={opened} settings={settings} now={now} />
        <Warnings opened={opened} />
        <Keeping opened={opened} settings={settings} now={now} />
        <Timeline request={opened.request} settings={settings} now={now} />
        <Exhibits opened={opened} settings={settings} now={now} />
        <Texts request={opened.request} />
      </article>
    </div>
  )
})
