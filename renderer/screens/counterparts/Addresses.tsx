import { BadgeCheck, ChevronDown, CircleDashed, CircleSlash, MessageCircle } from 'lucide-react'
import { Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components'
import type { Address, Counterpart } from '#core/counterpart'
import { verificationOf } from '#core/projections/verified'
import { refusalSentence } from '#core/refusal'
import { Eligibility } from '#core/words'
import { Button } from '../../components/Button'
import { minuteAt } from '../../components/form/moments'
import { ChannelGlyph, OverdueGlyph } from '../../components/glyphs'
import { messages } from '../../messages'
import { eligibilityWords, verifiedWords } from '../../messages/verified'
import { useAnnouncements } from '../../store/announcements'
import { useRegister, useWritable } from '../../store/register'
import { run } from '../../store/run'

/** How a counterpart is reached, and how far each address can be trusted. */
export function Addresses({ card }: { readonly card: Counterpart }) {
  const say = messages.directory
  return (
    <>
      <h3 className="directory-heading">{say.addresses}</h3>
      {card.addresses.length === 0 && <p className="directory-quiet">{say.noAddresses}</p>}
      <ul className="directory-addresses">
        {card.addresses.map((address) => (
          <AddressItem key={`${address.channel} ${address.address}`} card={card} address={address} />
        ))}
      </ul>
    </>
  )
}

function AddressItem({ card, address }: { readonly card: Counterpart; readonly address: Address }) {
  const writable = useWritable()
  const now = useRegister((register) => register.now)
  const home = useRegister(({ status }) => status?.settings.home.zone ?? 'UTC')
  const stands = verificationOf(address, now)
  const { channel, eligibility, person } = address
  return (
    <li className="address">
      <ChannelGlyph channel={channel} named />
      <div className="address-words">
        <p>
          <span className="address-text">{address.address}</span>
          {person !== '' && <span className="address-person">{person}</span>}
        </p>
        <p className="address-stands num">
          <span className={stands === 'fresh' ? 'address-mark' : 'address-mark tone-warn'}>
            {stands === 'fresh' && <BadgeCheck size={14} className="tone-good" aria-hidden />}
            {stands === 'old' && <OverdueGlyph size={14} />}
            {stands === 'never' && <CircleDashed size={13} aria-hidden />}
            {verifiedWords(address, home, now)}
          </span>
          {eligibility && (
            <span className={eligibility.eligibility === 'closed' ? 'address-mark tone-warn' : 'address-mark'}>
              {eligibility.eligibility === 'closed' ? <CircleSlash size={13} aria-hidden /> : <MessageCircle size={13} aria-hidden />}
              {eligibilityWords(eligibility, home, now)}
            </span>
          )}
        </p>
      </div>
      {writable && <Verify card={card} address={address} urgent={stands !== 'fresh'} />}
    </li>
  )
}

interface VerifyOption {
  readonly id: string
  readonly words: string
}

interface VerifyProps {
  readonly card: Counterpart
  readonly address: Address
  readonly urgent: boolean
}

/** One act: that somebody has just made sure of an address, and how. Of an account, what its profile says. */
function Verify({ card, address, urgent }: VerifyProps) {
  const say = messages.directory
  const settings = useRegister(({ status }) => status?.settings)
  const verify = async (change: Partial<Address>): Promise<void> => {
    const addresses = card.addresses.map((each) => (each === address ? { ...each, ...change } : each))
    const reply = await run({ kind: 'save-counterpart', counterpart: { ...card, addresses } })
    useAnnouncements.getState().say(reply.ok ? say.nowVerified(address.address) : refusalSentence(reply.refusal))
  }
  const take = (key: string): void => {
    const verifiedAt = minuteAt(Date.parse(useRegister.getState().now), settings?.home.zone ?? 'UTC')
    const eligibility = Eligibility.options.find((each) => each === key)
    if (eligibility) {
      const check = { eligibility, checkedAt: verifiedAt, checkedBy: settings?.person ?? '' }
      void verify({ verifiedAt, verifiedHow: say.verifyProfile, eligibility: check })
    } else {
      void verify({ verifiedAt, verifiedHow: key })
    }
  }
  const words = urgent && address.verifiedAt !== null ? say.old : say.verify
  const isMessage = address.channel === 'direct-message'
  const options = isMessage
    ? Eligibility.options.map((each): VerifyOption => ({ id: each, words: messages.words.eligibility[each] }))
    : Object.values(say.verifyHow).map((how) => ({ id: how, words: how }))
  return (
    <MenuTrigger>
      <Button kind={urgent ? 'outline' : 'bare'} aria-label={say.verifyNamed(words, address.address)}>
        <span className="address-verify">
          {words} <ChevronDown size={13} aria-hidden />
        </span>
      </Button>
      <Popover className="menu-popover" placement="bottom end">
        <p className="menu-head">{isMessage ? say.verifyMessageMenu : say.verifyMenu}</p>
        <Menu
          className="menu"
          aria-label={isMessage ? say.verifyMessageMenu : say.verifyMenu}
          onAction={(key) => {
            take(String(key))
          }}
        >
          {options.map(({ id, words }) => (
            <MenuItem key={id} id={id} className="menu-item">
              {words}
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  )
}
