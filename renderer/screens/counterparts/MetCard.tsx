import { List, UserPlus } from 'lucide-react'
import { Button } from '../../components/Button'
import { ChannelGlyph } from '../../components/glyphs'
import { messages } from '../../messages'
import { useGlance } from '../../store/glance'
import { goToCounterpart } from '../../store/go'
import { useWritable } from '../../store/register'
import { addCounterpart } from './acts'
import { BackToList, CardHead } from './CardHead'
import { Glance } from './Glance'
import './Card.css'

/** A counterpart that only requests know: what they used, and the way into the directory. */
export function MetCard({ name }: { readonly name: string }) {
  const say = messages.directory
  const writable = useWritable()
  const glance = useGlance((store) => store.glance)
  const used = glance?.name === name ? glance.value.used : null
  const addresses = [
    ...(used?.emails ?? []).map((address) => ({ channel: 'email' as const, address })),
    ...(used?.handles ?? []).map((address) => ({ channel: 'direct-message' as const, address })),
  ]
  const addressees = used?.addressees ?? []
  return (
    <>
      <div className="directory-toolbar">
        <BackToList />
        <span className="directory-toolbar-space" />
        <Button icon={<List size={15} aria-hidden />} onPress={() => void goToCounterpart(name)}>
          {say.requests}
        </Button>
      </div>
      <div className="directory-scroller" tabIndex={0} role="group" aria-labelledby="counterpart-name">
        <article className="directory-page">
          <CardHead name={name} facts={[]} />
          <Glance name={name} />
          <div className="directory-offer">
            <div>
              <h3>{say.addMet.title}</h3>
              <p>{say.addMet.words}</p>
            </div>
            {writable && (
              <Button
                kind="fill"
                icon={<UserPlus size={16} aria-hidden />}
                onPress={() => {
                  addCounterpart(name, used)
                }}
              >
                {say.addMet.add}
              </Button>
            )}
          </div>
          <h3 className="directory-heading">{say.addMet.used}</h3>
          {addresses.length + addressees.length === 0 && <p className="directory-quiet">{say.addMet.nothing}</p>}
          <ul className="directory-addresses">
            {addressees.map((addressee) => (
              <li key={addressee} className="address">
                <ChannelGlyph channel="in-person" />
                <span className="address-text">{addressee}</span>
              </li>
            ))}
            {addresses.map(({ channel, address }) => (
              <li key={`${channel} ${address}`} className="address">
                <ChannelGlyph channel={channel} named />
                <span className="address-text">{address}</span>
              </li>
            ))}
          </ul>
        </article>
      </div>
    </>
  )
}
