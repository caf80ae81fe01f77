/** What a file's name promises. It is a label and nothing else: no file is ever opened, made or told apart by it alone. */
import type { ExhibitKind } from '#core/exhibit'

/** Control characters, and those that turn the direction in which a name is read (Unicode TR 9): `‮fdp.exe` reads as a PDF. */
const TURNED = /[\p{Cc}\u202a-\u202e\u2066-\u2069]/u

/** What looks like a document, and is run when it is opened. */
const DISGUISED =
  /\.(?:pdf|docx?|xlsx?|pptx?|rtf|txt|html?|jpe?g|png|gif|eml|msg|zip)[\s.]*\.(?:exe|com|scr|pif|bat|cmd|ps1|vbs?|vbe|jse?|wsf|wsh|hta|msi|lnk|cpl|jar|reg|sh|command|desktop)\s*$/i

/** Whether a name was made to be taken for another. */
export function isDeceptive(name: string): boolean {
  return TURNED.test(name) || DISGUISED.test(name)
}

const PROMISED: Readonly<Record<string, ExhibitKind>> = {
  png: 'picture',
  jpg: 'picture',
  jpeg: 'picture',
  gif: 'picture',
  webp: 'picture',
  pdf: 'pdf',
  eml: 'mail',
  msg: 'outlook-mail',
  zip: 'archive',
}

/** What its ending says that a file is; null where it says nothing that is read here. */
export function promisedBy(name: string): ExhibitKind | null {
  const ending = /\.([a-z]+)\s*$/i.exec(name)?.[1]?.toLowerCase() ?? ''
  return Object.hasOwn(PROMISED, ending) ? (PROMISED[ending] ?? null) : null
}
