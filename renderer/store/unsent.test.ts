import { beforeEach, describe, expect, it, vi } from 'vitest'
import { forgetUnsent, keepUnsent, readUnsent } from './unsent'

const moment = { at: '2018-03-09T15:20:00Z', zone: 'UTC', precision: 'minute' }
const blank = { subject: '', formal: false, due: null, note: { number: '', at: moment } }
const typed = { subject: 'Stamp for note 112', formal: true, due: moment, note: { number: '122', at: null } }

beforeEach(() => {
  const store = new Map<string, string>()
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => store.get(key) ?? null,
    setItem: (key: string, value: string) => store.set(key, value),
  })
})

describe('what was typed and not recorded', () => {
  it('is there again, form by form', () => {
    keepUnsent('new', typed)
    keepUnsent('other', blank)
    expect(readUnsent('new', blank)).toEqual(typed)
    forgetUnsent('new')
    expect(readUnsent('new', blank)).toBeNull()
    expect(readUnsent('other', blank)).toEqual(blank)
  })

  it('is not offered to a form that has changed its fields', () => {
    keepUnsent('new', typed)
    expect(readUnsent('new', { ...blank, office: '' })).toBeNull()
    expect(readUnsent('new', { ...blank, subject: false })).toBeNull()
    expect(readUnsent('new', { ...blank, note: { number: '', at: moment, kind: '' } })).toBeNull()
  })

  it('makes room by forgetting the oldest', () => {
    for (let n = 0; n < 25; n += 1) keepUnsent(`form ${String(n)}`, blank)
    expect(readUnsent('form 0', blank)).toBeNull()
    expect(readUnsent('form 1', blank)).toEqual(blank)
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
      keepUnsent('new', typed)
    }).not.toThrow()
  })
})
