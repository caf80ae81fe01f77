/** The dossier of a request from the command line. */
import { resolve } from 'node:path'
import { rowReference } from '#core/ledger'
import type { ListQuery } from '#core/projections/list'
import { refusalSentence } from '#core/refusal'
import type { RequestId } from '#core/request'
import { writePaper } from '../printing/save'
import type { RegisterService } from '../register/service'
import type { Task } from './arguments'
import { failed, finished, type Ending } from './ending'

/** Writes it whole or not at all. */
export async function writeDossier({ reference, file, format, set }: Extract<Task, { kind: 'dossier' }>, service: RegisterService): Promise<Ending> {
  const request = await requestOf(reference, service)
  if (request === null) return failed([`There is no request ${reference} in this register.`])
  const reply = await writePaper(service, { kind: 'dossier', request, ...set }, format, '', resolve(file))
  return reply.ok ? finished([`Wrote ${file}.`]) : failed([refusalSentence(reply.refusal)])
}

/** The request that bears a reference; null for none. */
async function requestOf(reference: string, service: RegisterService): Promise<RequestId | null> {
  const query: ListQuery = { view: 'all', counterpart: null, search: reference, sort: null, group: null, collapsed: [], offset: 0, limit: 1_000 }
  const { rows } = await service.list(query)
  return rows.find((row) => rowReference(row) === reference)?.id ?? null
}
