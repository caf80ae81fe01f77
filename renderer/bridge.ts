/** The one place that touches what the preload offers. Everything else asks the store. */
import type { RegisterBridge, WindowRegister } from '#core/bridge/bridge'
import type { ListPage } from '#core/projections/list'

declare global {
  interface Window {
    readonly register: WindowRegister
  }
}

const pageOf: (text: string) => ListPage = JSON.parse

export const bridge: Omit<RegisterBridge, 'holdFiles'> & Pick<WindowRegister, 'on' | 'holdFiles'> = {
  ...window.register,
  list: async (query) => pageOf(await window.register.list(query)),
}
