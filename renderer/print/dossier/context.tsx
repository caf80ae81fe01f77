/** What every part of a dossier knows: its data, and the letters of the two places. */
import { createContext, useContext, type ReactNode } from 'react'
import type { DossierData } from '#core/projections/dossier'
import { placeLetters } from '../letters'

interface OfDossier {
  readonly data: DossierData
  readonly letters: readonly [string, string]
}

const DossierContext = createContext<OfDossier | null>(null)

export function DossierOf({ data, children }: { readonly data: DossierData; readonly children: ReactNode }) {
  const letters = placeLetters(data.settings.home.name, data.settings.theirs.name)
  return <DossierContext value={{ data, letters }}>{children}</DossierContext>
}

export function useDossier(): OfDossier {
  const dossier = useContext(DossierContext)
  if (dossier === null) throw new Error('a part of a dossier stands outside it')
  return dossier
}
