import { Landmark, Search } from 'lucide-react'
import { useEffect, useEffectEvent, useState } from 'react'
import { Autocomplete, Dialog, Header, Input, Menu, MenuItem, MenuSection, Modal, ModalOverlay, SearchField } from 'react-aria-components'
import { understood } from '#core/finding/parse'
import { fold } from '#core/projections/fold'
import { rowReference } from '#core/ledger'
import { KeyHints } from '../../../components/Dialog'
import { Key } from '../../../components/Key'
import { messages } from '../../../messages'
import { useFound } from '../../../store/find'
import { useRegister } from '../../../store/register'
import { goToCounterpart, goToRequest } from '../../../store/go'
import { commandKey } from '../keys'
import { useActs } from '../useActs'
import { ActIcon } from './ActIcon'
import { FoundRequest } from './FoundRequest'
import { Marked } from './Marked'
import './Palette.css'

const MOST_COUNTERPARTS = 4

/** Typing narrows requests, counterparts and commands at once; the arrows choose, Enter goes there. */
export function PaletteSheet({ onClose }: { readonly onClose: () => void }) {
  const [text, setText] = useState('')
  const acts = useActs()
  const platform = useRegister(({ status }) => status?.platform)
  const overview = useRegister((register) => register.overview)
  const searched = fold(text)
  const sought = understood(text).text
  const { rows, total, isCurrent } = useFound(text.trim())
  const [entered, setEntered] = useState(false)
  const counterparts =
    searched === '' ? [] : (overview?.counterparts ?? []).filter(({ name }) => fold(name).includes(searched)).slice(0, MOST_COUNTERPARTS)
  const commands = [...acts.values()].filter(({ words }) => fold(words).includes(searched))
  const { palette, rail } = messages.desk

  const choose = (key: string): void => {
    onClose()
    const [kind, ...rest] = key.split(':')
    const name = rest.join(':')
    if (kind === 'request') void goToRequest(name)
    else if (kind === 'counterpart') void goToCounterpart(name)
    else commands.find(({ id }) => id === name)?.perform()
  }

  const [row] = rows
  const [counterpart] = counterparts
  const [command] = commands
  const first = row ? `request:${row.id}` : counterpart ? `counterpart:${counterpart.name}` : command && `act:${command.id}`
  const takeFirst = useEffectEvent(() => {
    if (first !== undefined) choose(first)
  })
  // Enter may be faster than the answer: it means the first that will be found.
  useEffect(() => {
    if (entered && isCurrent) takeFirst()
  }, [entered, isCurrent])

  return (
    <ModalOverlay
      isOpen
      isDismissable
      className="palette-scrim"
      onOpenChange={(open) => {
        if (!open) onClose()
      }}
    >
      <Modal className="palette">
        <Dialog className="palette-dialog" aria-label={palette.title}>
          <Autocomplete
            inputValue={text}
            onInputChange={(typed) => {
              setText(typed)
              setEntered(false)
            }}
          >
            <SearchField
              className="palette-search"
              aria-label={palette.open}
              onKeyDown={(event) => {
                if (event.key === 'Escape') onClose()
              }}
            >
              <Search size={18} aria-hidden />
              <Input
                autoFocus
                placeholder={palette.open}
                maxLength={200}
                onKeyDownCapture={(event) => {
                  if (event.key !== 'Enter' || event.nativeEvent.isComposing || (isCurrent && isMarked(event.currentTarget))) return
                  event.preventDefault()
                  event.stopPropagation()
                  setEntered(true)
                }}
              />
              {text.trim() !== '' && (
                <span className="palette-count num" role="status">
                  {palette.matches(total + counterparts.length + commands.length)}
                </span>
              )}
            </SearchField>
            <Menu
              className="palette-menu"
              aria-label={palette.title}
              onAction={(key) => {
                choose(String(key))
              }}
              renderEmptyState={() => <p className="palette-none">{palette.none}</p>}
            >
              {rows.length > 0 && (
                <MenuSection>
                  <Heading words={palette.requests} count={total} />
                  {rows.map((row) => (
                    <MenuItem
                      key={row.id}
                      id={`request:${row.id}`}
                      className="palette-item"
                      textValue={`${rowReference(row)} ${row.subject}`}
                    >
                      <FoundRequest row={row} searched={sought} />
                    </MenuItem>
                  ))}
                </MenuSection>
              )}
              {counterparts.length > 0 && (
                <MenuSection>
                  <Heading words={palette.counterparts} count={counterparts.length} />
                  {counterparts.map(({ name, open }) => (
                    <MenuItem key={name} id={`counterpart:${name}`} className="palette-item" textValue={rail.withOpen(name, open)}>
                      <Landmark size={16} aria-hidden />
                      <span className="palette-subject">
                        <Marked text={name} searched={text} />
                      </span>
                      <span className="palette-end num">{messages.desk.open(open)}</span>
                    </MenuItem>
                  ))}
                </MenuSection>
              )}
              {commands.length > 0 && (
                <MenuSection>
                  <Heading words={palette.commands} count={commands.length} />
                  {commands.map(({ id, words, keys }) => (
                    <MenuItem key={id} id={`act:${id}`} className="palette-item" textValue={words}>
                      <ActIcon id={id} />
                      <span className="palette-subject">
                        <Marked text={words} searched={text} />
                      </span>
                      {keys.map((key) => (
                        <Key key={key}>{key === 'Ctrl' ? commandKey(platform) : key}</Key>
                      ))}
                    </MenuItem>
                  ))}
                </MenuSection>
              )}
            </Menu>
          </Autocomplete>
          <footer className="palette-foot">
            <KeyHints
              hints={[
                { keys: ['↑', '↓'], words: palette.move },
                { keys: ['↵'], words: palette.choose },
                { keys: ['Esc'], words: palette.close },
              ]}
            />
          </footer>
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}

function Heading({ words, count }: { readonly words: string; readonly count: number }) {
  return (
    <Header className="palette-heading">
      {words}
      <span className="num">{count}</span>
    </Header>
  )
}

/** Whether an item is marked in the list. The mark waits half a second, so that a screen reader can say what was typed. */
function isMarked(input: Element): boolean {
  const marked = input.getAttribute('aria-activedescendant')
  return marked !== null && document.getElementById(marked) !== null
}
