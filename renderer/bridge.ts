/** The one place that touches what the preload offers. Everything else asks the store. */
import type { WindowRegister } from '#core/bridge/bridge'

declare global {
  interface Window {
    readonly register: WindowRegister
  }
}

export const bridge: WindowRegister = window.register
