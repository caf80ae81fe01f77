/** A dossier with what its files show. */
import type { DossierData } from '#core/projections/dossier'
import type { DossierQuery } from '#core/projections/paper'
import type { Reply } from '#core/refusal'
import type { Request } from '#core/request'
import type { RegisterService } from '../register/contract'
import { isDrawn } from './drawn-exhibit'
import type { DrawExhibit } from './remembered'
import type { ExhibitStore } from './store'

/** No file is begun later than this after the first, in ms: a file that takes all its time must not take the others' paper from them. */
const ENOUGH = 15_000

/** Of a picture all is set on paper, of a PDF its first page. */
const MOST_PAGES = 1

/** Refuses as the dossier does. In the releasable edition no file is looked at; one that is not whole, or cannot be drawn, shows nothing. */
export async function dossierWithPictures(service: RegisterService, query: DossierQuery, draw: DrawExhibit): Promise<Reply<DossierData>> {
  if (query.edition === 'releasable' || !service.exhibits) return service.dossier(query)
  const opened = await service.open(query.request)
  if (!opened.ok) return opened
  return service.dossier(query, await picturesIn(opened.value.request, service.exhibits, draw))
}

async function picturesIn({ exhibits }: Request, store: ExhibitStore, draw: DrawExhibit): Promise<DossierData['pictures']> {
  const begun = Date.now()
  const pictures: Record<string, DossierData['pictures'][string]> = {}
  for (const exhibit of exhibits) {
    if (exhibit.voided || !isDrawn(exhibit) || Date.now() - begun > ENOUGH) continue
    const read = await store.read(exhibit.sha256).catch(() => null)
    const drawn = read?.ok ? await draw(exhibit, read.bytes, MOST_PAGES) : null
    if (drawn) pictures[exhibit.sha256] = drawn.pictures
  }
  return pictures
}
