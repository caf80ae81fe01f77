/** Everything the window says, in the language in use. English is the first; its shape is the type of every other. */
import { backup } from './en/backup'
import { chasing } from './en/chasing'
import { damage } from './en/damage'
import { desk } from './en/desk'
import { directory } from './en/directory'
import { dossier } from './en/dossier'
import { finding } from './en/finding'
import { forms } from './en/forms'
import { handOver } from './en/hand-over'
import { history } from './en/history'
import { spreadsheet } from './en/import'
import { keeping } from './en/keeping'
import { letter } from './en/letter'
import { paper } from './en/paper'
import { several } from './en/several'
import { sheet } from './en/sheet'
import { sheetSetting } from './en/sheet-setting'
import { views } from './en/views'
import { words } from './en/words'

export const messages = {
  backup,
  chasing,
  damage,
  desk,
  directory,
  dossier,
  finding,
  forms,
  handOver,
  history,
  keeping,
  letter,
  paper,
  several,
  sheet,
  sheetSetting,
  spreadsheet,
  views,
  words,
}
export type Messages = typeof messages

export { plural, LANGUAGE } from './plural'
