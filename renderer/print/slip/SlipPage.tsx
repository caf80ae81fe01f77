import type { Slip } from '#core/projections/slip'
import type { PaperSize } from '#core/words'
import { zoneText } from '../../components/form/zones'
import { messages } from '../../messages'
import { weekdayLong } from '../dates'
import { Laid } from '../Laid'
import { QrCode } from './QrCode'
import './slip.css'

const say = messages.slip

interface SlipPageProps {
  readonly slip: Slip
  readonly paper: PaperSize
  /** Told once it stands: it is one page, always. */
  readonly onLaidOut: (pages: number) => void
}

/** A page in two parts: the slip that goes with the messenger and comes back, and the counterfoil that stays. */
export function SlipPage({ slip, paper, onLaidOut }: SlipPageProps) {
  return (
    <Laid data={slip} paper={paper} orientation="portrait" className="slip" whole={null} breakUp={() => [null]} onLaidOut={onLaidOut}>
      {({ draft }) => (
        <section className="laid-page slip-page" aria-hidden={draft}>
          <Taken slip={slip} />
          <p className="slip-cut">
            <span>{say.cut}</span>
          </p>
          <Counterfoil slip={slip} />
        </section>
      )}
    </Laid>
  )
}

interface PartProps {
  readonly slip: Slip
}

/** What goes with the messenger. */
function Taken({ slip }: PartProps) {
  const { from, reference, code, to, address, note, at, home, theirs, zone, sample } = slip
  return (
    <section className="slip-taken" aria-label={say.title}>
      <header className="slip-head">
        <div>
          <p className="slip-office">{from}</p>
          <h1>{say.title}</h1>
          <p className="slip-hint">{say.subtitle}</p>
          <p className="slip-reference">
            {reference === '' ? <b>{say.noReference}</b> : <><span>{say.reference}</span> <b>{reference}</b></>}
          </p>
        </div>
        {code !== null && (
          <figure>
            <QrCode text={code} label={say.codeLabel(code)} />
            <figcaption>{code}</figcaption>
          </figure>
        )}
      </header>
      <dl className="slip-facts">
        <Fact name={say.to} lines={to} />
        {address !== '' && <Fact name={say.address} lines={[address]} />}
        <Fact name={say.note} lines={[noteName(slip)]} />
        <Fact name={say.sentAs} lines={[roleName(slip)]} />
        <Fact name={say.dated} lines={[`${home.name}, ${weekdayLong(at, home.zone)}`]} />
      </dl>
      <div className="slip-row slip-short">
        <Blank name={say.pages} />
        <Blank name={say.enclosures} />
        <Blank name={say.messenger} filled={note.messenger} />
      </div>
      <h2>{say.received}</h2>
      <p className="slip-hint">{say.zone(zoneText(zone, [theirs, home], Date.parse(at)))}</p>
      <div className="slip-receipt">
        <div>
          <Blank name={say.name} />
          <Blank name={say.post} />
          <div className="slip-row">
            <Blank name={say.day} />
            <Blank name={say.time} />
          </div>
          <Blank name={say.signature} />
        </div>
        <p className="slip-stamp">{say.stamp}</p>
      </div>
      {sample && <p className="slip-sample">{say.sample}</p>}
    </section>
  )
}

/** What stays. */
function Counterfoil({ slip }: PartProps) {
  return (
    <section className="slip-counterfoil" aria-label={say.counterfoil}>
      <header className="slip-line">
        <h2>{say.counterfoil}</h2>
        <p className="slip-hint">{say.counterfoilHint}</p>
        <p className="slip-reference">
          <b>{slip.reference || say.noReference}</b>
        </p>
      </header>
      <p>
        {noteName(slip)}, {roleName(slip)}; {say.to.toLowerCase()} {slip.to.join(', ')}
      </p>
      <div className="slip-row">
        <Blank name={say.messenger} filled={slip.note.messenger} />
        <Blank name={say.taken} />
      </div>
      <div className="slip-row">
        <Blank name={say.messengerSignature} />
        <Blank name={say.back} />
      </div>
    </section>
  )
}

function Fact({ name, lines }: { readonly name: string; readonly lines: readonly string[] }) {
  return (
    <div>
      <dt>{name}</dt>
      {lines.map((line, index) => (
        <dd key={index}>{line}</dd>
      ))}
    </div>
  )
}

/** Room to write, over a line with its name; or what is known already. */
function Blank({ name, filled = '' }: { readonly name: string; readonly filled?: string }) {
  return (
    <p className="slip-blank">
      <span className="slip-written">{filled}</span>
      <span className="slip-name">{name}</span>
    </p>
  )
}

function noteName({ note }: Slip): string {
  return say.noteNamed(messages.words.noteKind[note.kind], note.number)
}

function roleName({ role, chase }: Slip): string {
  return chase === null ? messages.words.role[role] : say.chase(chase)
}
