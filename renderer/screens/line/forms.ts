/** The line to take in the form that is asked for, as it is copied. */
import type { OpenedRequest } from '#core/bridge/bridge'
import type { Instant } from '#core/moment'
import { lineToTake } from '#core/projections/line/line'
import { longLine } from '#core/projections/line/long'
import { timelineLines } from '#core/projections/line/timeline'
import type { Settings } from '#core/settings'
import type { LineForm } from '../../store/line'

/** Its lines: one, but for the timeline. */
export function linesOf(form: LineForm, { row, request }: OpenedRequest, settings: Settings, now: Instant): readonly string[] {
  switch (form) {
    case 'short':
      return [lineToTake(row, settings, now).words]
    case 'long':
      return [longLine(request, settings, now)]
    case 'timeline':
      return timelineLines(request, settings, now)
  }
}
