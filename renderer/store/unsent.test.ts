import { beforeEach, describe, expect, it, vi } from 'vitest'
import { forgetUnsent, keepUnsent, readUnsent } from './unsent'

const moment = { at: '2018-03-09T15:20:00Z', zone: 'UTC', precision: 'minute' }
interface Sample {
  readonly subject: string
  readonly formal: boolean
  readonly due: object | null
  readonly note: { readonly number: string; readonly at: object | null }
}

const blank: Sample = { subject: '', formal: false, due: null, note: { number: '', at: moment } }
const typed: Sample = { subject: 'Stamp for note 112', formal: true, due: moment, note: { number: '122', at: null } }

beforeEach(() => {
  const store = new Map<string, string>()
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => store.get(key) ?? null,
    setItem: (key: string, value: string) => store.set(key, value),
  })
})

describe('what was typed and not recorded', () => {
  it('is there again, form by form', () => {
    keepUnsent('new', typed, blank)
    keepUnsent('other', { ...blank, subject: 'Other' }, blank)
    expect(readUnsent('new', blank)).toEqual(typed)
    forgetUnsent('new')
    expect(readUnsent('new', blank)).toBeNull()
    expect(readUnsent('other', blank)).toEqual({ ...blank, subject: 'Other' })
  })

  it('is not offered to a form that has changed its fields', () => {
    keepUnsent('new', typed, blank)
    expect(readUnsent('new', { ...blank, office: '' })).toBeNull()
    expect(readUnsent('new', { ...blank, subject: false })).toBeNull()
    expect(readUnsent('new', { ...blank, note: { number: '', at: moment, kind: '' } })).toBeNull()
  })

  it('leaves what was not touched to the present', () => {
    const later = { ...moment, at: '2018-03-12T09:00:00Z' }
    keepUnsent('new', { ...blank, subject: 'Typed on Friday' }, blank)
    expect(readUnsent('new', { ...blank, note: { number: '', at: later } })).toEqual({
      ...blank,
      subject: 'Typed on Friday',
      note: { number: '', at: later },
    })
    keepUnsent('new', typed, blank)
    expect(readUnsent('new', { ...blank, note: { number: '', at: later } })).toEqual(typed)
  })

  it('keeps lines that were added as lines', () => {
    const lines = { people: [{ name: 'Grace Ellison', post: '' }, { name: '', post: '' }] }
    const more = { people: [...lines.people, { name: 'M. Hale', post: 'Chief' }] }
    keepUnsent('card', more, lines)
    expect(readUnsent('card', lines)).toEqual(more)
    expect(readUnsent('card', { people: [{ name: '', post: '', telephone: '' }] })).toBeNull()
  })

  it('is not kept once it is as it began', () => {
    keepUnsent('new', typed, blank)
    keepUnsent('new', { ...blank }, blank)
    expect(readUnsent('new', blank)).toBeNull()
  })

  it('makes room by forgetting the oldest', () => {
    for (let n = 0; n < 25; n += 1) keepUnsent(`form ${String(n)}`, typed, blank)
    expect(readUnsent('form 0', blank)).toBeNull()
    expect(readUnsent('form 1', blank)).toEqual(typed)
  })

  it('survives storage that is damaged, full or forbidden', () => {
    localStorage.setItem('chancery.unsent.1', '{"new": {"sub')
    expect(readUnsent('new', blank)).toBeNull()
    vi.stubGlobal('localStorage', {
      getItem: () => null,
      setItem: () => {
        throw new DOMException('full', 'QuotaExceededError')
      },
    })
    expect(() => {
      keepUnsent('new', typed, blank)
    }).not.toThrow()
  })
})
