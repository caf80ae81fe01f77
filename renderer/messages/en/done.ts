/** What was done, in a line: "2018/050 issued". `reference` is empty for a draft. */
import type { Command } from '#core/command'

export function done(command: Command, reference: string): string {
  switch (command.kind) {
    case 'save-draft':
      return 'Draft saved'
    case 'discard-draft':
      return 'Draft discarded'
    case 'issue':
      return `${reference} issued`
    case 'log-delivery':
      return `${reference}: delivery logged`
    case 'record-outcome':
      return `${reference}: outcome recorded`
    case 'acknowledge':
      return `${reference}: acknowledgement recorded`
    case 'answer':
      return `${reference}: answer recorded`
    case 'deny':
      return `${reference}: denial recorded`
    case 'settle-denial':
      return `${reference}: denial settled`
    case 'end':
      return `${reference} ${command.ending.as}`
    case 'change-settings':
      return 'Settings saved'
  }
}
