/** A file's own name, as it may be shown and as it may be given to a copy: it was chosen by whoever made the file. */

/** Control characters (C0, C1), marks and overrides of direction (Unicode Bidi_Control), and what has no width: all that makes a name look like another. */
const HIDDEN = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Co}\p{Cs}]/gu

/** The name with a mark in the place of each character that nobody would see. */
export function plainName(name: string): string {
  return name.replace(HIDDEN, '\uFFFD')
}

/** What no file of Windows may have in its name; elsewhere some of it would lead to another folder. */
const FORBIDDEN = /[<>:"/\\|?*\uFFFD]/g
/** Names that are devices there, whatever follows the dot. */
const DEVICE = /^(con|prn|aux|nul|com\d|lpt\d|conin\$|conout\$|clock\$)(?=\.|$)/i
/** So much of it, its ending aside, fits in any letters into what a system allows. */
const BEGINNING = /^.{0,80}/su

/** A name that a copy may have on every system: of one folder, of no device, not hidden, and looking like what it is. */
export function copyName(name: string): string {
  const [stem, ending] = parted(plainName(name).replace(FORBIDDEN, '_').trim())
  const whole = `${BEGINNING.exec(stem)?.[0] ?? ''}${ending}`.replace(/^[.\s-]+|[.\s]+$/g, '').replace(DEVICE, '_$1')
  return whole === '' ? 'exhibit' : whole
}

function parted(name: string): readonly [string, string] {
  const at = name.lastIndexOf('.')
  return at <= 0 || name.length - at > 12 ? [name, ''] : [name.slice(0, at), name.slice(at)]
}
