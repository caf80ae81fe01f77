/** What this window prefers. Kept on this computer beside the register, not in it: it says nothing of any request. */
import { create } from 'zustand'
import type { Theme } from '#core/bridge/bridge'
import { bridge } from '../bridge'
import * as stored from './stored'

export const THEMES = ['system', 'light', 'dark'] as const satisfies readonly Theme[]

interface Preferences {
  readonly theme: Theme
  /** Whether N, D, H, A and / act without Ctrl or Cmd: some people speak their keys, or press them unawares (WCAG 2.1.4). */
  readonly singleKeys: boolean
  /** Whether this computer says, outside the window, that something needs chasing. */
  readonly notices: boolean
  readonly setTheme: (theme: Theme) => void
  readonly setSingleKeys: (on: boolean) => void
  readonly setNotices: (on: boolean) => void
}

export const usePreferences = create<Preferences>()((set) => ({
  theme: THEMES.find((theme) => theme === stored.read('theme')) ?? 'system',
  singleKeys: stored.read('single-keys') !== 'off',
  notices: stored.read('notices') !== 'off',
  setTheme: (theme) => {
    stored.write('theme', theme)
    set({ theme })
  },
  setSingleKeys: (singleKeys) => {
    stored.write('single-keys', singleKeys ? 'on' : 'off')
    set({ singleKeys })
  },
  setNotices: (notices) => {
    stored.write('notices', notices ? 'on' : 'off')
    set({ notices })
    void bridge.setNotices(notices)
  },
}))

/** Puts the chosen theme on the document and on the window around it, now and whenever it changes. Returns what stops it. */
export function startTheme(): () => void {
  const apply = ({ theme }: Preferences): void => {
    if (theme === 'system') delete document.documentElement.dataset['theme']
    else document.documentElement.dataset['theme'] = theme
    void bridge.setTheme(theme)
  }
  apply(usePreferences.getState())
  return usePreferences.subscribe(apply)
}
