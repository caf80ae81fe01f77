import { expect, it } from 'vitest'
import { issue, registerOf, rowAfter } from '#core/testing/examples'
import { tagsOf } from './tags'

const tagged = (id: string, ...tags: readonly string[]) => ({ ...rowAfter(issue()), id, tags: [...tags] })

it('tags in use are named once each, the one used most first', () => {
  const { columns } = registerOf(tagged('a', 'press'), tagged('b', 'визит', 'press'), tagged('c', 'Addis'), tagged('d'))
  expect(tagsOf(columns)).toEqual(['press', 'Addis', 'визит'])
})

it('a tag that was taken off, or whose draft was discarded, is not in use', () => {
  const register = registerOf(tagged('a', 'press'), tagged('b', 'visit'))
  register.put(tagged('a', 'visit'))
  expect(tagsOf(register.columns)).toEqual(['visit'])
  register.discard('b')
  register.put(tagged('a'))
  expect(tagsOf(register.columns)).toEqual([])
})
