import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fold } from '#core/projections/fold'
import type { Kept } from './kept'
import { SearchIndex, type Said } from './search-index'

const nothing: Said = { reference: '', subject: '', names: '', text: '' }

function indexOf(requests: Readonly<Record<string, Partial<Said>>>): SearchIndex {
  const index = new SearchIndex()
  for (const [id, said] of Object.entries(requests)) index.put(id, { ...nothing, ...said })
  return index
}

/** Found requests, best first. */
function ranked(index: SearchIndex, search: string): readonly string[] {
  const { ids, pointsOf } = index.find(search)
  return ids.toSorted((a, b) => pointsOf(b) - pointsOf(a))
}

describe('the search index', () => {
  it('finds words by their beginnings, all of them, in any order', () => {
    const index = indexOf({ a: { subject: 'Meeting of the two ministers' }, b: { text: 'The ministers met.' }, c: { text: 'Administered' } })
    expect(ranked(index, 'minist')).toEqual(['a', 'b'])
    expect(ranked(index, 'minist meet')).toEqual(['a'])
    expect(ranked(index, 'ministers two of meeting')).toEqual(['a'])
    expect(ranked(index, 'ministers three')).toEqual([])
    expect(ranked(index, ' … ')).toEqual([])
  })

  it.each([
    ['COMMUNIQUE', 'Communiqué'],
    ['communiqué', 'COMMUNIQUE'],
    ['уточнение', 'Уточнение о протоколе'],
    ['посол', 'послание'],
    ['елка', 'Ёлка'],
    ['йод', 'Иод'],
    ["o'brien", 'P. O’Brien'],
    ['ﬁle', 'file'],
    ['line', 'the hot-line number'],
    ['hot-l', 'the hot-line number'],
    ['"hot-line"', 'the hot-line number'],
    ['state.ex', 'press@state.example'],
    ['press@st', '<press@state.example>'],
    ['一', '一二三'],
  ])('finds by %s what is written %s', (search, text) => {
    expect(ranked(indexOf({ a: { text }, b: { text: 'other words' } }), search)).toEqual(['a'])
  })

  it('puts an exact reference first, however it is written', () => {
    const index = indexOf({
      other: { reference: '2018/410 2018/410', subject: '2018/041 and 41 in the subject' },
      longer: { reference: '2018/0411 2018/0411' },
      exact: { reference: '2018/041 2018/41' },
    })
    for (const search of ['2018/041', '2018/41', '041', '41', ' 2018/041 ']) expect(ranked(index, search)[0]).toBe('exact')
    expect(ranked(index, '2018/04')).toEqual(['other', 'longer', 'exact'])
    const words = 'a b c d e f g h'
    const both = indexOf({ said: { subject: `${words} 2018/041` }, exact: { reference: '2018/041', text: words } })
    expect(ranked(both, `${words} 2018/041`)[0]).toBe('exact')
  })

  it('ranks a subject above names above text, and a whole word above its beginning', () => {
    const index = indexOf({
      textBegun: { text: 'noted' },
      text: { text: 'a note' },
      namesBegun: { names: 'Noter' },
      names: { names: 'Note' },
      subjectBegun: { subject: 'Notes' },
      subject: { subject: 'Note', text: 'noted' },
    })
    expect(ranked(index, 'note')).toEqual(['subject', 'subjectBegun', 'names', 'namesBegun', 'text', 'textBegun'])
  })

  it('counts each word once, where it counts most, and every word sought', () => {
    const index = indexOf({ often: { text: 'visa visa visa delegation' }, high: { subject: 'Visa', text: 'visa delegation' } })
    expect(ranked(index, 'visa visa delegation')).toEqual(['high', 'often'])
  })

  it.each([
    ['meetng', 'meeting', 'one missing'],
    ['meeeting', 'meeting', 'one too many'],
    ['mesting', 'meeting', 'one wrong'],
    ['meetign', 'meeting', 'two swapped'],
    ['neet', 'meeting', 'the first wrong, of a beginning'],
    ['emet', 'meeting', 'the first two swapped'],
    ['hotline', 'hot-line', 'a hyphen left out'],
    ['уточниние', 'уточнение', 'Cyrillic'],
    ['комюнике', 'коммюнике', 'Cyrillic, one missing'],
  ])('forgives %s for %s: %s', (search, word) => {
    expect(ranked(indexOf({ a: { text: word }, b: { text: 'other words' } }), search)).toEqual(['a'])
  })

  it.each([
    ['mest', 'meting', 'two slips', true],
    ['mxetixg', 'meeting', 'two slips', false],
    ['mee', 'mad', 'three letters', false],
    ['2019/041', '2018/041', 'a number', false],
    ['note1', 'note2', 'a number', false],
  ])('with %s finds %s (%s): %s', (search, word, _, found) => {
    expect(ranked(indexOf({ a: { text: word } }), search)).toEqual(found ? ['a'] : [])
  })

  it('forgives nothing where a word begins as typed', () => {
    expect(ranked(indexOf({ typed: { text: 'form' }, near: { subject: 'from' } }), 'form')).toEqual(['typed'])
  })

  it('forgets what a request said before, and what is removed', () => {
    const index = indexOf({ a: { subject: 'first', text: 'same' }, b: { text: 'same' } })
    index.put('a', { ...nothing, subject: 'second' })
    expect([ranked(index, 'first'), ranked(index, 'same'), ranked(index, 'second')]).toEqual([[], ['b'], ['a']])
    index.extend('a', { ...nothing, text: 'third' })
    expect(ranked(index, 'third second')).toEqual(['a'])
    index.remove('a')
    index.extend('a', { ...nothing, text: 'fourth' })
    expect([ranked(index, 'second'), ranked(index, 'fourth')]).toEqual([[], []])
  })

  it('finds by what was put since a word was sought, also by its second word', () => {
    const index = indexOf({ a: { text: 'first second' } })
    expect(index.find('first second').ids).toEqual(['a'])
    index.put('b', { ...nothing, text: 'second first' })
    expect(index.find('first second').ids).toEqual(['a', 'b'])
  })

  it('holds words by the thousand in order while they come', () => {
    const index = new SearchIndex()
    for (let each = 0; each < 10_000; each += 1) {
      const word = `w${((each * 7_919) % 10_000).toString(36).padStart(3, '0')}`
      index.put(String(each), { ...nothing, text: `${word} everywhere` })
      if (each % 1_111 === 0) expect(index.find(word).ids).toEqual([String(each)])
    }
    expect(index.find('everyw').ids.length).toBe(10_000)
    expect(index.find('w0').ids.length).toBe(36 * 36)
  })

  it('finds what a plain look through all words finds, whatever is put, extended, removed, and kept and read back', () => {
    const letters = fc.constantFrom('a', 'b', 'é', 'E', 'я', 'Ж')
    const word = fc.array(letters, { minLength: 1, maxLength: 5 }).map((all) => all.join(''))
    const words = fc.array(fc.oneof(word, fc.constantFrom('2018/041', 'a-b', 'x@b.a')), { maxLength: 6 }).map((all) => all.join(' '))
    const said = fc.record({ reference: words, subject: words, names: words, text: words })
    const step = fc.record({ act: fc.constantFrom('put', 'put', 'extend', 'remove', 'keep'), id: fc.constantFrom('1', '2', '3', '4'), said })
    const search = fc.array(word, { minLength: 1, maxLength: 3 }).map((all) => all.join(' '))
    fc.assert(
      fc.property(fc.array(step, { maxLength: 15 }), fc.array(search, { minLength: 1, maxLength: 5 }), (steps, searches) => {
        let index = new SearchIndex()
        const texts = new Map<string, string>()
        const ever = new Set<string>()
        for (const { act, id, said: each } of steps) {
          if (act === 'keep') {
            index = new SearchIndex(keptOf(index))
            continue
          }
          const text = plainWords(Object.values(each).join(' '))
          const known = texts.get(id)
          if (act !== 'remove' && (act === 'put' || known !== undefined)) for (const one of text.split(' ')) ever.add(one)
          if (act === 'put') {
            index.put(id, each)
            texts.set(id, text)
          } else if (act === 'extend') {
            index.extend(id, each)
            if (known !== undefined) texts.set(id, `${known} ${text}`)
          } else {
            index.remove(id)
            texts.delete(id)
          }
        }
        for (const sought of searches) {
          const tests = fold(sought).split(' ').map((one) => testOf(one, ever))
          const plain = [...texts].filter(([, text]) => tests.every((test) => text.split(' ').some(test))).map(([id]) => id)
          expect([...index.find(sought).ids].sort()).toEqual(plain.sort())
        }
      }),
      { numRuns: 100 },
    )
  })
})

function keptOf(index: SearchIndex): Kept {
  const parts = new Map<string, string | ArrayLike<number>>(index.parts())
  return {
    text: (name) => {
      const content = parts.get(name)
      return typeof content === 'string' ? content : ''
    },
    numbers: (name, Kind) => {
      const content = parts.get(name) ?? []
      const numbers = new Kind(content.length)
      for (let at = 0; at < content.length; at += 1) numbers[at] = Number(content[at])
      return numbers
    },
  }
}

/** Folded words and what follows each joint within them. */
function plainWords(text: string): string {
  return fold(text)
    .split(' ')
    .flatMap((word) => [word, ...Array.from(word.matchAll(/[-/@.]/g), ({ index }) => word.slice(index + 1))])
    .join(' ')
}

function testOf(sought: string, ever: ReadonlySet<string>): (word: string) => boolean {
  if (sought.length < 4 || [...ever].some((word) => word.startsWith(sought))) return (word) => word.startsWith(sought)
  return (word) => Array.from({ length: word.length + 1 }, (_, end) => word.slice(0, end)).some((beginning) => distance(sought, beginning) <= 1)
}

/** How many letters must be put in, taken out, changed or swapped with their neighbour. */
function distance(a: string, b: string): number {
  const [[first, second], [other, another]] = [a, b]
  if (first === undefined || other === undefined) return a.length + b.length
  if (first === other) return distance(a.slice(1), b.slice(1))
  const swapped = first === another && second === other ? 1 + distance(a.slice(2), b.slice(2)) : Number.MAX_SAFE_INTEGER
  return Math.min(swapped, 1 + Math.min(distance(a.slice(1), b), distance(a, b.slice(1)), distance(a.slice(1), b.slice(1))))
}
