/** The colours that the system paints before and around the page; the page's own are the renderer's. */

export interface Colours {
  /** Of the window until the page is there. */
  readonly page: string
  /** Under the window's buttons, and their own. */
  readonly bar: string
  readonly symbols: string
}

/** The design's bg-list, bg-rail and t1, in either theme. */
export function coloursOf(dark: boolean): Colours {
  return dark ? { page: '#1A1C20', bar: '#141619', symbols: '#ECEDEF' } : { page: '#FFFFFF', bar: '#F3F3F0', symbols: '#191B1F' }
}
