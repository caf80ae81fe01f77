/** Everything the window says, in the language in use. English is the first; its shape is the type of every other. */
import { backup } from './en/backup'
import { damage } from './en/damage'
import { desk } from './en/desk'
import { forms } from './en/forms'
import { sheet } from './en/sheet'
import { words } from './en/words'

export const messages = { backup, damage, desk, forms, sheet, words }
export type Messages = typeof messages

export { plural, LANGUAGE } from './plural'
