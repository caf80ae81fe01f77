/** PDF files written by hand (ISO 32000-1): small, honest or hostile. */
import { Buffer } from 'node:buffer'

interface Made {
  /** 1, if nothing is said. */
  readonly pages?: number
  /** In points; A4, if nothing is said. */
  readonly size?: readonly [number, number]
  /** What is drawn on each page. */
  readonly content?: string
  /** More of the page's and of the document's dictionary, and of the trailer's. */
  readonly page?: string
  readonly catalog?: string
  readonly trailer?: string
  /** More objects, the first of which is number 10. */
  readonly objects?: readonly string[]
}

/** Words in Helvetica, near the top of an A4 page. */
export const words = (text: string): string => `BT /F1 28 Tf 60 760 Td (${text}) Tj ET 0.1 0.2 0.6 rg 60 700 220 30 re f`

export function pdf({ pages = 1, size = [595, 842], content = words('Note 112'), page = '', catalog = '', trailer = '', objects = [] }: Made = {}): Buffer {
  const first = 10 + objects.length
  const kids = Array.from({ length: pages }, (_, index) => `${String(first + index)} 0 R`)
  const all = new Map([
    [1, `<< /Type /Catalog /Pages 2 0 R ${catalog} >>`],
    [2, `<< /Type /Pages /Count ${String(pages)} /Kids [${kids.join(' ')}] >>`],
    [3, '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>'],
    [4, stream(content)],
    ...objects.map((object, index) => [10 + index, object] as const),
    ...kids.map((_, index) => [first + index, pageOf(size, page)] as const),
  ])
  let text = '%PDF-1.7\n'
  const places = new Map<number, number>()
  for (const [number, object] of all) {
    places.set(number, text.length)
    text += `${String(number)} 0 obj\n${object}\nendobj\n`
  }
  const numbers = Array.from({ length: first + pages }, (_, number) => number)
  const rows = numbers.map((number) => {
    const place = places.get(number)
    return place === undefined ? '0000000000 65535 f \n' : `${String(place).padStart(10, '0')} 00000 n \n`
  })
  const end = `trailer\n<< /Size ${String(numbers.length)} /Root 1 0 R ${trailer} >>\nstartxref\n${String(text.length)}\n%%EOF\n`
  return Buffer.from(`${text}xref\n0 ${String(numbers.length)}\n${rows.join('')}${end}`, 'latin1')
}

export function stream(content: string, dictionary = ''): string {
  return `<< /Length ${String(content.length)} ${dictionary} >>\nstream\n${content}\nendstream`
}

function pageOf([width, height]: readonly [number, number], more: string): string {
  const resources = '/Resources << /Font << /F1 3 0 R >> /XObject << /X0 10 0 R >> >>'
  return `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${String(width)} ${String(height)}] ${resources} /Contents 4 0 R ${more} >>`
}

/** It would run a script, start a program, send a form, fetch an address and bring a program along. */
export function scripted(): Buffer {
  const program = stream('MZ', '/Type /EmbeddedFile')
  const launch = '<< /S /Launch /F (calc.exe) /Next << /S /URI /URI (http://example.com/) >> >>'
  return pdf({
    catalog: '/OpenAction << /S /JavaScript /JS (app.alert\\(1\\); app.launchURL\\("http://example.com/"\\)) >> /AA << /WC 11 0 R >> /Names << /EmbeddedFiles << /Names [(run.exe) 12 0 R] >> >>',
    page: '/AA << /O 11 0 R >> /Annots [<< /Type /Annot /Subtype /Link /Rect [0 0 595 842] /A 11 0 R >>]',
    objects: [program, launch, '<< /Type /Filespec /F (run.exe) /EF << /F 10 0 R >> >>'],
  })
}

/** Locked with a password that nobody has. */
export function locked(): Buffer {
  const key = '0'.repeat(64)
  return pdf({ trailer: `/ID [<00> <00>] /Encrypt << /Filter /Standard /V 1 /R 2 /Length 40 /P -4 /O <${key}> /U <${key}> >>` })
}

/** A form that draws another ten times, which draws another ten times, and so on: in the end ten thousand million lines. */
export function nested(): Buffer {
  const forms = Array.from({ length: 10 }, (_, index) => {
    const next = `/Resources << /XObject << /X0 ${String(11 + index)} 0 R >> >>`
    return stream('/X0 Do '.repeat(10), `/Type /XObject /Subtype /Form /BBox [0 0 595 842] ${next}`)
  })
  const last = stream('0 0 m 500 500 l S', '/Type /XObject /Subtype /Form /BBox [0 0 595 842]')
  return pdf({ content: '/X0 Do', objects: [...forms, last] })
}
