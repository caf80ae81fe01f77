import { expect, it } from 'vitest'
import type { ExhibitAbout } from '#core/exhibit'
import { aboutOf, evidenceMark } from './place'

it('reads what it marked, and nothing else', () => {
  const all: ExhibitAbout[] = [
    { of: 'request', n: null },
    { of: 'attempt', n: 12 },
    { of: 'denial', n: 1 },
  ]
  for (const about of all) expect(aboutOf(evidenceMark(about)['data-evidence'])).toEqual(about)
  for (const mark of ['', 'remark 1', '2']) expect(aboutOf(mark)).toBeNull()
})
