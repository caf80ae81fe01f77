/** When two texts are the same message: one as it was logged here, one as the platform kept it. */
import { decoded } from '../entities'

/** What the platform adds to the text for a photograph or a film. */
const MEDIA = /https?:\/\/(?:twitter|x)\.com\/messages\/media\/\d+/giu
/** The platform's own short link, where the archive does not tell what it stands for: archives before 2020 do not. */
const SHORT = /https?:\/\/t\.co\/\w+/iu
const LINK = /(?:https?:\/\/|www\.)\S+/giu

/** The forms of a text as logged. It is the text of a message with which it shares one. */
export function formsLogged(text: string): ReadonlySet<string> {
  return new Set([text, decoded(text)].flatMap((each) => [plain(each), plain(masked(each))]).filter(isSomething))
}

/** The forms of a message's text; links go for any others only where they are not told. */
export function formsArchived(text: string): ReadonlySet<string> {
  return new Set([text, decoded(text)].flatMap((each) => [plain(each), ...(SHORT.test(each) ? [plain(masked(each))] : [])]).filter(isSomething))
}

function masked(text: string): string {
  return text.replace(MEDIA, ' ').replace(LINK, '\0')
}

/** White space counts as a space, and a link is the same with its scheme and its last slash or without. */
function plain(text: string): string {
  return text
    .normalize('NFC')
    .replace(MEDIA, ' ')
    .replace(/\bhttps?:\/\/(?:www\.)?/giu, '')
    .replace(/\s+/gu, ' ')
    .replace(/\/(?= |$)/gu, '')
    .trim()
}

function isSomething(form: string): boolean {
  return form.replaceAll('\0', '').trim() !== ''
}
