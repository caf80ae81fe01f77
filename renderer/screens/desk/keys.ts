/** How keys are written and read on each system. */
import type { Status } from '#core/bridge/bridge'

/** The key that goes with a letter for a command: Ctrl, and ⌘ on a Mac. */
export function commandKey(platform: Status['platform'] | undefined): string {
  return platform === 'mac' ? '⌘' : 'Ctrl'
}

/** Whether exactly the command key is held with a letter. */
export function isCommand(event: KeyboardEvent, platform: Status['platform'] | undefined): boolean {
  const [command, other] = platform === 'mac' ? [event.metaKey, event.ctrlKey] : [event.ctrlKey, event.metaKey]
  return command && !other && !event.altKey && !event.shiftKey
}

/** Whether a letter typed there is text, or picks from a menu, and so is no command. */
export function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof Element)) return false
  return target.closest('input:not([type=radio]), textarea, select, [contenteditable], [role=menu], [role=listbox], [role=spinbutton]') !== null
}
