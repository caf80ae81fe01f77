import { Bookmark, Ellipsis } from 'lucide-react'
import { Button as AriaButton, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components'
import type { SavedView } from '#core/finding/saved-view'
import { Button } from '../../../components/Button'
import { messages } from '../../../messages'
import { useAnnouncements } from '../../../store/announcements'
import { useDialog } from '../../../store/dialog'
import { goToView, useSavedViews, useShownView } from '../../../store/saved-views'
import { useScreen } from '../../../store/screen'

/** The views that a person keeps, each with a menu of its own. In the narrow rail they are a menu under one glyph. */
export function SavedViews() {
  const views = useSavedViews((saved) => saved.views)
  const shown = useShownView()
  const screen = useScreen((store) => store.screen)
  const { saved } = messages.views
  if (views.length === 0) return null
  return (
    <section className="rail-saved" aria-label={saved.heading}>
      <h2 className="rail-heading">{saved.heading}</h2>
      <Folded views={views} />
      <ul>
        {views.map((view) => (
          <li key={view.name} className="rail-saved-view">
            <AriaButton
              className="rail-item"
              aria-current={screen === 'requests' && view.name === shown}
              onPress={() => void goToView(view)}
            >
              <span className="rail-name">{view.name}</span>
            </AriaButton>
            <ViewMenu name={view.name} />
          </li>
        ))}
      </ul>
    </section>
  )
}

function Folded({ views }: { readonly views: readonly SavedView[] }) {
  const { saved } = messages.views
  return (
    <MenuTrigger>
      <AriaButton className="rail-item rail-view rail-saved-folded" aria-label={saved.heading}>
        <Bookmark size={16} strokeWidth={1.75} aria-hidden />
      </AriaButton>
      <Popover className="menu-popover" placement="end top">
        <Menu
          className="menu"
          aria-label={saved.heading}
          onAction={(key) => {
            const view = views.find(({ name }) => name === key)
            if (view) void goToView(view)
          }}
        >
          {views.map(({ name }) => (
            <MenuItem key={name} id={name} textValue={name} className="menu-item">
              {name}
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  )
}

function ViewMenu({ name }: { readonly name: string }) {
  const show = useDialog((dialog) => dialog.show)
  const { save, remove } = useSavedViews()
  const { saved } = messages.views
  const say = (sentence: string): void => {
    useAnnouncements.getState().say(sentence)
  }
  return (
    <MenuTrigger>
      <Button kind="bare" icon={<Ellipsis size={14} aria-hidden />} aria-label={saved.menu(name)} />
      <Popover className="menu-popover" placement="bottom end">
        <Menu className="menu" aria-label={saved.menu(name)}>
          <MenuItem className="menu-item" onAction={() => { show({ kind: 'save-view', rename: name }) }}>
            {saved.rename}
          </MenuItem>
          <MenuItem className="menu-item" onAction={() => { save(name); say(saved.said.saved(name)) }}>
            {saved.update}
          </MenuItem>
          <MenuItem className="menu-item" onAction={() => { remove(name); say(saved.said.removed(name)) }}>
            {saved.remove}
          </MenuItem>
        </Menu>
      </Popover>
    </MenuTrigger>
  )
}
