/** Whether a sheet on paper is genuine, by the fingerprint that stands on it. */
import type { PrintedSheet } from '#core/printed-sheet'
import type { StateFound } from '#core/projections/state-found'
import { refusalSentence } from '#core/refusal'
import type { RegisterService } from '../register/service'
import { failed, finished, type Ending } from './ending'

/** Done for a state of which a sheet was recorded; for anything else it fails, and says what is known. */
export async function checkSheet(typed: string, service: RegisterService): Promise<Ending> {
  const reply = await service.sheetByFingerprint(typed)
  if (!reply.ok) return failed([refusalSentence(reply.refusal)])
  const found = reply.value
  switch (found.found) {
    case 'unreadable':
      return failed([`“${typed}” is not a fingerprint: it has digits from 0 to 9 and letters from A to F, eight of them at least.`])
    case 'none':
      return failed(['This register never had such a state. The paper is of another register, or it is not genuine, or it was copied wrongly.'])
    case 'several':
      return failed([`${String(found.states)} states of this register begin with these digits. Give more of them.`])
    case 'state': {
      const state = stateLine(found, service)
      if (found.sheets.length === 0) return failed(['The register did stand so, but no sheet was recorded of it.', state])
      return finished(['Genuine.', ...found.sheets.map((sheet) => sheetLine(sheet, service)), state])
    }
  }
}

function sheetLine({ n, made, asOf, edition, shown, forWhom }: PrintedSheet, service: RegisterService): string {
  const past = asOf === made ? '' : `, as the register stood on ${timeAtHome(asOf, service)}`
  const whom = forWhom === '' ? '' : `, for ${forWhom}`
  return `Sheet ${String(n)}, made on ${timeAtHome(made, service)}${past}: ${edition} edition, requests shown: ${String(shown)}${whom}.`
}

function stateLine({ entry, of, recorded, by }: Extract<StateFound, { found: 'state' }>, service: RegisterService): string {
  return `The state after entry ${String(entry)} of ${String(of)}, recorded on ${timeAtHome(recorded, service)}${by === '' ? '' : ` by ${by}`}.`
}

function timeAtHome(instant: string, service: RegisterService): string {
  const { zone, name } = service.settings().home
  return `${new Intl.DateTimeFormat('en-GB', { timeZone: zone, dateStyle: 'long', timeStyle: 'short' }).format(Date.parse(instant))}, ${name}`
}
