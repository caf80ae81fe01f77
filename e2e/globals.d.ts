/** What specs meet in the program's own processes. Declared here by hand: end-to-end specs never import the app's source. */

/** As much of `window.register` as specs ask of it. */
interface RegisterAsSeen {
  status(): Promise<{ fingerprint: string; folder: string }>
  /** A page as JSON. */
  list(query: unknown): Promise<string>
  run(command: unknown): Promise<{ ok: boolean }>
  open(request: unknown): Promise<{ ok: false } | { ok: true; value: { request: { exhibits: unknown[] } } }>
  viewExhibit(request: unknown, n: unknown): Promise<{ ok: false; refusal: unknown } | { ok: true; value: ExhibitSeen }>
  savePaper(query: unknown, format: unknown, forWhom: unknown): Promise<{ ok: boolean }>
  openLink(url: unknown): Promise<void>
}

type ExhibitSeen =
  | { of: 'pictures'; pictures: { address: string; width: number; height: number }[]; pages: number }
  | { of: 'text'; text: string }
  | { of: 'nothing' }

// eslint-disable-next-line no-var -- a global can only be declared so
declare var register: RegisterAsSeen

/** What a spec notes down in the main process: links that left, how often it was asked, and what to answer. */
// eslint-disable-next-line no-var -- a global can only be declared so
declare var noted: { left: string[]; asked: number; answer: number }

declare namespace Electron {
  interface WebContents {
    /** What is in force; Electron's own types leave it out. */
    getLastWebPreferences(): { preload?: string; sandbox?: boolean; contextIsolation?: boolean; nodeIntegration?: boolean; webviewTag?: boolean } | null
  }
}
