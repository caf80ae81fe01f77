import { Ellipsis, Eye } from 'lucide-react'
import { Button as AriaButton, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components'
import type { OpenedRequest } from '#core/bridge/bridge'
import type { Instant } from '#core/moment'
import type { Request } from '#core/request'
import type { Settings } from '#core/settings'
import { Button } from '../../components/Button'
import { FileName } from '../../components/FileName'
import { FileGlyph } from '../../components/glyphs'
import { messages } from '../../messages'
import { fileSize } from '../../messages/file-size'
import { dateAndClock } from '../../messages/time'
import { useDialog } from '../../store/dialog'
import { copySum, openExhibit, saveExhibit } from '../../store/evidence/exhibit'
import { attemptTitle } from '../desk/detail/held'
import { useActs } from '../desk/useActs'
import { ActButton } from '../keeping/ActButton'
import { exhibitId } from './focus'
import '../../components/Menu.css'
import './Exhibits.css'

export type Kept = Request['exhibits'][number]

interface ExhibitsProps {
  readonly opened: OpenedRequest
  readonly settings: Settings
  readonly now: Instant
}

/** The files kept as evidence, oldest first: what each is, what it shows, and when it came here. */
export function Exhibits({ opened: { request }, settings, now }: ExhibitsProps) {
  const say = messages.exhibits
  const { exhibits } = request
  return (
    <section className="exhibits" aria-labelledby="exhibits-title">
      <h3 className="detail-heading" id="exhibits-title">
        {say.title}
        <ActButton act="add-exhibit" words={say.add} />
      </h3>
      {exhibits.length === 0 ? (
        <p className="exhibits-none">{say.none}</p>
      ) : (
        <ol>
          {exhibits.map((exhibit) => (
            <Exhibit key={exhibit.n} exhibit={exhibit} request={request} write={(instant) => dateAndClock(instant, settings.home.zone, now)} />
          ))}
        </ol>
      )}
    </section>
  )
}

interface ExhibitProps {
  readonly exhibit: Kept
  readonly request: Request
  readonly write: (instant: Instant) => string
}

function Exhibit({ exhibit, request, write }: ExhibitProps) {
  const say = messages.exhibits
  const { n, name, kind, bytes, dated, sha256, recorded, by, voided } = exhibit
  const show = useDialog((dialog) => dialog.show)
  const facts = [messages.evidence.kind[kind], fileSize(bytes), ...(dated === null ? [] : [say.dated(write(dated))]), showsOf(exhibit, request)]
  return (
    <li id={exhibitId(n)} className={voided ? 'exhibit exhibit-voided' : 'exhibit'}>
      <span className="exhibit-number num">
        <span className="aloud">{say.named(n)}</span>
        <span aria-hidden="true">{n}</span>
      </span>
      <FileGlyph kind={kind} />
      <div className="exhibit-words">
        <p className="exhibit-name">
          <FileName name={name} />
        </p>
        <p className="exhibit-line num">{facts.join(messages.desk.list.dot)}</p>
        <p className="exhibit-line num">
          <AriaButton
            className="exhibit-sum"
            aria-label={say.copySum(n)}
            onPress={() => {
              copySum(sha256)
            }}
          >
            <span title={sha256}>{say.sum(sha256.slice(0, 12))}</span>
          </AriaButton>
          {messages.desk.list.dot}
          {say.keptBy(write(recorded), by)}
        </p>
        {voided && <p className="exhibit-reason">{say.voided(voided.reason)}</p>}
      </div>
      <div className="exhibit-acts">
        <Button
          kind="bare"
          icon={<Eye size={15} aria-hidden />}
          aria-label={say.viewNamed(n)}
          onPress={() => {
            show({ kind: 'exhibit', request: request.id, n })
          }}
        >
          {say.view}
        </Button>
        <ExhibitMenu exhibit={exhibit} request={request} />
      </div>
    </li>
  )
}

function ExhibitMenu({ exhibit: { n, voided }, request: { id } }: { readonly exhibit: Kept; readonly request: Request }) {
  const say = messages.exhibits
  const show = useDialog((dialog) => dialog.show)
  const isWritable = useActs().has('add-exhibit')
  return (
    <MenuTrigger>
      <Button kind="bare" icon={<Ellipsis size={14} aria-hidden />} aria-label={say.menu(n)} />
      <Popover className="menu-popover" placement="bottom end">
        <Menu className="menu" aria-label={say.menu(n)}>
          <MenuItem className="menu-item" onAction={() => void saveExhibit(id, n)}>
            {say.save}
          </MenuItem>
          <MenuItem className="menu-item" onAction={() => void openExhibit(id, n)}>
            {say.open}
          </MenuItem>
          {isWritable && voided === null && (
            <MenuItem
              className="menu-item"
              onAction={() => {
                show({ kind: 'void-fact', request: id, fact: { of: 'exhibit', n } })
              }}
            >
              {say.void}
            </MenuItem>
          )}
        </Menu>
      </Popover>
    </MenuTrigger>
  )
}

/** "shows attempt 2, Email": which fact, and for an attempt what it is called. */
function showsOf({ about: { of, n } }: Kept, { attempts }: Request): string {
  const attempt = of === 'attempt' ? attempts.find((each) => each.n === n) : undefined
  return messages.exhibits.shows[of](n === null ? '' : String(n), attempt ? attemptTitle(attempt) : '')
}
