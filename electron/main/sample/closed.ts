/** The year's first requests, closed by now: one a line. Bodies of the press and of the town, people and subjects are invented. */
import type { AnswerKind, Channel, Level } from '#core/words'
import {
  acknowledged,
  answered,
  asked,
  email,
  ended,
  message,
  note,
  seen,
  sent,
  signedFor,
  taken,
  type Fact,
  type SampleRequest,
} from './facts'

/** How each body is reached: its mail domain, and its account. */
const REACHED = {
  'Agence Delta': ['agence-delta.example', '@AgenceDelta'],
  'African Union Commission': ['au-commission.example', '@AUCommissionPress'],
  'Arden Concert Hall': ['arden-hall.example', '@ArdenHall'],
  'Blue Ridge Television': ['blueridge-tv.example', '@BlueRidgeTV'],
  'Chesapeake Broadcasting': ['chesapeake-cast.example', '@ChesapeakeCast'],
  'City of Arden': ['city-of-arden.example', '@CityOfArden'],
  'Halcyon Podcasts': ['halcyon.example', '@HalcyonPods'],
  'Harbour Radio': ['harbour-radio.example', '@HarbourRadio'],
  'Heidetal-Rundschau': ['heidetal-rundschau.example', '@Heidetaler'],
  'Institute of Northern Studies': ['northern-studies.example', '@NorthernStudies'],
  'Le Quotidien du Lac': ['quotidien-du-lac.example', '@QuotidienDuLac'],
  'Meridian Wire': ['meridianwire.example', '@MeridianWire'],
  'MFA Ethiopia': ['mfa-ethiopia.example', '@MFAEthiopiaPress'],
  'Northgate Television': ['northgate.example', '@NorthgateTV'],
  'Potomac Courier': ['potomaccourier.example', '@PotomacCourier'],
  'Quai d’Orsay': ['quai.example', '@QuaiPresse'],
  'Riverside Press Club': ['riverside-club.example', '@RiversideClub'],
  'State Department': ['state.example', '@StateDeptDesk'],
  'The Lantern Weekly': ['lantern-weekly.example', '@LanternWeekly'],
  'Tiber Street Museum': ['tiber-museum.example', '@TiberMuseum'],
  'University of Port Aldous': ['port-aldous.example', '@PortAldous'],
  '«Ладожские вести»': ['ladoga-vesti.example', '@ladoga_vesti'],
  '«Невский курьер»': ['nevskiy-kurier.example', '@nevskiy_kurier'],
} as const

/** Number; sent; by; body; whom there; subject; acknowledged how, when, by whom; and the answer, or how it ended without one. */
type Line = [number, string, Channel, keyof typeof REACHED, string, string, Level, string, string, AnswerKind | 'withdrawn' | 'voided']

const LINES: readonly Line[] = [
  [1, '01-04 10:15', 'email', 'Meridian Wire', 'photo desk', 'Photo credit: New Year reception', 'written', '01-04 15:20', 'N. Brand', 'accepted'],
  [2, '01-05 09:40', 'email', 'Harbour Radio', 'newsroom', 'Correction: the ambassador’s first name', 'written', '01-05 11:05', 'O. Quill', 'accepted'],
  [3, '01-08 11:30', 'note', 'State Department', 'Foreign Press Center', 'Parking for a camera van, 12 January', 'formal', '01-10 10:00', 'R. Dunmore', 'accepted'],
  [4, '01-08 16:05', 'email', 'Riverside Press Club', 'secretary', 'Room for a briefing on 17 January', 'written', '01-09 10:30', 'E. Vane', 'accepted'],
  [5, '01-09 14:20', 'direct-message', 'Halcyon Podcasts', 'producer', 'Recording of 4 January: send the full tape', 'written', '01-10 09:15', 'T. Lowe', 'declined'],
  [6, '01-10 08:50', 'email', '«Ладожские вести»', 'отдел новостей', 'Список гостей приёма 13 января', 'written', '01-10 10:10', 'В. Зимина', 'accepted'],
  [7, '01-11 10:00', 'email', 'Potomac Courier', 'letters', 'Letter to the editor on museum loans', 'implied', '01-15 09:00', 'Letters desk', 'deferred'],
  [8, '01-11 15:45', 'email', 'Tiber Street Museum', 'registrar', 'Pictures of two loaned icons for the press', 'written', '01-12 12:00', 'P. Asher', 'accepted'],
  [9, '01-12 09:30', 'email', 'Northgate Television', 'assignment desk', 'Pool place at the wreath-laying, 15 January', 'oral', '01-12 16:10', 'J. Harlow', 'accepted'],
  [10, '01-16 11:10', 'note', 'City of Arden', 'Protocol', 'Street closure for the film crew, 24 January', 'formal', '01-19 14:00', 'M. Sutter', 'accepted'],
  [11, '01-16 11:25', 'email', 'City of Arden', 'Protocol', 'Street closure for the film crew', 'written', '01-16 15:00', 'M. Sutter', 'voided'],
  [12, '01-17 12:40', 'email', 'The Lantern Weekly', 'fact checkers', 'Quotations of the counsellor: check before print', 'written', '01-17 18:20', 'I. Wren', 'accepted'],
  [13, '01-18 10:05', 'email', 'Agence Delta', 'bureau', 'Rectification d’une dépêche du 16 janvier', 'written', '01-18 12:30', 'A. Perrin', 'accepted'],
  [14, '01-19 09:55', 'direct-message', 'Blue Ridge Television', 'weekend desk', 'Wrong flag in the Friday bulletin', 'oral', '01-19 11:00', 'K. Dale', 'accepted'],
  [15, '01-22 10:30', 'email', 'University of Port Aldous', 'press office', 'Accreditation for the lecture of 30 January', 'written', '01-23 09:10', 'H. Frost', 'accepted'],
  [16, '01-22 16:15', 'email', 'Chesapeake Broadcasting', 'archives', 'Footage of the 1995 visit for a film', 'written', '01-26 10:45', 'B. Noel', 'deferred'],
  [17, '01-23 11:20', 'email', 'Meridian Wire', 'editors', 'Transcript of the interview of 19 January', 'written', '01-24 08:30', 'N. Brand', 'accepted'],
  [18, '01-24 03:40', 'note', 'MFA Ethiopia', 'Spokesperson’s Office', 'Advance visit of the press team', 'formal', '01-29 05:15', 'S. Tadesse', 'accepted'],
  [19, '01-25 14:00', 'email', 'Arden Concert Hall', 'front of house', 'Two places for cameras, 2 February', 'written', '01-25 17:30', 'L. Meade', 'accepted'],
  [20, '01-26 09:20', 'email', 'Heidetal-Rundschau', 'Politik', 'Gegendarstellung zum Bericht vom 24. Januar', 'written', '01-29 07:50', 'F. Albers', 'declined'],
  [21, '01-29 10:45', 'email', 'Institute of Northern Studies', 'events', 'Recording rights for the panel of 6 February', 'written', '01-30 12:15', 'G. Thorne', 'accepted'],
  [22, '01-30 15:10', 'direct-message', 'Potomac Courier', 'foreign desk', 'Map in the issue of 28 January', 'implied', '01-31 09:40', 'Foreign desk', 'accepted'],
  [23, '01-31 11:00', 'email', 'Harbour Radio', 'bookings', 'Morning interview, 8 February', 'oral', '01-31 15:25', 'O. Quill', 'declined'],
  [24, '02-01 09:15', 'note', 'State Department', 'Protocol press', 'Press stand at the departure, 9 February', 'formal', '02-06 11:30', 'R. Dunmore', 'accepted'],
  [25, '02-05 10:20', 'email', 'Northgate Television', 'bookings', 'Studio discussion on the Arctic, 15 February', 'written', '02-06 10:00', 'J. Harlow', 'deferred'],
  [26, '02-06 08:30', 'email', '«Невский курьер»', 'фотослужба', 'Снимки с выставки 3 февраля', 'written', '02-06 09:45', 'Д. Орлов', 'accepted'],
  [27, '02-08 04:10', 'email', 'Quai d’Orsay', 'Direction de la presse', 'Liste des accrédités, 16 février', 'written', '02-09 05:00', 'C. Vasseur', 'accepted'],
  [28, '02-12 14:35', 'email', 'The Lantern Weekly', 'picture editor', 'Caption: the naval attaché is not in the picture', 'written', '02-13 10:20', 'I. Wren', 'accepted'],
  [29, '02-14 02:50', 'note', 'African Union Commission', 'press service', 'Entry of a press car to the compound', 'formal', '02-20 04:30', 'M. Kebede', 'accepted'],
  [30, '02-20 11:40', 'email', 'Le Quotidien du Lac', 'rédaction', 'Tribune du ministre : date de parution', 'written', '02-21 06:15', 'C. Morel', 'accepted'],
  [32, '02-23 16:00', 'email', 'Riverside Press Club', 'secretary', 'Room for a briefing on 5 March', 'written', '02-26 09:30', 'E. Vane', 'withdrawn'],
  [34, '02-27 09:25', 'email', 'Chesapeake Broadcasting', 'newsroom', 'Correction: the two countries’ trade in 2017', 'written', '02-27 14:40', 'B. Noel', 'accepted'],
  [35, '02-27 16:50', 'direct-message', 'Halcyon Podcasts', 'producer', 'Guest for the episode of 7 March', 'written', '02-28 10:05', 'T. Lowe', 'declined'],
  [37, '02-28 16:10', 'email', 'Agence Delta', 'bureau', 'Heure du point de presse du 5 mars', 'written', '03-01 08:20', 'A. Perrin', 'accepted'],
]

const ENDINGS = {
  accepted: 'Done as asked.',
  declined: 'Declined; not pursued.',
  deferred: 'Put off; to be asked anew.',
  withdrawn: 'The briefing was called off.',
  voided: 'Issued twice: 2018/010 stands.',
} as const

export const closed: readonly SampleRequest[] = LINES.map(closedRequest)

function closedRequest([number, sentOn, by, body, whom, subject, level, acknowledgedOn, who, result]: Line): SampleRequest {
  const when = `2018-${acknowledgedOn}`
  const cameBy = level === 'oral' ? 'phone' : level === 'formal' ? 'note' : by
  const theirs = level === 'formal' ? `PR/${String(number + 40)}` : ''
  const answer = result === 'withdrawn' || result === 'voided' ? [] : [answered(result, when, ENDINGS[result])]
  const as = result === 'withdrawn' || result === 'voided' ? result : 'closed'
  return {
    number,
    content: asked([body, whom], {
      subject,
      ask: subject,
      text: '',
      formal: by === 'note',
      due: null,
      keptBy: number % 3 === 0 ? 'Pavel Lisin' : 'Anna Vetrova',
    }),
    facts: [
      delivery(number, `2018-${sentOn}`, by, body, whom),
      acknowledged(level, when, cameBy, [who, whom], '', theirs),
      ...answer,
      ended(as, when, ENDINGS[result]),
    ],
  }
}

function delivery(number: number, when: string, by: Channel, body: keyof typeof REACHED, whom: string): Fact {
  const [domain, account] = REACHED[body]
  switch (by) {
    case 'note':
      return sent('original', note(String(number + 60), whom, 'Registry'), when, signedFor)
    case 'email':
      return sent('original', email(`press@${domain}`), when, taken)
    case 'direct-message':
      return sent('original', message(account, 'open', when), when, seen(when))
  }
}
