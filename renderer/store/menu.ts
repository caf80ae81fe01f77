/** The application menu's acts, as the main process tells them. */
import type { MenuAct } from '#core/bridge/bridge'
import { bridge } from '../bridge'

/** Listens; returns what stops it. */
export function onMenu(listener: (act: MenuAct) => void): () => void {
  return bridge.on('menu', listener)
}
