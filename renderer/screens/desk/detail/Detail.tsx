import { useEffect, useRef } from 'react'
import { refusalSentence } from '#core/refusal'
import { Banner } from '../../../components/Banner'
import { messages } from '../../../messages'
import { useOpened } from '../../../store/opened'
import { useRegister } from '../../../store/register'
import { detailId, focusList } from '../list/focus'
import { DetailToolbar } from './DetailToolbar'
import { HandedOver } from '../../hand-over/HandedOver'
import { Evidence } from './Evidence'
import { Facts } from './Facts'
import { Texts } from './Texts'
import { Timeline } from './Timeline'
import { Tracks } from './Tracks'
import { Warnings } from './Warnings'
import './Detail.css'

/** All that is known of the selected request. Esc gives the list back. */
export function Detail() {
  const { opened, refusal, read } = useOpened()
  const settings = useRegister((register) => register.status?.settings)
  const now = useRegister((register) => register.now)
  const scroller = useRef<HTMLDivElement>(null)
  const { detail, list } = messages.desk
  useEffect(() => {
    scroller.current?.scrollTo(0, 0)
  }, [opened?.row.id])
  const leave = (): void => {
    read(false)
    window.requestAnimationFrame(focusList)
  }
  return (
    <section
      className="detail"
      id={detailId}
      tabIndex={-1}
      aria-label={detail.region}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && !event.defaultPrevented) leave()
      }}
    >
      {refusal && <Banner tone="bad">{refusalSentence(refusal)}</Banner>}
      {opened && settings ? (
        <>
          <DetailToolbar opened={opened} onBack={leave} />
          {/* Scrolls by the keyboard too, so it can have the focus. */}
          <div ref={scroller} className="detail-scroller" tabIndex={0} role="group" aria-labelledby="detail-subject">
            <article className="detail-page">
              <h2 id="detail-subject" className="detail-subject">
                {opened.row.subject || list.noSubject}
              </h2>
              <Facts row={opened.row} home={settings.home.zone} now={now} />
              <Tracks row={opened.row} home={settings.home.zone} now={now} />
              <HandedOver request={opened.request} settings={settings} now={now} />
              <Evidence opened={opened} settings={settings} now={now} />
              <Warnings opened={opened} />
              <Timeline request={opened.request} settings={settings} now={now} />
              <Texts request={opened.request} />
            </article>
          </div>
        </>
      ) : (
        !refusal && <p className="detail-none">{detail.none}</p>
      )}
    </section>
  )
}
