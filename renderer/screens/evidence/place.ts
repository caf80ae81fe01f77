/** Where on the desk files are dropped: on a fact of the opened request, on that request, or on none. */
import { ExhibitAbout } from '#core/exhibit'

export interface Place {
  readonly element: Element
  readonly about: ExhibitAbout
}

/** What marks a part of the page as standing for what files can be evidence of: `data-evidence="attempt 2"`. */
export function evidenceMark({ of, n }: ExhibitAbout): { readonly 'data-evidence': string } {
  return { 'data-evidence': n === null ? of : `${of} ${String(n)}` }
}

/** The nearest part around an element that is marked so; null where there is none. */
export function placeAt(target: EventTarget | null): Place | null {
  const element = target instanceof Element ? target.closest('[data-evidence]') : null
  const about = aboutOf(element?.getAttribute('data-evidence') ?? '')
  return element && about && { element, about }
}

/** Reads a mark as written by {@link evidenceMark}; null when it is none. */
export function aboutOf(mark: string): ExhibitAbout | null {
  const [word, digits] = mark.split(' ')
  const of = ExhibitAbout.entries.of.options.find((each) => each === word)
  if (of === undefined) return null
  return { of, n: digits === undefined ? null : Number(digits) }
}
