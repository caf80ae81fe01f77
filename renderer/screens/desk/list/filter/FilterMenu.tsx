import { BookmarkPlus, ChevronRight, ListFilter } from 'lucide-react'
import { useEffect, useMemo } from 'react'
import { Menu, MenuItem, MenuSection, MenuTrigger, Popover, Separator, SubmenuTrigger } from 'react-aria-components'
import { asksFor, withCondition, withoutCondition } from '#core/finding/write'
import { Button } from '../../../../components/Button'
import { messages } from '../../../../messages'
import { useList } from '../../../../store/list'
import { useNamesInUse } from '../../../../store/names-in-use'
import { useRegister } from '../../../../store/register'
import { useFilterMenu } from '../../../../store/filter-menu'
import { useActs } from '../../useActs'
import { sectionsOf, type Section } from './sections'

/** What narrows the list, to be chosen: each choice is written into the search line, and taken out of it again. */
export function FilterMenu() {
  const { shown, show } = useFilterMenu()
  const { filter } = messages.views
  return (
    <MenuTrigger isOpen={shown} onOpenChange={show}>
      <Button kind="bare" icon={<ListFilter size={15} aria-hidden />} aria-label={filter.open} aria-keyshortcuts="F">
        {filter.open}
      </Button>
      <Popover className="menu-popover" placement="bottom end">
        <Sections />
      </Popover>
    </MenuTrigger>
  )
}

const SAVE = 'save'
const CLEAR = 'clear'

function Sections() {
  const counterparts = useRegister(({ overview }) => overview?.counterparts)
  const now = useRegister((register) => register.now)
  const home = useRegister(({ status }) => status?.settings.home.zone ?? 'UTC')
  const { keepers, tags, reload } = useNamesInUse()
  const isEmpty = useList((list) => list.search === '')
  const ask = useList((list) => list.ask)
  const save = useActs().get('save-view')
  const { filter, saved } = messages.views
  useEffect(() => {
    void reload()
  }, [reload])
  const parts = useMemo(
    () => sectionsOf({ counterparts: (counterparts ?? []).map(({ name }) => name), keepers, tags }, now, home),
    [counterparts, keepers, tags, now, home],
  )
  return (
    <Menu
      className="menu"
      aria-label={filter.open}
      onAction={(key) => {
        if (key === SAVE) save?.perform()
        if (key === CLEAR) void ask({ search: '' })
      }}
    >
      {parts.map((sections, index) => (
        <MenuSection key={index} aria-label={sections.map(({ title }) => title).join(', ')} className="menu-part">
          {sections.map((section) => (
            <Choices key={section.id} section={section} />
          ))}
        </MenuSection>
      ))}
      <Separator className="menu-line" />
      {!isEmpty && (
        <MenuItem id={CLEAR} className="menu-item">
          {filter.clear}
        </MenuItem>
      )}
      {save && (
        <MenuItem id={SAVE} textValue={saved.save} className="menu-item">
          <BookmarkPlus size={14} aria-hidden />
          {saved.save}
        </MenuItem>
      )}
    </Menu>
  )
}

/** One section, in a menu of its own that stays open while one chooses. */
function Choices({ section: { id, title, choices } }: { readonly section: Section }) {
  const search = useList((list) => list.search)
  const ask = useList((list) => list.ask)
  const { filter } = messages.views
  const chosen = choices.filter(({ condition }) => asksFor(search, condition))
  return (
    <SubmenuTrigger>
      <MenuItem id={id} textValue={title} className="menu-item">
        <span className="menu-words">{title}</span>
        {chosen.length > 0 && <span className="menu-count num">{chosen.length}</span>}
        <ChevronRight size={13} aria-hidden />
      </MenuItem>
      <Popover className="menu-popover">
        <Menu
          className="menu"
          aria-label={title}
          selectionMode="multiple"
          shouldCloseOnSelect={false}
          selectedKeys={chosen.map((each) => each.id)}
          renderEmptyState={() => <span className="menu-none">{filter.nothing}</span>}
          onSelectionChange={(keys) => {
            if (keys === 'all') return
            const line = choices.reduce(
              (before, each) => (keys.has(each.id) ? withCondition(before, each.condition) : withoutCondition(before, each.condition)),
              useList.getState().search,
            )
            void ask({ search: line })
          }}
        >
          {choices.map((each) => (
            <MenuItem key={each.id} id={each.id} textValue={each.words} className="menu-item">
              <span className="menu-words">{each.words}</span>
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </SubmenuTrigger>
  )
}
