/** Charsets by their names, and by the numbers that Windows has for them. */
import { singleByteOf } from '../../files/encoding'

/** The bytes in that charset; in the one that their letters make likely where it is unknown, or UTF-8, which they are not. */
export function decodedAs(charset: string, bytes: Uint8Array): string {
  try {
    const decoder = new TextDecoder(charset)
    if (decoder.encoding !== 'utf-8') return decoder.decode(bytes)
  } catch {
    // An unknown name, as below.
  }
  return new TextDecoder(singleByteOf(bytes)).decode(bytes)
}

/** The name of a Windows code page; empty for one that no mail is written in. */
export function charsetOf(codepage: number): string {
  if (codepage >= 1250 && codepage <= 1258) return `windows-${String(codepage)}`
  if (codepage > 28_590 && codepage <= 28_605) return `iso-8859-${String(codepage - 28_590)}`
  return PAGES.get(codepage) ?? ''
}

const PAGES: ReadonlyMap<number, string> = new Map([
  [874, 'windows-874'],
  [932, 'shift_jis'],
  [936, 'gbk'],
  [949, 'euc-kr'],
  [950, 'big5'],
  [20_866, 'koi8-r'],
  [21_866, 'koi8-u'],
  [65_001, 'utf-8'],
])
