/** What is said of a damaged register. */
import { plural } from '../plural'

const entries = (count: number): string => plural(count, { one: '# entry is', other: '# entries are' })

export const damage = {
  title: 'This register is damaged',
  summary: (safe: number, lost: number) =>
    lost === 0
      ? `It is open for reading only. ${entries(safe)} proven good; none is known to be lost.`
      : `It is open for reading only. ${entries(safe)} proven good, ${plural(lost, { one: '# is lost', other: '# are lost' })}.`,
  show: 'Show the damage',
  places: (count: number) => plural(count, { one: 'Damaged in # place', other: 'Damaged in # places' }),
  line: (line: number) => `line ${String(line)}`,
  more: (count: number) => plural(count, { one: 'And # place more; --verify lists them all.', other: 'And # places more; --verify lists them all.' }),
  requests: (count: number) => plural(count, { one: '# request is not whole', other: '# requests are not whole' }),
  doubt: 'In doubt',
  whole: 'Every request that is shown is whole.',
  goOn: 'Continuing',
  backup: 'If there is a backup of this register, look at it first: it may hold what is lost here.',
  keeps:
    'Nothing is deleted or rewritten. An entry is added that names every damaged byte and every lost entry, with your name and the time. ' +
    'The damaged lines stay in the file. Numbers of lost requests stay taken, as far as they are known.',
  why: 'What happened',
  whyAside: 'optional',
  whyHint: 'Stands in the register for ever.',
  cannot: 'This register cannot be continued by itself: it does not say whose it is. Restore it from a backup.',
  close: 'Read on',
  act: 'Continue with what is left',
  done: 'The loss is written down. The register is open again.',
  exhibits: {
    title: (count: number) => plural(count, { one: '# exhibit is not as it was kept', other: '# exhibits are not as they were kept' }),
    told: (what: string) => `${what}.`,
    advice:
      'Everything that is recorded is whole, and you can go on. A backup in another place may have the file, and so may whoever sent it. ' +
      'Void the exhibit, saying that its file is lost; the file, once found, can be kept anew.',
  },
  request: {
    lost: (lost: number) =>
      plural(lost, {
        one: 'This request is not whole: # entry of it was lost to damage.',
        other: 'This request is not whole: # entries of it were lost to damage.',
      }),
    lostSome: 'This request is not whole: entries of it were lost to damage.',
    doubtful: 'Entries were lost to damage after this request was begun; some may have been of this one.',
  },
}
