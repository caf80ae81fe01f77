/**
 * The one door between the pages and the main process. Each call comes from the top frame of a page of ours, and its arguments
 * have been parsed, or it is not answered.
 */
import { ipcMain, type IpcMainInvokeEvent } from 'electron'
import * as v from 'valibot'
import { METHODS, type Method, type RegisterBridge } from '#core/bridge/bridge'
import { parsers } from '#core/bridge/parsers'
import { refused, type Refusal, type Reply } from '#core/refusal'
import { isAt } from '../protocol/origin'
import { ourOrigin } from '../protocol/pages'

type Arguments<M extends Method> = Parameters<RegisterBridge[M]>
type Answers = { [M in keyof RegisterBridge]: (...args: Arguments<M>) => ReturnType<RegisterBridge[M]> }

/** A method without its parser does not compile, nor a method that the preload does not offer. */
const schemas: { [M in keyof RegisterBridge]: v.GenericSchema<unknown, Arguments<M>> } = parsers

/** The methods that answer with a reply: what they cannot read they refuse, in words for the person. */
type Replying = { [M in Method]: ReturnType<RegisterBridge[M]> extends Promise<Reply<unknown>> ? M : never }[Method]
const REPLYING: Readonly<Record<Replying, true>> = {
  open: true,
  history: true,
  record: true,
  saveHistory: true,
  saveRequests: true,
  run: true,
  runAll: true,
  readContacts: true,
  chooseSpreadsheet: true,
  understandSpreadsheet: true,
  importSpreadsheet: true,
  saveRefusedRows: true,
  sheet: true,
  sheets: true,
  sheetByFingerprint: true,
  dossier: true,
  savePaper: true,
  printPaper: true,
  handOver: true,
  chooseFiles: true,
  holdFiles: true,
  agree: true,
  viewExhibit: true,
  saveExhibit: true,
  openExhibit: true,
  saveBundle: true,
  checkBundle: true,
  verify: true,
  repair: true,
  openRegister: true,
  backUpTo: true,
  backupsElsewhere: true,
  compareBackup: true,
  restoreBackup: true,
}

/** Answers every method of the contract. */
export function listen(answers: RegisterBridge): void {
  const each: Answers = answers
  for (const method of METHODS) listenTo(method, each[method])
}

function listenTo<M extends Method>(method: M, answer: Answers[M]): void {
  ipcMain.handle(method, async (event, ...args: unknown[]) => {
    if (!isFromUs(event)) throw new Error('Only the pages of Chancery may ask this.')
    const parsed = v.safeParse(schemas[method], args)
    if (parsed.success) return answer(...parsed.output)
    const refusal = unreadable(parsed.issues[0])
    if (method in REPLYING) return refused(refusal)
    throw new Error(`${method} was asked with something unreadable (${refusal.where}: ${refusal.why}).`)
  })
}

function isFromUs({ senderFrame, sender }: IpcMainInvokeEvent): boolean {
  return senderFrame !== null && senderFrame === sender.mainFrame && isAt(ourOrigin, senderFrame.url)
}

/** Names the field as the page knows it: without its place among the arguments. */
function unreadable(issue: v.BaseIssue<unknown>): Extract<Refusal, { code: 'unreadable' }> {
  const where = v.getDotPath(issue)?.replace(/^\d+\.?/, '')
  return { code: 'unreadable', where: where || 'arguments', why: issue.message }
}
