/** What can be done about a request's line to take. */
import type { OpenedRequest } from '#core/bridge/bridge'
import type { Instant } from '#core/moment'
import { shortLine } from '#core/projections/line/short'
import type { Settings } from '#core/settings'
import { messages } from '../../messages'
import { useAnnouncements } from '../../store/announcements'
import { copyText } from '../../store/copy'
import { useLine } from '../../store/line'
import { carryOut } from '../../store/undo'
import { does, type Act } from '../desk/acts'
import { linesOf } from './forms'

/** Of a request that was issued: the shown form is copied, and, where the register can be written, the office's own words are. */
export function lineActs(opened: OpenedRequest, settings: Settings, now: Instant, isWritable: boolean): Act[] {
  const { act, said } = messages.line
  const { row } = opened
  if (row.state === 'draft') return []
  const { id: request } = row
  const copy = (): void => {
    const { form } = useLine.getState()
    const isCopied = copyText(linesOf(form, opened, settings, now).join('\n'))
    useAnnouncements.getState().say(isCopied ? said.copied[form] : said.notCopied)
  }
  const takeBack = (): void => {
    useLine.getState().stop()
    void carryOut({ kind: 'write-line', request, words: '', machine: shortLine(row, settings, now) }, said.takenBack)
  }
  return [
    does('copy-line', act.copy, copy, ['Shift', 'L']),
    ...(isWritable ? [does('write-line', act.write, () => { useLine.getState().write(request) }, ['W'])] : []),
    ...(isWritable && row.line ? [does('take-back-line', act.takeBack, takeBack)] : []),
  ]
}
