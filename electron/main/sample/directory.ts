/** Whom the sample's office writes to. Every person, account and address is invented; addresses end in `.example`. */
import type { Address, Counterpart, Person } from '#core/counterpart'
import type { Eligibility } from '#core/words'
import { on } from './facts'

/** The afternoon on which the office wrote its directory down, so that all of it was verified before. */
export const directoryWritten = '2018-03-08 16:30'

type Verified = readonly [when: string, how: string] | null

function email(address: string, person: string, verified: Verified): Address {
  return { channel: 'email', address, person, ...verification(verified), eligibility: null }
}

function desk(address: string, verified: Verified): Address {
  return { channel: 'note', address, person: '', ...verification(verified), eligibility: null }
}

function account(address: string, eligibility: Eligibility, checked: string, by = 'Pavel Lisin'): Address {
  const check = { eligibility, checkedAt: on(checked), checkedBy: by }
  return { channel: 'direct-message', address, person: '', ...verification([checked, 'on their profile']), eligibility: check }
}

function verification(verified: Verified): Pick<Address, 'verifiedAt' | 'verifiedHow'> {
  return { verifiedAt: verified && on(verified[0]), verifiedHow: verified?.[1] ?? '' }
}

interface Sampled {
  readonly formerNames?: readonly string[]
  readonly zone: string | null
  readonly people: readonly (readonly [name: string, post: string])[]
  readonly addresses: readonly Address[]
  readonly remarks?: string
}

function card(id: string, name: string, { formerNames = [], zone, people, addresses, remarks = '' }: Sampled): Counterpart {
  const posts = people.map(([person, post]): Person => ({ name: person, post }))
  return { id, name, formerNames: [...formerNames], zone, calendar: null, chasing: null, people: posts, addresses: [...addresses], remarks }
}

export const directory: readonly Counterpart[] = [
  card('state-department', 'State Department', {
    formerNames: ['State Dept.'],
    zone: 'America/New_York',
    people: [
      ['Grace Ellison', 'Duty officer, press desk'],
      ['Martin Hale', 'Head of the Foreign Press Center'],
    ],
    addresses: [
      email('press-desk@state.example', 'Grace Ellison', ['2018-02-12 15:10', 'by phone']),
      email('fpc@state.example', 'Martin Hale', ['2017-11-20 11:00', 'by email']),
      account('@StateDeptSpox', 'closed', '2018-03-07 09:40'),
      desk('Mail room, courier entrance', ['2018-03-02 15:40', 'in person']),
    ],
    remarks: 'Notes are taken until 16:00. The press desk answers the telephone better than its email.',
  }),
  card('mfa-ethiopia', 'MFA Ethiopia', {
    formerNames: ['Ministry of Foreign Affairs of Ethiopia'],
    zone: 'Africa/Addis_Ababa',
    people: [
      ['Selam Tadesse', 'Desk officer, Spokesperson’s Office'],
      ['Dawit Bekele', 'Accreditation'],
    ],
    addresses: [
      email('spokesperson@mfa-ethiopia.example', 'Selam Tadesse', ['2018-01-29 04:15', 'by phone']),
      desk('Registry, ground floor', ['2018-01-29 04:30', 'by phone']),
    ],
  }),
  card('au-commission', 'African Union Commission', {
    zone: 'Africa/Addis_Ababa',
    people: [['Amina Diallo', 'Press service']],
    addresses: [
      email('press@au-commission.example', '', ['2018-02-27 05:00', 'by email']),
      desk('Protocol, gate 2', ['2017-10-11 06:20', 'in person']),
    ],
  }),
  card('quai-d-orsay', 'Quai d’Orsay', {
    zone: 'Europe/Paris',
    people: [['Hélène Marchand', 'Direction de la presse']],
    addresses: [email('presse@quai.example', '', ['2018-02-05 10:00', 'by phone']), desk('Service du courrier', null)],
  }),
  card('meridian-wire', 'Meridian Wire', {
    zone: 'America/New_York',
    people: [
      ['Owen Castell', 'Photo desk chief'],
      ['Ruth Adeyemi', 'Editor'],
    ],
    addresses: [
      email('photo@meridianwire.example', '', ['2017-09-14 13:00', 'on their website']),
      email('desk-chief@meridianwire.example', 'Owen Castell', ['2018-03-06 16:00', 'by phone']),
      email('editors@meridianwire.example', 'Ruth Adeyemi', ['2018-02-20 10:00', 'by email']),
      account('@MeridianWirePix', 'open', '2018-02-23 11:20'),
    ],
  }),
  card('nevskiy-kurier', '«Невский курьер»', {
    zone: 'Europe/Moscow',
    people: [['Вера Орлова', 'редактор фотослужбы']],
    addresses: [
      email('foto@nevskiy-kurier.example', 'Вера Орлова', ['2018-02-01 08:00', 'by email']),
      account('@nevskiy_foto', 'follows-us', '2018-03-06 10:00'),
    ],
    remarks: 'Пишут по-русски и по-английски.',
  }),
  card('northgate-television', 'Northgate Television', {
    zone: 'America/New_York',
    people: [['Lena Ortiz', 'Bookings']],
    addresses: [
      email('assignments@northgate.example', '', ['2018-01-16 09:30', 'by phone']),
      email('bookings@northgate.example', 'Lena Ortiz', ['2018-03-08 11:30', 'by phone']),
      account('@NorthgateBookings', 'open', '2018-03-08 11:40', 'Anna Vetrova'),
    ],
  }),
  card('quotidien-du-lac', 'Le Quotidien du Lac', {
    zone: 'Europe/Zurich',
    people: [['Jean Martel', 'Secrétaire de rédaction']],
    addresses: [email('redaction@quotidien-du-lac.example', '', ['2018-02-14 07:45', 'by email'])],
  }),
  // Written down a second time under its acronym: the two wait to be merged.
  card('auc', 'AUC press service', {
    zone: null,
    people: [['Amina Diallo', 'Spokesperson']],
    addresses: [email('spokesperson@au-commission.example', 'Amina Diallo', null)],
  }),
]
