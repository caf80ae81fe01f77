import { ArrowLeft, FileUp, Plus, Search, X } from 'lucide-react'
import { useEffect, useMemo, useRef, useState } from 'react'
import { Collection, GridList, GridListHeader, GridListItem, GridListSection, Input, ListLayout, SearchField, Virtualizer } from 'react-aria-components'
import { Button } from '../../components/Button'
import { OverdueGlyph } from '../../components/glyphs'
import { messages } from '../../messages'
import { useRegister } from '../../store/register'
import { useScreen } from '../../store/screen'
import { useFocusWhenNothingHas } from '../desk/list/useFocusWhenNothingHas'
import { useActs } from '../desk/useActs'
import { bodiesFor, unverified, type Body } from './bodies'
import { bodiesId, focusBodies, focusCard } from './focus'

interface BodyListProps {
  readonly bodies: readonly Body[]
  readonly selected: string | null
}

/** In px, as in Counterparts.css: only the rows in sight are drawn. */
const LAYOUT = { rowSize: 42, headingSize: 28, padding: 8 }

/** The bodies, narrowed as one types. Arrows select, Enter goes into the card, Esc gives the requests back. */
export function BodyList({ bodies, selected }: BodyListProps) {
  const say = messages.directory
  const [search, setSearch] = useState('')
  const { showCounterparts, showRequests, read } = useScreen()
  const acts = useActs()
  const add = acts.get('add-counterpart')
  const take = acts.get('import-contacts')
  const sections = useMemo(() => sectionsOf(bodies, search), [bodies, search])
  const enter = (): void => {
    read(true)
    window.requestAnimationFrame(focusCard)
  }
  const field = useSearchWhenAsked()
  const list = useRef<HTMLDivElement>(null)
  useFocusWhenNothingHas(list)
  useEffect(() => {
    focusBodies()
  }, [])
  return (
    <section
      className="directory-list"
      aria-label={say.title}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && !event.defaultPrevented) showRequests()
      }}
    >
      <div className="directory-toolbar">
        <Button kind="bare" icon={<ArrowLeft size={16} aria-hidden />} aria-label={say.toRequests} onPress={showRequests} />
        <h1 className="directory-title">
          {say.title} <span className="directory-count num">{bodies.length}</span>
        </h1>
        {take && (
          <Button icon={<FileUp size={15} aria-hidden />} aria-label={take.words} onPress={take.perform}>
            {say.import}
          </Button>
        )}
        {add && (
          <Button kind="fill" icon={<Plus size={16} aria-hidden />} aria-label={add.words} onPress={add.perform}>
            {say.add}
          </Button>
        )}
      </div>
      <SearchField
        className="directory-search"
        aria-label={say.search}
        value={search}
        onChange={setSearch}
        onKeyDown={(event) => {
          if (event.key === 'ArrowDown' || event.key === 'Enter') focusBodies()
          else return
          event.preventDefault()
        }}
      >
        <Search size={14} aria-hidden />
        <Input ref={field} placeholder={say.searchHint} maxLength={200} />
        {search !== '' && (
          <Button kind="bare" icon={<X size={14} aria-hidden />} aria-label={messages.desk.list.clear} />
        )}
      </SearchField>
      <Virtualizer layout={ListLayout} layoutOptions={LAYOUT}>
        <GridList
          id={bodiesId}
          ref={list}
          className="directory-bodies"
          aria-label={say.title}
          selectionMode="single"
          selectionBehavior="replace"
          disallowEmptySelection
          disallowTypeAhead
          escapeKeyBehavior="none"
          selectedKeys={selected === null ? [] : [selected]}
          items={sections}
          onSelectionChange={(keys) => {
            const [key] = keys === 'all' ? [] : [...keys]
            if (key !== undefined) showCounterparts(String(key))
          }}
          onAction={(key) => {
            showCounterparts(String(key))
            enter()
          }}
          renderEmptyState={() => <p className="directory-none">{search === '' ? say.none : say.noMatch(search)}</p>}
        >
          {(section) => (
            <GridListSection>
              <GridListHeader className="directory-section">
                {section.id} <span className="num">{section.items.length}</span>
              </GridListHeader>
              <Collection items={section.items}>{({ body }) => <BodyItem body={body} />}</Collection>
            </GridListSection>
          )}
        </GridList>
      </Virtualizer>
    </section>
  )
}

/** Each body is known to the list by its name. What is the same as before is the same object, so that nothing is drawn anew for it. */
function sectionsOf(bodies: readonly Body[], search: string) {
  const say = messages.directory
  const items = bodiesFor(bodies, search).map((body) => ({ id: body.name, body }))
  return [
    { id: say.inDirectory, items: items.filter(({ body: { card } }) => card !== null) },
    { id: say.met, items: items.filter(({ body: { card } }) => card === null) },
  ].filter((section) => section.items.length > 0)
}

function BodyItem({ body: { name, open, card } }: { readonly body: Body }) {
  const say = messages.directory
  const now = useRegister((register) => register.now)
  const late = card === null ? 0 : unverified(card, now)
  return (
    <GridListItem id={name} textValue={name} className="body-item">
      <span className="body-first">
        <span className="body-name">{name}</span>
        {open > 0 && <span className="body-open num">{say.open(open)}</span>}
      </span>
      <span className="body-second num">
        <span className="body-about">
          {card === null ? say.rowMet : card.people.length + card.addresses.length === 0 ? say.rowEmpty : say.row(card.people.length, card.addresses.length)}
        </span>
        {late > 0 && (
          <span className="body-late">
            <OverdueGlyph size={13} /> {say.toVerify(late)}
          </span>
        )}
      </span>
    </GridListItem>
  )
}

/** The field that takes the focus whenever a person wants to search. */
function useSearchWhenAsked(): React.RefObject<HTMLInputElement | null> {
  const field = useRef<HTMLInputElement>(null)
  const asked = useScreen((store) => store.searchAsked)
  const before = useRef(asked)
  useEffect(() => {
    if (asked !== before.current) field.current?.focus()
    before.current = asked
  }, [asked])
  return field
}
