/** All of the main process that a page can see: `window.register`, made from the contract's own lists. Electron itself stays hidden. */
import { contextBridge, ipcRenderer, webUtils, type IpcRendererEvent } from 'electron'
import { EVENTS, METHODS, type GivenFile, type PageFile, type RegisterEvents, type WindowRegister } from '#core/bridge/bridge'

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

/** A page cannot name a path: only a file that the person gave it has one, and only the preload can ask which. */
const holdFiles = async (files: readonly PageFile[], on: unknown): Promise<unknown> =>
  ipcRenderer.invoke('holdFiles', await Promise.all(files.map(given)), on)

async function given(file: PageFile): Promise<GivenFile> {
  const path = file instanceof File ? webUtils.getPathForFile(file) : ''
  return path === '' ? { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) } : { path }
}

contextBridge.exposeInMainWorld('register', { ...Object.fromEntries(methods), list, holdFiles, on })
