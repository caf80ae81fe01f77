/** What every part of a sheet knows: its data, and the letters of the two places. */
import { createContext, useContext, type ReactNode } from 'react'
import type { SheetData } from '#core/projections/sheet'
import { placeLetters } from './letters'

interface Paper {
  readonly data: SheetData
  readonly letters: readonly [string, string]
}

const PaperContext = createContext<Paper | null>(null)

export function PaperOf({ data, children }: { readonly data: SheetData; readonly children: ReactNode }) {
  const letters = placeLetters(data.settings.home.name, data.settings.theirs.name)
  return <PaperContext value={{ data, letters }}>{children}</PaperContext>
}

export function usePaper(): Paper {
  const paper = useContext(PaperContext)
  if (paper === null) throw new Error('a part of a sheet stands outside it')
  return paper
}
