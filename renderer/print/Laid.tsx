import { Fragment, useEffect, useEffectEvent, useLayoutEffect, useRef, useState, type ReactNode } from 'react'
import type { Orientation, PaperSize } from '#core/words'
import './paper-fonts.css'
import './laid.css'

/** What a page is given by `Laid`; it draws a `<section className="laid-page …">` and nothing around it. */
export interface LaidPage<P> {
  readonly page: P
  /** Counted from 1. */
  readonly number: number
  readonly of: number
  /** Everything on one endless page, to be measured and never shown. */
  readonly draft: boolean
}

interface LaidProps<P> {
  /** What is set. Another object is laid out anew, and so is another paper. */
  readonly data: object
  readonly paper: PaperSize
  readonly orientation: Orientation
  /** The class of its own style sheet: `paper`, `letter`. */
  readonly className: string
  /** Everything on one page. */
  readonly whole: P
  /** Measures the draft, of which `endless` is the page of `whole`, and breaks it into pages of `pageHeight`, in px. At least one. */
  readonly breakUp: (endless: Element, pageHeight: number) => readonly P[]
  readonly children: (page: LaidPage<P>) => ReactNode
  /** Told once the pages stand, with how many there are. */
  readonly onLaidOut: (pages: number) => void
}

interface Broken<P> extends Pick<LaidProps<P>, 'data' | 'paper' | 'orientation'> {
  readonly pages: readonly P[]
}

/** Something in true pages: drafted on one endless page, measured when its fonts have come, then broken into pages. */
export function Laid<P>({ data, paper, orientation, className, whole, breakUp, children, onLaidOut }: LaidProps<P>) {
  const [broken, setBroken] = useState<Broken<P> | null>(null)
  const draft = useRef<HTMLDivElement>(null)
  const pages = broken?.data === data && broken.paper === paper && broken.orientation === orientation ? broken.pages : null
  const sized = `laid laid-${paper}-${orientation} ${className}`

  const lay = useEffectEvent((endless: Element, pageHeight: number) => {
    setBroken({ data, paper, orientation, pages: breakUp(endless, pageHeight) })
  })
  useLayoutEffect(() => {
    let current = true
    const [endless, blank] = draft.current?.children ?? []
    if (!endless || !blank) return
    // Setting the text is what asks for the fonts, and reading a height is what sets it.
    const pageHeight = blank.getBoundingClientRect().height
    void document.fonts.ready.then(() => {
      if (current) lay(endless, pageHeight)
    })
    return () => {
      current = false
    }
  }, [data, paper, orientation])

  useEffect(() => {
    if (pages) onLaidOut(pages.length)
  }, [pages, onLaidOut])

  return pages === null ? (
    <div ref={draft} className={`${sized} laid-draft`} aria-hidden>
      {children({ page: whole, number: 1, of: 1, draft: true })}
      <div className="laid-page" />
    </div>
  ) : (
    <div className={sized}>
      {pages.map((page, index) => (
        <Fragment key={index}>{children({ page, number: index + 1, of: pages.length, draft: false })}</Fragment>
      ))}
    </div>
  )
}
