/**
 * HTML as plain text, in one pass: the words, their lines, and `> ` before what is quoted. Nothing is fetched, followed or run;
 * scripts, styles, titles, comments and pictures leave nothing behind.
 */

/** What these hold is not text of the message. */
const UNSHOWN = new Set(['script', 'style', 'title', 'head', 'template', 'noscript', 'iframe', 'object', 'svg', 'math'])
/** Of those, in these nothing is markup until their own end. */
const RAW = new Set(['script', 'style', 'title', 'iframe', 'noscript'])
/** These begin and end a line. */
const LINES = new Set(
  'address article blockquote body center dd div dl dt footer form header hr li main ol pre section table tr ul'.split(' '),
)
/** And these have an empty line about them. */
const PARAGRAPHS = new Set(['p', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6'])
/** Quotations deeper than this are marked as this deep. */
const DEEPEST_MARK = 20

/** The text of a page, or a part of one. */
export function htmlText(html: string): string {
  const page = new Lines()
  // Of the same length, whatever its letters: only those of ASCII are made small.
  const lower = html.replace(/[A-Z]+/g, (letters) => letters.toLowerCase())
  let at = 0
  let unshown: { readonly name: string; depth: number } | null = null
  while (at < html.length) {
    const open = html.indexOf('<', at)
    const until = open < 0 ? html.length : open
    if (unshown === null) page.words(html.slice(at, until))
    if (open < 0) break
    const comment = html.startsWith('<!--', open)
    const after = comment ? afterNext(lower, '-->', open + 4) : afterNext(lower, '>', open + 1)
    const tag = comment ? null : /^<(\/?)([a-z][a-z0-9]*)/i.exec(html.slice(open, open + 20))
    if (tag === null && !/^<[!?/]/.test(html.slice(open, open + 2))) {
      if (unshown === null) page.words('<')
      at = open + 1
      continue
    }
    at = after
    const name = (tag?.[2] ?? '').toLowerCase()
    const isEnd = tag?.[1] === '/'
    if (unshown !== null) {
      if (name === unshown.name) unshown.depth += isEnd ? -1 : 1
      if (unshown.depth === 0 || (name === 'body' && unshown.name === 'head')) unshown = null
    } else if (!isEnd && RAW.has(name)) {
      at = afterNext(lower, '>', afterNext(lower, `</${name}`, at))
    } else if (!isEnd && UNSHOWN.has(name) && html[after - 2] !== '/') unshown = { name, depth: 1 }
    else if (name !== '') page.tag(name, isEnd)
  }
  return page.text()
}

/** The place after the next `what`, from `from` on; the end where it does not come any more. */
function afterNext(text: string, what: string, from: number): number {
  const found = text.indexOf(what, from)
  return found < 0 ? text.length : found + what.length
}

/** Lines as they come about. */
class Lines {
  readonly #lines: string[] = []
  #parts: string[] = []
  #quotes = 0
  #pre = 0

  words(html: string): void {
    const text = decoded(html)
    if (this.#pre > 0) {
      const [first = '', ...others] = text.split(/\r\n|\n|\r/)
      this.#parts.push(first)
      for (const line of others) {
        this.#end()
        this.#parts.push(line)
      }
      return
    }
    const flat = text.replace(/[ \t\r\n\f]+/g, ' ')
    if (flat !== '' && !(flat === ' ' && this.#parts.length === 0)) this.#parts.push(flat)
  }

  tag(name: string, isEnd: boolean): void {
    if (name === 'br') {
      this.#end()
      return
    }
    if ((name === 'td' || name === 'th') && !isEnd) this.#parts.push(this.#parts.length > 0 ? '\t' : '')
    if (!LINES.has(name) && !PARAGRAPHS.has(name)) return
    if (this.#parts.length > 0) this.#end()
    if (PARAGRAPHS.has(name) && this.#lines.length > 0 && !/^[> ]*$/.test(this.#lines.at(-1) ?? '')) this.#end()
    if (name === 'blockquote') this.#quotes = Math.max(this.#quotes + (isEnd ? -1 : 1), 0)
    if (name === 'pre') this.#pre = Math.max(this.#pre + (isEnd ? -1 : 1), 0)
    if (name === 'li' && !isEnd) this.#parts.push('- ')
  }

  #end(): void {
    const line = this.#parts.join('')
    this.#parts = []
    this.#lines.push('> '.repeat(Math.min(this.#quotes, DEEPEST_MARK)) + (this.#pre > 0 ? line : line.replace(/ +/g, ' ').trim()))
  }

  text(): string {
    if (this.#parts.length > 0) this.#end()
    return this.#lines.join('\n').replace(/\n{3,}/g, '\n\n').trim()
  }
}

/** The names of the letters from U+00A0 on, in their order (HTML 4.01, section 24.2). */
const LATIN =
  'nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute micro para ' +
  'middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave ' +
  'Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc ' +
  'Uuml Yacute THORN szlig agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave iacute icirc ' +
  'iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml'

const NAMED: ReadonlyMap<string, string> = new Map([
  ...LATIN.split(' ').map((name, n): [string, string] => [name, String.fromCharCode(0xa0 + n)]),
  ...Object.entries({ amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", ndash: '–', mdash: '—', hellip: '…', bull: '•' }),
  ...Object.entries({ lsquo: '‘', rsquo: '’', sbquo: '‚', ldquo: '“', rdquo: '”', bdquo: '„', lsaquo: '‹', rsaquo: '›' }),
  ...Object.entries({ ensp: ' ', emsp: ' ', thinsp: ' ', zwnj: '', zwj: '', lrm: '', rlm: '', nbsp: ' ', shy: '' }),
  ...Object.entries({ euro: '€', trade: '™', numero: '№', OElig: 'Œ', oelig: 'œ' }),
])

const ENTITY = /&(?:#(\d{1,8})|#x([0-9a-f]{1,6})|([a-z]{2,8}\d{0,2}));?/gi

function decoded(html: string): string {
  return html.replace(ENTITY, (whole, decimal?: string, hex?: string, name?: string) => {
    if (name !== undefined) return NAMED.get(name) ?? whole
    const point = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal)
    return point > 0 && point <= 0x10ffff && !(point >= 0xd800 && point <= 0xdfff) ? String.fromCodePoint(point) : '\uFFFD'
  })
}
