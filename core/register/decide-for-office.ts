/** Decisions about the office: its settings, its directory of counterparts, its calendars. */
import type { Command } from '#core/command'
import { counterpartNamed, type Counterpart } from '#core/counterpart'
import { namesBut } from '#core/merge'
import { nextSheet, type Office } from '#core/office'
import { done, refused, type Reply } from '#core/refusal'
import type { Decision } from './decide'

type ForOffice = Extract<
  Command,
  { kind: 'change-settings' | 'save-counterpart' | 'merge-counterparts' | 'remove-counterpart' | 'save-calendar' | 'remove-calendar' | 'record-sheet' }
>

/** Decides what is not about one request. */
export function decideForOffice({ settings, counterparts, calendars, lastSheets }: Office, command: ForOffice): Reply<Decision> {
  switch (command.kind) {
    case 'change-settings':
      return done([{ kind: 'settings.changed', settings: command.settings }])
    case 'save-counterpart': {
      const counterpart = renamed(counterparts, command.counterpart)
      const others = counterparts.filter(({ id }) => id !== counterpart.id)
      const taken = [counterpart.name, ...counterpart.formerNames].find((name) => counterpartNamed(others, name) !== null)
      if (taken !== undefined) return refused({ code: 'name-taken', name: taken })
      return done([{ kind: 'counterpart.saved', counterpart }])
    }
    case 'merge-counterparts': {
      const { from, into } = command
      const both = from !== into && [from, into].every((id) => counterparts.some((each) => each.id === id))
      return both ? done([{ kind: 'counterpart.merged', from, into }]) : refused({ code: 'not-found', what: 'counterpart' })
    }
    case 'remove-counterpart': {
      const known = counterparts.some(({ id }) => id === command.counterpart)
      return known ? done([{ kind: 'counterpart.removed', id: command.counterpart }]) : refused({ code: 'not-found', what: 'counterpart' })
    }
    case 'save-calendar':
      return done([{ kind: 'calendar.saved', calendar: command.calendar }])
    case 'record-sheet': {
      // Two sheets made at once: the second is to be laid out again, with its own number on it.
      const next = nextSheet({ lastSheets })
      return command.sheet.n === next ? done([{ kind: 'sheet.printed', ...command.sheet }]) : refused({ code: 'sheet-number', next })
    }
    case 'remove-calendar': {
      const id = command.calendar
      if (!calendars.some((calendar) => calendar.id === id)) return refused({ code: 'not-found', what: 'calendar' })
      const used = settings.calendar === id || counterparts.some(({ calendar }) => calendar === id)
      return used ? refused({ code: 'calendar-in-use' }) : done([{ kind: 'calendar.removed', id }])
    }
  }
}

/** Requests were written to a counterpart under the name that it gives up: it keeps that name among its former ones. */
function renamed(counterparts: readonly Counterpart[], counterpart: Counterpart): Counterpart {
  const before = counterparts.find(({ id }) => id === counterpart.id)
  const former = [...counterpart.formerNames, ...(before ? [before.name] : [])]
  return { ...counterpart, formerNames: namesBut(counterpart.name, former) }
}
