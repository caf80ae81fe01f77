/** What stands in the place of a register that was not opened: it holds nothing, refuses everything and says why. */
import type { OpenedRequest, Verification } from '#core/bridge/bridge'
import { officeOf } from '#core/office'
import { openingSentence, type Opening } from '#core/opening'
import { glanceOf } from '#core/projections/glance'
import { arrange, pageOf } from '#core/projections/arrange'
import { overviewOf, type ListPage, type ListQuery } from '#core/projections/list'
import { severalOf, tagsOfEach } from '#core/projections/several'
import type { SheetQuery } from '#core/projections/paper'
import { wholeRecord } from '#core/projections/record/record'
import { sheetOf, type SheetData } from '#core/projections/sheet'
import { Register } from '#core/register/register'
import { done, refused, type Refusal, type Reply } from '#core/refusal'
import type { BatchReply, OpenOptions, RegisterService } from './contract'

const NOWHERE = { fingerprint: '', entries: 0 }

const NOTHING: AsyncIterable<never> = { [Symbol.asyncIterator]: () => ({ next: () => Promise.resolve({ done: true, value: undefined }) }) }

export function unopened({ folder, now, settings }: OpenOptions, opening: Opening): RegisterService {
  const cannotRead: Refusal = { code: 'cannot-read', why: openingSentence(opening) }
  const empty = new Register(officeOf(settings))
  const readOnly: Refusal = { code: 'read-only' }
  return {
    folder,
    opening,
    exhibits: null,
    position: () => NOWHERE,
    marks: () => [],
    settings: () => settings,
    now,
    overview: () => overviewOf(empty.columns, now()),
    list: (query: ListQuery): Promise<ListPage> => Promise.resolve({ ...pageOf(arrange(empty, query, now(), null), query), rows: [] }),
    open: (): Promise<Reply<OpenedRequest>> => Promise.resolve(refused(cannotRead)),
    history: () => Promise.resolve(refused(cannotRead)),
    wholeHistory: () => NOTHING,
    requests: () => NOTHING,
    keys: () => () => null,
    run: () => Promise.resolve(refused(readOnly)),
    runAll: (): Promise<BatchReply> => Promise.resolve({ ok: false, index: 0, refusal: readOnly }),
    inverse: () => null,
    ids: () => Promise.resolve([]),
    several: (requests) => severalOf(empty, requests, now()),
    tagsOf: (requests) => tagsOfEach(empty, requests),
    nameOf: () => '',
    office: () => empty.office,
    counterparts: () => [],
    tags: () => [],
    glance: (counterpart) => glanceOf(empty, counterpart, now()),
    begunToChase: () => ({ count: 0, rows: [] }),
    nextReference: () => '',
    noteOn: () => null,
    sheet: (query: SheetQuery): Promise<Reply<SheetData>> => Promise.resolve(done(sheetOf(empty, query, now(), NOWHERE))),
    record: (query) => Promise.resolve(done(wholeRecord(empty, query, now(), NOWHERE))),
    stopRecalling: () => undefined,
    sheets: () => Promise.resolve(refused(cannotRead)),
    sheetByFingerprint: () => Promise.resolve(refused(cannotRead)),
    onRecalling: () => () => undefined,
    onTouched: () => () => undefined,
    dossier: () => Promise.resolve(refused(cannotRead)),
    verify: (): Promise<Reply<Verification>> => Promise.resolve(refused(cannotRead)),
    repairs: () => [],
    repair: () => Promise.resolve(refused(readOnly)),
    verifyState: null,
    onVerify: () => () => undefined,
    onChanged: () => () => undefined,
    close: () => Promise.resolve(),
  }
}
