import { ShieldCheck } from 'lucide-react'
import type { DossierData } from '#core/projections/dossier'
import type { DossierDenial, Held } from '#core/projections/dossier/denials'
import { DisputeGlyph } from '../../../components/glyphs'
import { Grade } from '../../../components/Grade'
import { messages } from '../../../messages'
import { brief } from '../../brief'
import { When } from '../moments'
import { attemptTitle, exhibitNames, parts } from '../names'
import { textItems, type Item, type Unnumbered } from '../section'
import { lateWords } from './attempts'

const { sections, denials: say } = messages.dossier

/** As much of what they said as stands in the box; longer words follow beneath it in full. */
const LONG = 600
/** So many proofs stand in the box; the sections before have them all. */
const MANY = 8

/** Each denial beside all that we hold: neither erases the other. */
export function denialsSection(data: DossierData): Unnumbered {
  const { denials } = data
  const items = denials.flatMap((denial) => itemsOf(denial, data))
  const none: Item = { key: 'none', row: <p className="dossier-plain">{say.none}</p> }
  return { key: 'denials', title: sections.denials, about: '', columns: null, items: items.length > 0 ? items : [none] }
}

function itemsOf(denial: DossierDenial, data: DossierData): Item[] {
  const { n, words, settlement } = denial
  const key = String(n)
  return [
    { key, row: <Beside denial={denial} data={data} /> },
    ...inFull(`${key} words`, words, say.inFull),
    ...(settlement ? inFull(`${key} settlement`, settlement.words, say.settledInFull) : []),
  ]
}

function inFull(key: string, words: string, lead: string): Item[] {
  return words.length > LONG ? textItems(key, words, 'said', <p className="dossier-lead">{lead}</p>) : []
}

function Beside({ denial, data }: { readonly denial: DossierDenial; readonly data: DossierData }) {
  const { held } = data
  return (
    <div className="dossier-denial">
      <div className="dossier-beside">
        <TheySay denial={denial} data={data} />
        <div className="dossier-we-hold">
          <h3>
            <ShieldCheck className="glyph" aria-hidden /> {say.weHold}
          </h3>
          {held.length === 0 && <p>{say.nothing}</p>}
          <ul>
            {held.slice(0, MANY).map((each, index) => (
              <HeldLine key={index} held={each} />
            ))}
          </ul>
          {held.length > MANY && <p className="dossier-quiet">{say.more(held.length - MANY)}</p>}
        </div>
      </div>
      {denial.settlement && <Settled settlement={denial.settlement} held={held} />}
    </div>
  )
}

function TheySay({ denial, data }: { readonly denial: DossierDenial; readonly data: DossierData }) {
  const { denied, speaker, outlet, at, words, exact, link, exhibits, late } = denial
  const told = brief(words, LONG)
  return (
    <div className="dossier-they-say">
      <h3>
        <DisputeGlyph state="denied" /> {say.theySay}
      </h3>
      <p>{exact ? say.quoted(told) : told}</p>
      <p className="dossier-quiet">
        {[messages.words.denied[denied], brief(parts(speaker, outlet), 300)].filter((part) => part !== '').join('. ')}, <When moment={at} />.{' '}
        {exact ? say.exact : say.paraphrase}
        {exhibits.length > 0 && `; ${exhibitNames(exhibits)}`}
        {late && `; ${lateWords(late, data)}`}.{link !== '' && ` ${brief(link, 300)}`}
      </p>
    </div>
  )
}

function HeldLine({ held }: { readonly held: Held }) {
  const { grade, at, exhibits } = held
  return (
    <li>
      <Grade grade={grade} />
      <span>{heldWords(held)}</span>
      <span className="dossier-held-when">
        <When moment={at} />
        {exhibits.length > 0 && `, ${exhibitNames(exhibits)}`}
      </span>
    </li>
  )
}

function heldWords(held: Held): string {
  if (held.of === 'attempt') return parts(attemptTitle(held.attempt), messages.words.evidence[held.evidence].toLowerCase())
  return held.level === 'automatic' ? parts(say.automatic, brief(held.who, 60)) : parts(say.acknowledgement(messages.words.level[held.level]), brief(held.who, 60))
}

function Settled({ settlement, held }: { readonly settlement: NonNullable<DossierDenial['settlement']>; readonly held: readonly Held[] }) {
  const { as, at, words, exhibits } = settlement
  const told = brief(words, LONG).replace(/\.$/, '')
  return (
    <p className="dossier-settled">
      <DisputeGlyph state={as} /> <b>{messages.words.dispute[as]}</b> {told !== '' && `${told}, `}
      <When moment={at} />
      {exhibits.length > 0 && `, ${exhibitNames(exhibits)}`}. {as === 'rebutted' && say.notConceded}{' '}
      {as === 'rebutted' && held.every(({ grade }) => grade !== 'A') && say.noStamp}
    </p>
  )
}
