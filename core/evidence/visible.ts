/**
 * Text of others, with what cannot be seen in it made visible: a name or a sentence must not read as another than it is. Line ends become
 * line feeds; control characters become their pictures (U+2400 and on), and what turns the direction of reading (Unicode TR 9) its number.
 */
export function visible(text: string): string {
  return text.replace(/\r\n?/g, '\n').replace(HIDDEN, shown)
}

// All but tab and line feed; then the marks, embeddings, overrides and isolates of directions.
const HIDDEN = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g

function shown(character: string): string {
  const code = character.charCodeAt(0)
  if (code < 32) return String.fromCharCode(0x2400 + code)
  if (code === 127) return '\u2421'
  return `[U+${code.toString(16).toUpperCase().padStart(4, '0')}]`
}
