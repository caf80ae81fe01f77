import { Ellipsis } from 'lucide-react'
import { Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components'
import type { Request } from '#core/request'
import { Button } from '../../../components/Button'
import { messages } from '../../../messages'
import { useDialog } from '../../../store/dialog'
import { openLink } from '../../../store/elsewhere'
import { useActs } from '../useActs'
import { changeTitle } from '../../keeping/changes'
import type { TimelineEvent } from './events'
import { factOf } from './fact'
import { attemptTitle } from './held'
import '../../../components/Menu.css'

interface EventMenuProps {
  readonly event: TimelineEvent
  readonly request: Request
}

interface Item {
  readonly id: string
  readonly words: string
  readonly perform: () => void
}

/** What can be done about one thing that happened: to set a note on paper, to settle a denial, to follow its link, or to void what was recorded by mistake. */
export function EventMenu({ event, request }: EventMenuProps) {
  const show = useDialog((dialog) => dialog.show)
  const acts = useActs()
  const { timeline } = messages.desk
  const items: Item[] = []
  if (event.kind === 'denied' && event.denial.link !== '') {
    const { link } = event.denial
    items.push({ id: 'link', words: timeline.openLink, perform: () => void openLink(link) })
  }
  if (event.kind === 'attempt' && event.attempt.details.channel === 'note') {
    const { n } = event.attempt
    items.push(
      { id: 'letter', words: messages.letter.open, perform: () => { show({ kind: 'letter', request: request.id, attempt: n }) } },
      { id: 'slip', words: messages.slip.open, perform: () => { show({ kind: 'slip', request: request.id, attempt: n }) } },
    )
  }
  if (acts.has('void-fact') && event.voided === null) {
    if (event.kind === 'denied' && event.denial.settlement === null) {
      const { n } = event.denial
      items.push({ id: 'settle', words: timeline.settleThis, perform: () => { show({ kind: 'settle-denial', request: request.id, denial: n }) } })
    }
    const fact = factOf(event)
    if (fact) items.push({ id: 'void', words: timeline.voidThis, perform: () => { show({ kind: 'void-fact', request: request.id, fact }) } })
  }
  if (items.length === 0) return null
  const name = timeline.menu(nameOf(event))
  return (
    <MenuTrigger>
      <Button kind="bare" icon={<Ellipsis size={14} aria-hidden />} aria-label={name} />
      <Popover className="menu-popover" placement="bottom end">
        <Menu className="menu" aria-label={name} onAction={(key) => items.find(({ id }) => id === key)?.perform()}>
          {items.map(({ id, words }) => (
            <MenuItem key={id} id={id} className="menu-item">
              {words}
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  )
}

function nameOf(event: TimelineEvent): string {
  const { timeline } = messages.desk
  const { words } = messages
  switch (event.kind) {
    case 'attempt':
      return attemptTitle(event.attempt)
    case 'acknowledged':
      return timeline.acknowledged(words.level[event.acknowledgement.level].toLowerCase())
    case 'answered':
      return timeline.answered(words.answer[event.answer.kind].toLowerCase())
    case 'denied':
      return words.denied[event.denial.denied]
    case 'issued':
      return timeline.issued
    case 'settled':
      return words.settlement[event.as]
    case 'accepted':
      return timeline.letStand(messages.forms.warning.brief[event.accepted.warning])
    case 'changed':
      return changeTitle(event.change)
    case 'ended':
      return words.ending[event.as]
  }
}
