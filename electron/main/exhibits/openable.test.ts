import { describe, expect, it } from 'vitest'
import { openable } from './openable'

const PNG = Buffer.from('\x89PNG\r\n\x1a\nand so on', 'latin1')
const JPEG = Buffer.from('\xff\xd8\xff\xe0JFIF', 'latin1')
const PDF = Buffer.from('%PDF-1.7\n')
const text = (words: string): Buffer => Buffer.from(words)

function judged(bytes: Buffer, name: string): string {
  const verdict = openable(bytes, name)
  return verdict.may ? verdict.as.ending : verdict.why
}

describe('what may be opened', () => {
  it.each([
    ['a picture', PNG, 'stamp.png', '.png'],
    ['one in capitals', JPEG, 'IMG_0412.JPG', '.jpg'],
    ['one that was pasted and has no ending', PNG, 'pasted', '.png'],
    ['an animation', text('GIF89a…'), 'a.gif', '.gif'],
    ['a WebP', Buffer.from('RIFF\x01\x02\x03\nWEBPVP8 ', 'latin1'), 'a.webp', '.webp'],
    ['a PDF', PDF, 'Note 112 of 05.03.2018.pdf', '.pdf'],
    ['plain text in any language', text('\uFEFFПолучено 5 марта\r\n\t— канцелярия'), 'квитанция.txt', '.txt'],
  ])('%s', (_, bytes, name, ending) => {
    expect(judged(bytes, name)).toBe(ending)
  })
})

describe('what a PDF may do by itself', () => {
  it.each([
    ['nothing that is named', '', []],
    ['a script when it is opened', '<< /OpenAction << /S /JavaScript /JS (app.alert\\(1\\)) >> >>', ['a script', 'something to do once it is opened']],
    ['a program', '<< /S/Launch/F(calc.exe) >>', ['a program to start']],
    ['files', '<< /Names << /EmbeddedFiles << >> >> >>', ['another file inside it']],
  ])('%s', (_, words, acts) => {
    expect(openable(Buffer.concat([PDF, text(words)]), 'note.pdf')).toMatchObject({ may: true, acts })
  })

  it('is not looked for elsewhere', () => {
    expect(openable(text('What a /Launch is.'), 'a.txt')).toMatchObject({ may: true, acts: [] })
  })
})

describe('what is never opened', () => {
  const only = 'only pictures, PDF documents and plain text are opened from here'
  it.each([
    ['a program', Buffer.from('MZ\x90\0\x03', 'latin1'), 'setup.exe'],
    ['a program that is called a picture', Buffer.from('MZ\x90\0\x03', 'latin1'), 'photo.png'],
    ['an ELF program', Buffer.from('\x7fELF\x02', 'latin1'), 'a.txt'],
    ['a shell script', text('#!/bin/sh\nrm -rf ~\n'), 'a.txt'],
    ['a page', text('<!doctype html><script>…'), 'a.txt'],
    ['a page after blanks', text('\uFEFF \r\n <html>'), 'a.txt'],
    ['a drawing that may have scripts', text('<svg xmlns="http://www.w3.org/2000/svg"/>'), 'a.svg'],
    ['a desktop file', text('[Desktop Entry]\nExec=sh'), 'a.txt'],
    ['a shortcut', text('[InternetShortcut]\nURL=file:///c:/x'), 'a.url'],
    ['a Windows link', Buffer.from('L\0\0\0\x01\x14\x02\0', 'latin1'), 'a.lnk'],
    ['RTF', text('{\\rtf1\\object'), 'a.txt'],
    ['PostScript', text('%!PS-Adobe-3.0'), 'a.txt'],
    ['an office file, with macros or without', Buffer.from('PK\x03\x04\x14\0', 'latin1'), 'a.docm'],
    ['an older one', Buffer.from('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1', 'latin1'), 'a.doc'],
    ['what is not in UTF-8', Buffer.from([0x50, 0xff, 0x51]), 'a.txt'],
    ['text with a NUL', text('a\0b'), 'a.txt'],
  ])('%s', (_, bytes, name) => {
    expect(judged(bytes, name)).toBe(only)
  })

  it.each([
    ['text called a script', text('WScript.Echo 1'), 'a.vbs'],
    ['text called a batch file', text('del *.*'), 'a.BAT'],
    ['text called a page', text('plain'), 'a.html'],
    ['text called a table, which may hold formulas', text('=cmd()'), 'a.csv'],
    ['a picture called a screen saver', PNG, 'a.scr'],
    ['a picture that ends with a dot', PNG, 'a.png.'],
    ['a PDF called a picture', PDF, 'a.png'],
  ])('%s', (_, bytes, name) => {
    expect(judged(bytes, name)).toMatch(/^it is .*, and its name says that it is something else$/)
  })

  it.each(['receipt.exe.pdf', 'receipt.js.txt.pdf', 'a.b.pdf'])('what has two endings: %s', (name) => {
    expect(judged(PDF, name)).toBe('its name has two endings')
  })

  it.each(['photo\u202Egpj.exe', 'photo\u2066.png', 'a\u200B.png', 'a\n.png', 'a\0.png'])('what has a name that deceives: %j', (name) => {
    expect(judged(PNG, name)).toBe('its name has characters that hide what it is')
  })
})
