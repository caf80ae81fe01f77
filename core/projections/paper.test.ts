import { expect, it } from 'vitest'
import { OPEN_REQUESTS, parsePaperQuery, type PaperQuery } from './paper'

const QUERIES: readonly PaperQuery[] = [
  { ...OPEN_REQUESTS, view: 'disputed', counterpart: '«Невский курьер» #1', search: 'counterpart:"A & B" %', requests: ['r1'] },
  { ...OPEN_REQUESTS, edition: 'releasable', asOf: '2018-03-09T15:20:00Z', paper: 'letter', orientation: 'portrait' },
  { kind: 'dossier', request: 'r1', edition: 'internal', paper: 'a4' },
  { kind: 'letter', request: 'r1', n: 2, paper: 'letter' },
  { kind: 'slip', request: 'r1', n: 1, paper: 'a4' },
  { kind: 'record', from: '2018-03-01T05:00:00Z', until: '2018-04-01T04:00:00Z', paper: 'a4' },
]

it.each(QUERIES)('a query is read as an address carries it: $kind', (query) => {
  expect(parsePaperQuery(encodeURIComponent(JSON.stringify(query)))).toEqual(query)
})

it.each([
  '',
  '%',
  '{}',
  'null',
  '{"kind":"letter","request":"r1","n":0,"paper":"a4"}',
  '{"kind":"letter","request":"r1","n":1,"paper":"a3"}',
  '{"kind":"poster","request":"r1","paper":"a4"}',
  JSON.stringify({ ...OPEN_REQUESTS, view: 'everything' }),
])('is none: %j', (text) => {
  expect(parsePaperQuery(text)).toBeNull()
})
