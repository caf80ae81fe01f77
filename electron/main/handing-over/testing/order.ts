/** Orders for tests. */
import type { HandOver } from '#core/command'
import type { EmailDetails } from '#core/request'

/** Not yet with an identifier. */
export const email: EmailDetails = { channel: 'email', from: 'press@embassy.example', to: 'desk@state.example', messageId: '' }

export function order(request: string, some: Partial<HandOver> = {}): HandOver {
  return { kind: 'hand-over', request, n: null, role: 'chase', details: email, text: 'A reminder.', ...some }
}
