import { BookOpen, Clock, FileUp, FolderOpen, Lock, Plus } from 'lucide-react'
import { referenceOf } from '#core/request'
import { yearIn } from '#core/moment'
import { isSamePlace } from '#core/settings'
import { Channel } from '#core/words'
import { Button } from '../../components/Button'
import { AcknowledgementGlyph, ChannelGlyph } from '../../components/glyphs'
import { messages } from '../../messages'
import { useDialog } from '../../store/dialog'
import { openRegister } from '../../store/elsewhere'
import { chooseSpreadsheet } from '../../store/spreadsheet'
import { useRegister } from '../../store/register'
import './FirstRun.css'

/** An empty register: what it will look like, and the two ways to begin. */
export function FirstRun() {
  const status = useRegister((register) => register.status)
  const show = useDialog((dialog) => dialog.show)
  if (status === null) return null
  const { first } = messages.desk
  const { home, theirs } = status.settings
  return (
    <main className="desk-middle first-run">
      <div className="first-run-page">
        <Picture year={yearIn(home.zone, status.now)} />
        <h1>{first.title}</h1>
        <p>{first.words}</p>
        <div className="first-run-acts">
          <Button
            kind="fill"
            size="first"
            autoFocus
            shortcut="N"
            aria-keyshortcuts="N"
            icon={<Plus size={16} aria-hidden />}
            onPress={() => {
              show({ kind: 'new-request', draft: null })
            }}
          >
            {first.log}
          </Button>
          <Button size="first" icon={<BookOpen size={16} aria-hidden />} onPress={() => void openRegister('sample')}>
            {first.sample}
          </Button>
        </div>
        <footer>
          <Button kind="bare" icon={<FolderOpen size={15} aria-hidden />} onPress={() => void openRegister('choose')}>
            {first.choose}
          </Button>
          <Button kind="bare" icon={<FileUp size={15} aria-hidden />} onPress={() => void chooseSpreadsheet()}>
            {messages.spreadsheet.act}
          </Button>
          <span>
            <Clock size={15} aria-hidden />
            {isSamePlace(home, theirs) ? first.timesIn(home.name) : first.times(home.name, theirs.name)}
          </span>
          <span>
            <Lock size={15} aria-hidden />
            {first.offline}
          </span>
        </footer>
      </div>
    </main>
  )
}

/** The register as it will be: drawn, so hidden from those who do not see it. */
function Picture({ year }: { readonly year: number }) {
  const { first } = messages.desk
  return (
    <div className="first-run-picture" aria-hidden="true">
      <div className="first-run-line first-run-head">
        <span>{first.columns.reference}</span>
        <span>{first.columns.request}</span>
        {Channel.options.map((channel) => (
          <span key={channel}>{messages.words.channelShort[channel]}</span>
        ))}
        <span>{first.columns.acknowledged}</span>
      </div>
      {[1, 2, 3, 4].map((number) => (
        <div key={number} className="first-run-line">
          <span className="num">{referenceOf({ year, number })}</span>
          <span className="first-run-ask">{number === 1 && first.ask}</span>
          {Channel.options.map((channel) => (
            <span key={channel}>
              <ChannelGlyph channel={channel} />
            </span>
          ))}
          <span>
            <AcknowledgementGlyph level="awaited" />
          </span>
        </div>
      ))}
    </div>
  )
}
