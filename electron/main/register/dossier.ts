/** The dossier of a request of an open register: its texts are hashed here, and its entries numbered. */
import { createHash } from 'node:crypto'
import { dossierOf, type DossierData } from '#core/projections/dossier'
import type { Seal } from '#core/projections/dossier/sealed'
import type { DossierQuery } from '#core/projections/paper'
import { done, refused, type Reply } from '#core/refusal'
import { reasonOf } from '../files/reason'
import type { Answers } from './answers'
import type { Held } from './held'

/** Refuses with `not-found` or `cannot-read`. */
export function dossierIn({ register, entries, options }: Held, answers: Answers, query: DossierQuery, pictures: DossierData['pictures']): Reply<DossierData> {
  const opened = answers.open(query.request)
  if (!opened.ok) return opened
  const { row, request, wholeness } = opened.value
  try {
    // An entry's number is its clock: one desk writes, and leaves none out.
    const numbers = row.places.map((place) => entries.read(place).clock)
    const position = answers.position()
    const nameOf = (id: string): string => answers.nameOf(id)
    return done(dossierOf({ request, office: register.office, wholeness, numbers, position, now: options.now(), seal, nameOf, pictures }, query))
  } catch (error) {
    return refused({ code: 'cannot-read', why: reasonOf(error) })
  }
}

const seal: Seal = (words) => {
  const bytes = Buffer.from(words, 'utf8')
  return { words, sha256: createHash('sha256').update(bytes).digest('hex'), bytes: bytes.length }
}
