import { ArrowUpDown, ChevronRight } from 'lucide-react'
import type { ReactNode } from 'react'
import { Menu, MenuItem, MenuSection, MenuTrigger, Popover, Separator, SubmenuTrigger } from 'react-aria-components'
import { GroupBy, SortBy } from '#core/finding/order'
import { Button } from '../../../../components/Button'
import { messages } from '../../../../messages'
import { useList } from '../../../../store/list'
import { orderWords } from './order-words'

const NONE = 'none'

/** By what the list is grouped and sorted. */
export function ArrangeMenu() {
  const sort = useList((list) => list.sort)
  const group = useList((list) => list.group)
  const ask = useList((list) => list.ask)
  const { arrange } = messages.views
  const order = orderWords(sort, group)
  return (
    <MenuTrigger>
      <Button kind="bare" icon={<ArrowUpDown size={15} aria-hidden />} aria-label={arrange.open(order)}>
        {order}
      </Button>
      <Popover className="menu-popover" placement="bottom end">
        <Menu className="menu" aria-label={arrange.title}>
          <Submenu title={arrange.groupBy} now={group === null ? arrange.noGroup : arrange.group[group]}>
            <Menu
              className="menu"
              aria-label={arrange.groupBy}
              selectionMode="single"
              disallowEmptySelection
              selectedKeys={[group ?? NONE]}
              onSelectionChange={(keys) => {
                if (keys !== 'all') void ask({ group: GroupBy.options.find((each) => keys.has(each)) ?? null })
              }}
            >
              <Options options={GroupBy.options} words={arrange.group} />
              <Separator className="menu-line" />
              <MenuItem id={NONE} className="menu-item">
                {arrange.noGroup}
              </MenuItem>
            </Menu>
          </Submenu>
          <Submenu title={arrange.sortBy} now={sort === null ? arrange.natural : arrange.sort[sort.by]}>
            <Menu className="menu" aria-label={arrange.sortBy}>
              <MenuSection
                aria-label={arrange.sortBy}
                selectionMode="single"
                disallowEmptySelection
                selectedKeys={[sort?.by ?? NONE]}
                onSelectionChange={(keys) => {
                  if (keys === 'all') return
                  const by = SortBy.options.find((each) => keys.has(each))
                  void ask({ sort: by ? { by, descending: sort?.descending ?? false } : null })
                }}
              >
                <MenuItem id={NONE} className="menu-item">
                  {arrange.natural}
                </MenuItem>
                <Options options={SortBy.options} words={arrange.sort} />
              </MenuSection>
              {sort && (
                <MenuSection
                  className="menu-part"
                  aria-label={arrange.title}
                  selectionMode="single"
                  disallowEmptySelection
                  selectedKeys={[sort.descending ? 'descending' : 'ascending']}
                  onSelectionChange={(keys) => {
                    if (keys !== 'all') void ask({ sort: { by: sort.by, descending: keys.has('descending') } })
                  }}
                >
                  <MenuItem id="ascending" className="menu-item">
                    {arrange.ascending}
                  </MenuItem>
                  <MenuItem id="descending" className="menu-item">
                    {arrange.descending}
                  </MenuItem>
                </MenuSection>
              )}
            </Menu>
          </Submenu>
        </Menu>
      </Popover>
    </MenuTrigger>
  )
}

interface SubmenuProps {
  readonly title: string
  /** What is chosen in it. */
  readonly now: string
  readonly children: ReactNode
}

function Submenu({ title, now, children }: SubmenuProps) {
  return (
    <SubmenuTrigger>
      <MenuItem textValue={title} className="menu-item">
        <span className="menu-words">{title}</span>
        <span className="menu-count">{now}</span>
        <ChevronRight size={13} aria-hidden />
      </MenuItem>
      <Popover className="menu-popover">{children}</Popover>
    </SubmenuTrigger>
  )
}

function Options<T extends string>({ options, words }: { readonly options: readonly T[]; readonly words: Readonly<Record<T, string>> }) {
  return options.map((option) => (
    <MenuItem key={option} id={option} className="menu-item">
      {words[option]}
    </MenuItem>
  ))
}
