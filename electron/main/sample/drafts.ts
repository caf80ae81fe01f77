/** Two requests still being written. */
import type { AttemptDraft, Content } from '#core/request'
import { asked, email } from './facts'

export interface SampleDraft {
  readonly content: Content
  readonly attempts: readonly AttemptDraft[]
}

/** When both were last saved. */
export const draftsSaved = '2018-03-09 09:40'

export const drafts: readonly SampleDraft[] = [
  {
    content: asked(['Tiber Street Museum', 'director'], {
      subject: 'Press preview of the travelling exhibition',
      ask: 'A preview for twelve journalists on the eve of the opening.',
      text: 'We would be glad of a press preview for twelve journalists on the eve of the opening.',
      due: '2018-03-16',
    }),
    attempts: [
      { role: 'original', details: email('press@tiber-museum.example'), text: '', plannedFor: null, dispatchedAt: null, outcome: null },
    ],
  },
  {
    content: asked(['Blue Ridge Television', 'weekend desk'], {
      subject: 'Correction: the name of the consulate’s town',
      ask: 'Correct the town’s name in the report of 7 March.',
      text: '',
      due: null,
    }),
    attempts: [],
  },
]
