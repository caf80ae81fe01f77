import { describe, expect, it } from 'vitest'
import { asksForView, columnsIn, savedViewsIn, type SavedView } from './saved-view'

const visit: SavedView = {
  name: 'Visit',
  view: 'all',
  counterpart: null,
  search: 'tag:visit overdue',
  sort: { by: 'due', descending: true },
  group: 'counterpart',
  columns: ['due', 'tags'],
}

describe('stored views', () => {
  it('come back as they were', () => {
    expect(savedViewsIn(JSON.stringify([visit]))).toEqual([visit])
  })

  it.each([null, '', 'no json', '{"name":"Visit"}', 'null', '7'])('%s holds none', (stored) => {
    expect(savedViewsIn(stored)).toEqual([])
  })

  it.each([
    ['no view at all', 7],
    ['no name', { ...visit, name: ' ' }],
    ['a name too long', { ...visit, name: 'x'.repeat(61) }],
    ['a view of another version', { ...visit, view: 'archived' }],
    ['a column of another version', { ...visit, columns: ['weight'] }],
    ['an order of another version', { ...visit, sort: { by: 'weight', descending: false } }],
    ['a search that is no line', { ...visit, search: 'x'.repeat(1_001) }],
    ['the name of one before it', { ...visit, search: '' }],
  ])('with %s is left out, and the others stand', (_, damaged) => {
    const other = { ...visit, name: 'Other' }
    expect(savedViewsIn(JSON.stringify([visit, damaged, other]))).toEqual([visit, other])
  })
})

describe('stored columns', () => {
  it('stand in their order, each once, without what is none', () => {
    expect(columnsIn('["tags","weight","due","tags",3]')).toEqual(['due', 'tags'])
    expect(columnsIn('[]')).toEqual([])
  })

  it('are none where nothing was stored', () => {
    expect(columnsIn(null)).toBeNull()
    expect(columnsIn('damaged')).toEqual([])
  })
})

describe('the list', () => {
  it.each([
    ['the same', {}, true],
    ['a space more', { search: 'tag:visit overdue ' }, true],
    ['another view', { view: 'drafts' } as const, false],
    ['a counterpart', { counterpart: 'State Department' }, false],
    ['another search', { search: 'tag:visit' }, false],
    ['another order', { sort: { by: 'due', descending: false } } as const, false],
    ['no order', { sort: null }, false],
    ['another grouping', { group: null }, false],
  ])('with %s', (_, some, same) => {
    expect(asksForView({ ...visit, ...some }, visit)).toBe(same)
  })
})
