import type { DossierData } from '#core/projections/dossier'
import { messages } from '../../../messages'
import { momentDate } from '../../../messages/time'
import { parts } from '../names'
import type { Unnumbered } from '../section'

const { sections, addressee: say } = messages.dossier

/** The body asked, to whom there, and each address that was used. */
export function addresseeSection({ addressee, query, settings, asOf, attempts }: DossierData): Unnumbered {
  const { counterpart, formerly, person, addresses } = addressee
  const facts: (readonly [string, string])[] = [
    [say.institution, counterpart],
    [say.person, person],
    [say.formerly, formerly],
    ...addresses.map(({ channel, address, verifiedAt, eligibility }): readonly [string, string] => {
      const checked = verifiedAt ? say.verified(momentDate(verifiedAt, settings.home.zone, asOf)) : say.notVerified
      const follows = eligibility === null || eligibility === 'unknown' ? '' : messages.words.eligibility[eligibility].toLowerCase()
      return [messages.words.channel[channel], parts(address, follows, checked)]
    }),
  ]
  const told = facts.filter(([, words]) => words !== '')
  const pairs = told.flatMap((_, index) => (index % 2 === 0 ? [told.slice(index, index + 2)] : []))
  const withheld = query.edition === 'releasable' && attempts.some(({ channel }) => channel !== 'note')
  return {
    key: 'addressee',
    title: sections.addressee,
    about: withheld ? say.withheld : '',
    columns: null,
    items: pairs.map((pair, index) => ({
      key: String(index),
      row: (
        <dl className="dossier-facts">
          {pair.map(([name, words]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{words}</dd>
            </div>
          ))}
        </dl>
      ),
    })),
  }
}
