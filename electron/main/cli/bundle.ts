/** Bundles from the command line: made of a register, and checked without one. */
import { resolve } from 'node:path'
import { BUNDLE_AGREES, BUNDLE_PROVEN, bundleProblemSentence, requestsWords } from '#core/bundle'
import { shortFingerprint } from '#core/fingerprint'
import { refusalSentence } from '#core/refusal'
import type { RequestId } from '#core/request'
import { checkBundle } from '../bundle/check'
import { UNWATCHED } from '../bundle/course'
import { makeBundle } from '../bundle/make'
import { sourcesOf } from '../bundle/sources'
import { codeOf, reasonOf } from '../files/reason'
import type { RegisterService } from '../register/service'
import { failed, finished, type Ending } from './ending'
import { noRequest, requestOf } from './find'
import type { BundleTask } from './paper-arguments'

/** Writes it whole or not at all, and says the zip's SHA-256, which can be told by another way than the zip goes. */
export async function writeBundle({ references, file, paper }: BundleTask, service: RegisterService): Promise<Ending> {
  const requests: RequestId[] = []
  for (const reference of references) {
    const id = await requestOf(reference, service)
    if (id === null) return failed([noRequest(reference)])
    requests.push(id)
  }
  const reply = await makeBundle(sourcesOf(service), requests, paper, resolve(file), UNWATCHED)
  return reply.ok ? finished([`Wrote ${file}.`, `SHA-256 ${reply.value.sha256}`]) : failed([refusalSentence(reply.refusal)])
}

/** Done for a bundle that is whole, zip or unpacked; for any other file it fails, and says what is wrong with which file. */
export async function tellBundle(file: string): Promise<Ending> {
  try {
    const checked = await checkBundle(resolve(file), UNWATCHED)
    switch (checked.outcome) {
      case 'whole': {
        const { files, references, fingerprint, sha256 } = checked
        return finished([
          `Whole: ${requestsWords(references)}, ${String(files)} files. ${BUNDLE_AGREES}`,
          ...(sha256 === null ? [] : [`SHA-256 ${sha256}`]),
          `Register fingerprint ${shortFingerprint(fingerprint)}`,
          BUNDLE_PROVEN,
        ])
      }
      case 'altered':
        return failed(checked.problems.map(bundleProblemSentence))
      case 'no-bundle':
        return failed([`${file} is no bundle. ${checked.why}`])
    }
  } catch (error) {
    const why = codeOf(error) === 'ENOENT' ? 'there is no such file' : reasonOf(error)
    return failed([`${file} could not be read (${why}).`])
  }
}
