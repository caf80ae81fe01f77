import type { ReactNode } from 'react'
import './glyphs.css'

/** Where a mark gets its meaning from: a word that stands beside it, or the word itself as name and tooltip. */
export interface Named {
  /** The mark stands alone: its word becomes its name and its tooltip. Otherwise it is hidden from assistive techniques. */
  readonly named?: boolean
  /** Edge in px; 16 unless told. */
  readonly size?: number
}

export type Tone = 'good' | 'warn' | 'bad' | 'quiet' | 'plain'

interface GlyphProps extends Named {
  readonly word: string
  readonly tone?: Tone
  readonly children: ReactNode
}

/** The frame of every mark of the register: 16 units square, drawn with the ink of the text around it unless it has a tone. */
export function Glyph({ word, tone = 'plain', named = false, size = 16, children }: GlyphProps) {
  const name = named ? { role: 'img', 'aria-label': word } : { 'aria-hidden': true }
  return (
    <svg className={`glyph tone-${tone}`} viewBox="0 0 16 16" width={size} height={size} {...name}>
      {named && <title>{word}</title>}
      {children}
    </svg>
  )
}
