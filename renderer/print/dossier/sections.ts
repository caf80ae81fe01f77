/** The sections of a dossier, in their order. */
import type { DossierData } from '#core/projections/dossier'
import type { Section } from './section'
import { acknowledgementsSection } from './sections/acknowledgements'
import { addresseeSection } from './sections/addressee'
import { attemptsSection } from './sections/attempts'
import { chasesSection } from './sections/chases'
import { correctionsSection } from './sections/corrections'
import { denialsSection } from './sections/denials'
import { exhibitsSection } from './sections/exhibits'
import { internalSection } from './sections/internal'
import { picturesSection } from './sections/pictures'
import { textSection } from './sections/text'

/** Those that the edition has; one with nothing to tell says so. */
export function sectionsOf(data: DossierData): Section[] {
  const facts = [textSection, addresseeSection, attemptsSection, acknowledgementsSection, denialsSection, chasesSection, correctionsSection]
  const all = [...facts, exhibitsSection, picturesSection, internalSection]
  return all.flatMap((section) => section(data) ?? []).map((section, index) => ({ ...section, number: index + 1 }))
}
