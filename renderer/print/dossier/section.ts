/** What a dossier is made of: sections of rows and texts, in order. How they are broken into pages is no business of theirs. */
import type { ReactNode } from 'react'

/** What stands on one page whole. In a table it is a `tr`. */
export interface RowItem {
  readonly key: string
  readonly row: ReactNode
}

/** A text that runs on from page to page, paragraph by paragraph. What leads it stands on the page of its first lines. */
export interface TextItem {
  readonly key: string
  readonly lead: ReactNode
  readonly text: string
  /** `sent` is set as a letter is, with a rule beside it; `said` as what somebody wrote down. */
  readonly as: 'sent' | 'said'
}

export type Item = RowItem | TextItem

/** A section before it is known which others there are. */
export interface Unnumbered {
  readonly key: string
  readonly title: string
  /** Beside the title; may be empty. */
  readonly about: string
  /** The columns of a table, whose heads are repeated on every page; null for what is no table. */
  readonly columns: readonly Column[] | null
  readonly items: readonly Item[]
}

/** A section as it stands among the others, counted from 1. */
export interface Section extends Unnumbered {
  readonly number: number
}

export interface Column {
  readonly key: string
  readonly name: string
}

/** A text, a paragraph an item: what stands between blank lines. Each keeps its own line breaks. */
export function textItems(key: string, words: string, as: TextItem['as'], lead: ReactNode = null): TextItem[] {
  const paragraphs = words.replace(/\r\n?/g, '\n').split(/\n(?:[^\S\n]*\n)+/).map((each) => each.replace(/^\n+/, '').trimEnd())
  const told = paragraphs.filter((each) => each.trim() !== '')
  return told.map((text, index) => ({ key: `${key} ${String(index)}`, lead: index === 0 ? lead : null, text, as }))
}
