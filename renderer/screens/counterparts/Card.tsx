import { Ellipsis, List, Merge, Pencil } from 'lucide-react'
import { Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components'
import type { Counterpart } from '#core/counterpart'
import { Button } from '../../components/Button'
import { cityOf } from '../../components/form/zones'
import { messages } from '../../messages'
import { clock } from '../../messages/time'
import { useDialog } from '../../store/dialog'
import { goToCounterpart } from '../../store/go'
import { useRegister, useWritable } from '../../store/register'
import { useActs } from '../desk/useActs'
import { Addresses } from './Addresses'
import { BackToList, CardHead } from './CardHead'
import { Glance } from './Glance'
import { Terms } from './Terms'
import '../../components/Menu.css'
import './Card.css'

/** All that is known of a counterpart in the directory. */
export function Card({ card }: { readonly card: Counterpart }) {
  const say = messages.directory
  const now = useRegister((register) => register.now)
  const facts = [
    ...(card.formerNames.length > 0 ? [say.formerly(card.formerNames.join(', '))] : []),
    ...(card.zone === null ? [] : [say.timeThere(cityOf(card.zone), clock(now, card.zone))]),
  ]
  return (
    <>
      <CardToolbar card={card} />
      <div className="directory-scroller" tabIndex={0} role="group" aria-labelledby="counterpart-name">
        <article className="directory-page">
          <CardHead name={card.name} facts={facts} />
          <Glance name={card.name} />
          <Addresses card={card} />
          <h3 className="directory-heading">{say.people}</h3>
          {card.people.length === 0 ? (
            <p className="directory-quiet">{say.noPeople}</p>
          ) : (
            <ul className="directory-people">
              {card.people.map(({ name, post }) => (
                <li key={`${name} ${post}`}>
                  <span className="directory-person">{name}</span>
                  <span className="directory-post">{post}</span>
                </li>
              ))}
            </ul>
          )}
          {card.remarks !== '' && (
            <>
              <h3 className="directory-heading">{say.remarks}</h3>
              <p className="directory-remarks">{card.remarks}</p>
            </>
          )}
          <Terms card={card} />
        </article>
      </div>
    </>
  )
}

function CardToolbar({ card }: { readonly card: Counterpart }) {
  const say = messages.directory
  const writable = useWritable()
  const show = useDialog((store) => store.show)
  const acts = useActs()
  const edit = acts.get('edit-counterpart')
  const merge = acts.get('merge-counterparts')
  return (
    <div className="directory-toolbar">
      <BackToList />
      <span className="directory-toolbar-space" />
      <Button icon={<List size={15} aria-hidden />} onPress={() => void goToCounterpart(card.name)}>
        {say.requests}
      </Button>
      {edit && (
        <Button icon={<Pencil size={14} aria-hidden />} shortcut="E" aria-keyshortcuts="E" onPress={edit.perform}>
          {say.edit}
        </Button>
      )}
      {merge && (
        <Button icon={<Merge size={15} aria-hidden />} shortcut="M" aria-keyshortcuts="M" onPress={merge.perform}>
          {say.merge}
        </Button>
      )}
      {writable && (
        <MenuTrigger>
          <Button kind="bare" icon={<Ellipsis size={16} aria-hidden />} aria-label={say.more} />
          <Popover className="menu-popover" placement="bottom end">
            <Menu className="menu" aria-label={say.more} onAction={() => { show({ kind: 'remove-counterpart', card }) }}>
              <MenuItem className="menu-item">{say.remove}</MenuItem>
            </Menu>
          </Popover>
        </MenuTrigger>
      )}
    </div>
  )
}
