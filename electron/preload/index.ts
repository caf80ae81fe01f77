/** All of the main process that a page can see: `window.register`, made from the contract's own lists. Electron itself stays hidden. */
import { contextBridge, ipcRenderer, type IpcRendererEvent } from 'electron'
import { EVENTS, METHODS, type RegisterEvents, type WindowRegister } from '#core/bridge/bridge'

const methods = METHODS.map((method) => [method, (...args: unknown[]): Promise<unknown> => ipcRenderer.invoke(method, ...args)])

function on<E extends keyof RegisterEvents>(event: E, listener: (value: RegisterEvents[E]) => void): () => void {
  if (!EVENTS.includes(event)) throw new Error(`There is no event ${event}.`)
  const hear = (_: IpcRendererEvent, value: RegisterEvents[E]): void => {
    listener(value)
  }
  ipcRenderer.on(event, hear)
  return () => {
    ipcRenderer.off(event, hear)
  }
}

const list: WindowRegister['list'] = async (query) => JSON.stringify(await ipcRenderer.invoke('list', query))

contextBridge.exposeInMainWorld('register', { ...Object.fromEntries(methods), list, on })
