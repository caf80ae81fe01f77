/** The scripts that an archive of X consists of: each gives one name a list, as JSON. They are cut apart and parsed, and never run. */
import { BadFile } from '../bad-file'

/** What the JSON of a script may come to: real ones are nine deep. */
const DEEPEST = 64
/** Values, counted by their brackets and commas: ten million of them are some 256 MiB of messages. */
const MOST_VALUES = 16_000_000

/** Whether a text begins as such a script does: `window.YTD.direct_messages.part0 = [`. */
export function isArchiveScript(head: string): boolean {
  return /^\uFEFF?\s*window\.YTD\.\w+\.part\d+\s*=/.test(head)
}

/**
 * The list that a script gives its name; also of a script of which only the list is left.
 * @throws BadFile where there is none, and where it is too deep or has too many values to be looked at.
 */
export function listIn(script: string): readonly unknown[] {
  const json = jsonIn(script)
  refuseMonsters(json)
  const value = parsed(json)
  if (!Array.isArray(value)) throw new BadFile('not-what-it-says')
  return value
}

function jsonIn(script: string): string {
  const text = script.replace(/^\uFEFF/, '').trim()
  const json = text.startsWith('[') ? text : text.slice(text.indexOf('=') + 1)
  return json.replace(/;\s*$/, '')
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json)
  } catch {
    throw new BadFile('damaged')
  }
}

/** Looks at every character once, before anything is made of them. */
function refuseMonsters(json: string): void {
  let depth = 0
  let values = 0
  let isText = false
  for (let i = 0; i < json.length; i += 1) {
    const code = json.charCodeAt(i)
    if (isText) {
      if (code === BACKSLASH) i += 1
      else if (code === QUOTE) isText = false
      continue
    }
    if (code === QUOTE) isText = true
    else if (code === COMMA) values += 1
    else if (code === OPEN_LIST || code === OPEN_FIELDS) {
      values += 1
      depth += 1
      if (depth > DEEPEST) throw new BadFile('too-deep')
    } else if (code === CLOSE_LIST || code === CLOSE_FIELDS) depth -= 1
    if (values > MOST_VALUES) throw new BadFile('too-many-parts')
  }
}

const [QUOTE, COMMA, BACKSLASH] = [0x22, 0x2c, 0x5c]
const [OPEN_LIST, CLOSE_LIST, OPEN_FIELDS, CLOSE_FIELDS] = [0x5b, 0x5d, 0x7b, 0x7d]
