/** Everything the window says, in the language in use. English is the first; its shape is the type of every other. */
import { backup } from './en/backup'
import { bundle } from './en/bundle'
import { chasing } from './en/chasing'
import { damage } from './en/damage'
import { desk } from './en/desk'
import { directory } from './en/directory'
import { dossier } from './en/dossier'
import { evidence } from './en/evidence'
import { exhibits } from './en/exhibits'
import { finding } from './en/finding'
import { forms } from './en/forms'
import { handOver } from './en/hand-over'
import { history } from './en/history'
import { spreadsheet } from './en/import'
import { keeping } from './en/keeping'
import { letter } from './en/letter'
import { line } from './en/line'
import { noteTemplates } from './en/note-templates'
import { omitted } from './en/omitted'
import { paper } from './en/paper'
import { record } from './en/record'
import { several } from './en/several'
import { sheet } from './en/sheet'
import { slip } from './en/slip'
import { sheetSetting } from './en/sheet-setting'
import { sheets } from './en/sheets'
import { unreadable } from './en/unreadable'
import { views } from './en/views'
import { words } from './en/words'

export const messages = {
  backup,
  bundle,
  chasing,
  damage,
  desk,
  directory,
  dossier,
  evidence,
  exhibits,
  finding,
  forms,
  handOver,
  history,
  keeping,
  letter,
  line,
  noteTemplates,
  omitted,
  paper,
  record,
  several,
  sheet,
  slip,
  sheets,
  sheetSetting,
  spreadsheet,
  unreadable,
  views,
  words,
}
export type Messages = typeof messages

export { plural, LANGUAGE } from './plural'
