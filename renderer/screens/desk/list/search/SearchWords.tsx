import { CircleQuestionMark } from 'lucide-react'
import { Header, Menu, MenuItem, MenuSection, MenuTrigger, Popover } from 'react-aria-components'
import { understood } from '#core/finding/parse'
import { Button } from '../../../../components/Button'
import { messages } from '../../../../messages'
import { conditionWords } from '../../../../messages/condition'
import { useList } from '../../../../store/list'
import { useSearchField } from '../../../../store/search-field'

/** Of each kind of condition one, as it is typed. */
const EXAMPLES = [
  'overdue',
  'is:formal',
  'is:to-chase',
  'channel:note',
  '-channel:email',
  'attempt:refused',
  'level:written',
  'grade:A',
  'answer:declined',
  'dispute:denied',
  'state:draft',
  'counterpart:meridian',
  'keeper:anna',
  'tag:visit',
  'issued:2018-03',
  'sent:2018-01..2018-03',
  'due:<=2018-03-09',
  'no:note',
] as const

/** The words that a search understands, each with what it means; choosing one writes it into the line. */
export function SearchWords() {
  const { help } = messages.views
  const open = useSearchField((field) => field.open)
  const add = (example: string): void => {
    const { search, ask } = useList.getState()
    void ask({ search: `${search.trim()} ${example} `.trimStart() })
    // Once the menu has given the focus back.
    window.requestAnimationFrame(open)
  }
  return (
    <MenuTrigger>
      <Button slot={null} kind="bare" icon={<CircleQuestionMark size={14} aria-hidden />} aria-label={help.open} />
      <Popover className="menu-popover" placement="bottom end">
        <Menu className="menu search-words" aria-label={help.open} onAction={(key) => { add(String(key)) }}>
          <MenuSection>
            <Header className="search-words-head">
              {help.text} {help.or}
            </Header>
            {EXAMPLES.map((example) => (
              <MenuItem key={example} id={example} textValue={example} className="menu-item">
                <code>{example}</code>
                <span className="search-words-meaning">{meaning(example)}</span>
              </MenuItem>
            ))}
          </MenuSection>
        </Menu>
      </Popover>
    </MenuTrigger>
  )
}

function meaning(example: string): string {
  return understood(example).pieces.map(({ condition }) => (condition ? conditionWords(condition) : '')).join('')
}
