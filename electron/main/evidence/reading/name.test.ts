import { describe, expect, it } from 'vitest'
import { isDeceptive, promisedBy } from './name'

describe('a name', () => {
  it.each(['invoice.pdf.exe', 'Invoice.PDF .SCR', 'a.docx.lnk ', 'photo.jpg.js', 'invoice\u202efdp.exe', '\u2067abc.pdf', 'a\0.txt', 'a\nb.pdf'])(
    'that was made to be taken for another: %j',
    (name) => { expect(isDeceptive(name)).toBe(true) },
  )

  it.each(['invoice.pdf', 'setup.exe', 'report.v2.pdf', 'archive.tar.gz', '\u200ePhoto 2018.jpg', 'Нота 112.docx', 'direct-messages.js', '', '..'])(
    'that says what it is: %j',
    (name) => { expect(isDeceptive(name)).toBe(false) },
  )

  it('promises by its ending', () => {
    expect(['a.EML', 'b.msg ', 'c.tar.zip', 'd.constructor', 'eml'].map(promisedBy)).toEqual(['mail', 'outlook-mail', 'archive', null, null])
  })
})
