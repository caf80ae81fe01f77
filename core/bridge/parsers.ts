/** What the main process accepts from the window, method by method. A method without its parser does not compile. */
import * as v from 'valibot'
import { Country } from '#core/calendar'
import { Command, HandOver } from '#core/command'
import { Years } from '#core/holidays'
import { Moment } from '#core/moment'
import { NoteNumber } from '#core/note-number'
import { ListQuery } from '#core/projections/list'
import { ShownQuery } from '#core/projections/several'
import { DossierQuery, PaperFormat, PaperQuery, RecordQuery, SheetQuery } from '#core/projections/paper'
import { Agreed, DroppedOn, HeapId } from '#core/evidence/proposal'
import { Line, Ordinal, RequestId, Words } from '#core/request'
import { Reading, SpreadsheetId } from '#core/spreadsheet'
import { PaperSize } from '#core/words'
import { HistoryQuery } from './history'
import type { Method, RegisterBridge } from './bridge'

const givenFile = v.union([v.strictObject({ path: v.pipe(v.string(), v.minLength(1), v.maxLength(32_768)) }), v.strictObject({ name: Line, bytes: v.instance(Uint8Array) })])
const exhibit = v.strictTuple([RequestId, Ordinal])
const nothing = v.strictTuple([])
const path = v.pipe(v.string(), v.minLength(1), v.maxLength(32_768))
const commands = v.pipe(v.array(Command), v.minLength(1))
const one = <S extends v.GenericSchema>(schema: S): v.StrictTupleSchema<[S], undefined> => v.strictTuple([schema])

/** The arguments of each method, as a tuple. */
export const parsers = {
  status: nothing,
  overview: nothing,
  list: one(ListQuery),
  open: one(RequestId),
  history: one(HistoryQuery),
  saveHistory: one(HistoryQuery),
  saveRequests: nothing,
  run: one(Command),
  runAll: one(commands),
  inverse: v.strictTuple([commands, Line]),
  ids: one(ShownQuery),
  several: one(v.array(RequestId)),
  tagsOf: one(v.array(RequestId)),
  office: nothing,
  counterparts: nothing,
  countries: nothing,
  countryDays: v.strictTuple([Country, Years]),
  tags: nothing,
  glance: one(Line),
  readContacts: nothing,
  chooseSpreadsheet: nothing,
  understandSpreadsheet: v.strictTuple([SpreadsheetId, Reading]),
  importSpreadsheet: v.strictTuple([SpreadsheetId, v.boolean()]),
  saveRefusedRows: one(SpreadsheetId),
  leaveSpreadsheet: one(SpreadsheetId),
  nextReference: one(v.nullable(Moment)),
  noteOn: v.strictTuple([NoteNumber, v.nullable(RequestId)]),
  sheet: one(SheetQuery),
  stopRecalling: nothing,
  stopPaper: nothing,
  sheets: nothing,
  sheetByFingerprint: one(Line),
  record: one(RecordQuery),
  dossier: one(DossierQuery),
  savePaper: v.strictTuple([PaperQuery, PaperFormat, Line]),
  printPaper: v.strictTuple([PaperQuery, Line]),
  handOver: one(HandOver),
  chooseFiles: one(DroppedOn),
  holdFiles: v.strictTuple([v.pipe(v.array(givenFile), v.minLength(1)), DroppedOn]),
  agree: v.strictTuple([HeapId, v.pipe(v.array(Agreed), v.minLength(1))]),
  leaveFiles: one(v.nullable(HeapId)),
  viewExhibit: exhibit,
  saveExhibit: exhibit,
  openExhibit: exhibit,
  saveBundle: v.strictTuple([v.pipe(v.array(RequestId), v.minLength(1)), PaperSize]),
  checkBundle: nothing,
  verify: nothing,
  repair: one(Words),
  openRegister: one(v.picklist(['sample', 'choose'])),
  backupStanding: nothing,
  backups: nothing,
  backUp: nothing,
  backUpTo: one(v.picklist(['choose', 'none'])),
  backupsElsewhere: nothing,
  compareBackup: one(path),
  restoreBackup: one(path),
  openLink: one(v.pipe(v.string(), v.maxLength(2_000))),
  setTheme: one(v.picklist(['system', 'light', 'dark'])),
  setNotices: one(v.boolean()),
} satisfies { [M in Method]: v.GenericSchema<unknown, Parameters<RegisterBridge[M]>> }
