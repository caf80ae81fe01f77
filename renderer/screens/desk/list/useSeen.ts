import { useCallback, useEffect, useLayoutEffect, useRef, useState, type RefObject } from 'react'
import { flushSync } from 'react-dom'
import { itemAt, itemCount, type Layout } from '../../../store/layout'
import { HEAD, indexAt, ROW, topOf } from './heights'

/** Items drawn above and below what is seen, so that a turn of the wheel finds them there. */
const BEYOND = 4
/** Px left under an item that is brought into sight at the lower end. */
const FOOT = 8

export interface Seen {
  /** The first and the last item to be drawn; none where `last` is less than `first`. */
  readonly first: number
  readonly last: number
  /** Rows that a page holds. */
  readonly page: number
  /** Scrolls no further than brings an item into sight. */
  readonly reveal: (index: number) => void
}

/** Which items of a list can be seen where it is scrolled to. `covered` are the px at its top that its columns' heads hide. */
export function useSeen(scrollerRef: RefObject<HTMLElement | null>, layout: Layout, covered: number): Seen {
  // To the row, so that less than a row's scrolling draws nothing anew.
  const [top, setTop] = useState(0)
  const [height, setHeight] = useState(0)
  // To the px. To ask the element is to have all that changed laid out at once.
  const scrolledTo = useRef(0)

  useLayoutEffect(() => {
    const element = scrollerRef.current
    if (!element) return undefined
    const resized = (): void => {
      setHeight(element.clientHeight - covered)
    }
    resized()
    const observer = new ResizeObserver(resized)
    observer.observe(element)
    return () => {
      observer.disconnect()
    }
  }, [scrollerRef, covered])

  useEffect(() => {
    const element = scrollerRef.current
    if (!element) return undefined
    const scrolled = (): void => {
      scrolledTo.current = element.scrollTop
      // At once: a frame later the rows would be missing from this one.
      flushSync(() => {
        setTop(Math.floor(scrolledTo.current / ROW) * ROW)
      })
    }
    element.addEventListener('scroll', scrolled, { passive: true })
    return () => {
      element.removeEventListener('scroll', scrolled)
    }
  }, [scrollerRef])

  const reveal = useCallback(
    (index: number): void => {
      const element = scrollerRef.current
      if (!element) return
      const above = topOf(layout, index)
      const below = above + (itemAt(layout, index)?.kind === 'head' ? HEAD : ROW) + FOOT
      // A head's height stays free above, so that a group is seen to begin.
      const from = scrolledTo.current
      // What is selected from the start comes into sight before the height was ever measured.
      const room = height > 0 ? height : element.clientHeight - covered
      const to = above - HEAD < from ? Math.max(0, above - HEAD) : Math.max(from, below - room)
      if (to === from) return
      scrolledTo.current = to
      element.scrollTo(0, to)
    },
    [scrollerRef, layout, height, covered],
  )

  const count = itemCount(layout)
  return {
    first: Math.max(0, indexAt(layout, top) - BEYOND),
    last: Math.min(count - 1, indexAt(layout, top + height + ROW) + BEYOND),
    page: Math.max(1, Math.floor(height / ROW) - 2),
    reveal,
  }
}
