/** What is said of several requests that are selected together. */
import type { Ending } from '#core/words'
import { plural } from '../plural'

/** Only a single request has another in its place. */
type EndingOfAll = Exclude<Ending, 'superseded'>

const requests = (count: number): string => plural(count, { one: '# request', other: '# requests' })

export const several = {
  region: 'The selected requests',
  selected: (count: number) => plural(count, { one: '# selected', other: '# selected' }),
  none: 'Nothing is selected.',
  requests,
  writing: 'Writing it down. It is done when this says so.',
  letGo: 'Let go',
  open: (count: number) => plural(count, { one: '# open', other: '# open' }),
  overdue: (count: number) => plural(count, { one: '# overdue', other: '# overdue' }),
  drafts: (count: number) => plural(count, { one: '# draft', other: '# drafts' }),
  closed: (count: number) => plural(count, { one: '# closed', other: '# closed' }),
  paused: (count: number) => plural(count, { one: '# paused', other: '# paused' }),
  to: (name: string, count: number) => (count === 1 ? name : `${name} (${String(count)})`),
  moreCounterparts: (count: number) => plural(count, { one: '# other counterpart', other: '# other counterparts' }),
  more: (count: number) => plural(count, { one: '# more', other: '# more' }),
  which: 'Selected',
  acts: 'What can be done to all of them',
  mixed: 'More can be done to open requests alone, or to drafts alone.',
  tagged: (tag: string, count: number) => `${tag}, on ${requests(count)}`,
  removeTag: (tag: string, count: number) => `Remove the tag ${tag} from ${requests(count)}`,
  act: {
    tag: (count: number) => `Tag ${requests(count)}`,
    acknowledge: (count: number) => `Mark ${requests(count)} acknowledged`,
    keeper: 'Change who keeps them',
    due: 'Change their due date',
    pause: 'Pause their chasing',
    resume: 'Resume their chasing',
    close: 'Close them',
    withdraw: 'Withdraw them',
    void: 'Void them',
    discard: 'Discard these drafts',
    all: 'Select all that the list shows',
    letGo: 'Let go of what is selected',
  },
  form: {
    acknowledge: 'The same acknowledgement is recorded on each of them.',
    pause: 'Until it ends they are not said to need chasing, and nobody is reminded of them.',
    end: {
      closed: 'They leave the open requests. Nothing more is recorded on them.',
      withdrawn: 'We take them back. They stay in the register with all that came of them.',
      voided: 'They should never have been issued. Their numbers stay taken, with your reason beside them.',
    } satisfies Record<EndingOfAll, string>,
    endTitle: {
      closed: (count: number) => `Close ${requests(count)}`,
      withdrawn: (count: number) => `Withdraw ${requests(count)}`,
      voided: (count: number) => `Void ${requests(count)}`,
    } satisfies Record<EndingOfAll, (count: number) => string>,
    endSubmit: { closed: 'Close requests', withdrawn: 'Withdraw requests', voided: 'Void requests' } satisfies Record<EndingOfAll, string>,
    discardTitle: (count: number) => plural(count, { one: 'Discard # draft?', other: 'Discard # drafts?' }),
    discardWords: 'They have no numbers and nothing was sent under them. They leave the list; Undo brings them back, as long as nothing else is done.',
    discardSubmit: 'Discard drafts',
    keepDrafts: 'Keep them',
    recordsOn: 'Recorded on',
  },
  said: {
    tagged: (tag: string) => (count: number) => `Tag ${tag} added to ${requests(count)}.`,
    untagged: (tag: string) => (count: number) => `Tag ${tag} removed from ${requests(count)}.`,
    acknowledged: (count: number) => `Acknowledgement of ${requests(count)} recorded.`,
    keeper: (count: number, keeper: string) => `${requests(count)} kept by ${keeper === '' ? 'nobody' : keeper}.`,
    due: (count: number) => `Due date of ${requests(count)} changed.`,
    paused: (count: number) => `Chasing of ${requests(count)} paused.`,
    resumed: (count: number) => `Chasing of ${requests(count)} resumed.`,
    discarded: (count: number) => plural(count, { one: '# draft discarded.', other: '# drafts discarded.' }),
    ended: {
      closed: (count: number) => `${requests(count)} closed.`,
      withdrawn: (count: number) => `${requests(count)} withdrawn.`,
      voided: (count: number) => plural(count, { one: '# request voided; its number stays taken.', other: '# requests voided; their numbers stay taken.' }),
    } satisfies Record<EndingOfAll, (count: number) => string>,
  },
}
