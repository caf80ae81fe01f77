/** The first letter large, whatever the line begins with: parts of a line are written to stand anywhere in it. */
import { LANGUAGE } from './plural'

export function sentenceCase(text: string): string {
  return text.charAt(0).toLocaleUpperCase(LANGUAGE) + text.slice(1)
}
