/** A message as Outlook keeps it in a file: `.msg` ([MS-OXMSG]). */
import type { FieldsData } from '@kenjiuno/msgreader'
import type { Mail } from '#core/evidence/mail'
import { isAddress } from './addresses'
import { charsetOf, decodedAs } from './charset'
import { soundCompound } from './compound'
import { instantOf } from './date'
import { headOf, type Fields } from './fields'
import { envelopeOf, type Envelope } from './head'
import { htmlText } from './html-text'
import { idsIn } from './ids'
import { mailOf, type Reading } from './mail-of'
import { MsgReader } from './msg-reader'
import { addressOf, outlookReport, propertyOf } from './outlook-report'
import { LONGEST_HTML, LONGEST_TEXT, MOST_PARTS, type Part } from './parts'
import { plainText, plainValue } from './plain'
import { reportIn, type Found } from './report'

const LONGEST_PART = 5_000_000
const MOST_RECIPIENTS = 500

export interface OutlookRead {
  readonly mail: Mail
  /** It has a text, in no form but RTF ([MS-OXRTFCP]), which is not read. */
  readonly hasOnlyRichText: boolean
}

/**
 * Reads a message: by the header that it came with, and where it has none, or that does not say, by Outlook's own fields.
 * Rejects what is no message of Outlook's, and a file whose inner order is not sound.
 */
export function readOutlook(bytes: Uint8Array): Promise<OutlookRead> {
  return new Promise((resolve) => {
    resolve(read(bytes))
  })
}

function read(bytes: Uint8Array): OutlookRead {
  const sound = soundCompound(bytes)
  if (sound === null) throw new Error('not a sound compound file')
  const { reader, fields } = opened(sound)
  // Every message says what kind of item it is (PidTagMessageClass, [MS-OXCMSG] 2.2.1.3).
  if (propertyOf(fields, '001a') === '') throw new Error('no message in it')
  const head = headOf(fields.headers ?? '')
  const envelope = envelopeWith(head, fields)
  const text = plainText(textOf(fields), LONGEST_TEXT)
  const own = outlookReport(fields, envelope) ?? reportIn(head, partsOf(reader, fields), text)
  const inside = own === null ? reportInside(fields) : null
  const mail = mailOf({ head, envelope, text, attachments: attachmentsOf(fields), own, inside, kind: kindOf(fields) })
  return { mail, hasOnlyRichText: text === '' && fields.compressedRtf !== undefined }
}

interface Opened {
  readonly reader: MsgReader
  readonly fields: FieldsData
}

/** The fields; read again where they are not in Unicode, by the code page that they then say. */
function opened(sound: Uint8Array): Opened {
  const first = openedAs(sound, null)
  const { rawProps, messageCodepage, internetCodepage } = first.fields
  const charset = charsetOf(messageCodepage ?? internetCodepage ?? 0)
  const isInCodePage = rawProps?.some(({ propertyTag }) => propertyTag?.endsWith('001e')) === true
  return charset !== '' && isInCodePage ? openedAs(sound, charset) : first
}

function openedAs(sound: Uint8Array, charset: string | null): Opened {
  const reader = new MsgReader(new DataView(sound.buffer, sound.byteOffset, sound.byteLength))
  reader.parserConfig = { includeRawProps: true, ...(charset === null ? {} : { ansiEncoding: charset }) }
  const fields = reader.getFileData()
  if (fields.dataType !== 'msg') throw new Error('no message of Outlook')
  return { reader, fields }
}

/** The header's word first; then Outlook's own. */
function envelopeWith(head: Fields, fields: FieldsData): Envelope {
  const told = envelopeOf(head)
  return {
    id: told.id === '' ? (idsIn(fields.messageId ?? '')[0] ?? '') : told.id,
    from: told.from === '' ? senderOf(fields) : told.from,
    fromName: told.fromName === '' ? plainValue(fields.senderName ?? '') : told.fromName,
    to: told.to.length === 0 ? recipientsOf(fields) : told.to,
    subject: told.subject === '' ? plainValue(fields.subject ?? '') : told.subject,
    at: told.at ?? instantOf(fields.clientSubmitTime ?? '') ?? instantOf(fields.messageDeliveryTime ?? ''),
    inReplyTo: told.inReplyTo.length === 0 ? [...idsIn(propertyOf(fields, '1042'))] : told.inReplyTo,
    references: told.references.length === 0 ? [...idsIn(propertyOf(fields, '1039'))] : told.references,
  }
}

function senderOf(fields: FieldsData): string {
  const said = [fields.senderSmtpAddress, fields.sentRepresentingSmtpAddress, fields.senderEmail, fields.creatorSMTPAddress]
  return said.map((text) => plainValue(text ?? '').toLowerCase()).find(isAddress) ?? ''
}

function recipientsOf(fields: FieldsData): string[] {
  const listed = (fields.recipients ?? []).slice(0, MOST_RECIPIENTS)
  const addresses = ['to', 'cc'].flatMap((kind) => listed.filter(({ recipType }) => recipType === kind).map(addressOf))
  return addresses.filter((address) => address !== '')
}

function textOf(fields: FieldsData): string {
  const plain = [fields.body, propertyOf(fields, '1001')].find((text) => text !== undefined && text.trim() !== '')
  if (plain !== undefined) return plain
  const bytes = fields.html?.subarray(0, LONGEST_HTML)
  const html = fields.bodyHtml ?? (bytes === undefined ? '' : decodedHtml(bytes, fields.internetCodepage ?? 0))
  return htmlText(html.slice(0, LONGEST_HTML))
}

function decodedHtml(bytes: Uint8Array, codepage: number): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return decodedAs(charsetOf(codepage), bytes)
  }
}

/** A rule of the mailbox answered by itself: out of office, or by a template. */
function kindOf({ messageClass = '' }: FieldsData): Reading['kind'] {
  if (/^report\./i.test(messageClass)) return 'report'
  return /^ipm\.note\.rules\.\w*template/i.test(messageClass) ? 'automatic' : null
}

function attachmentsOf(fields: FieldsData): Mail['attachments'] {
  return (fields.attachments ?? []).slice(0, MOST_PARTS).map((each) => ({
    name: each.fileName ?? each.fileNameShort ?? each.name ?? '',
    type: each.innerMsgContent === true ? 'application/vnd.ms-outlook' : (each.attachMimeTag ?? ''),
    bytes: each.contentLength ?? 0,
  }))
}

/** The attachments that can be of a report: Outlook leaves one that it does not understand as it came. */
function partsOf(reader: MsgReader, fields: FieldsData): readonly Part[] {
  const ofReports = (fields.attachments ?? []).filter(({ attachMimeTag = '', contentLength = 0, dataId, innerMsgContent }) => {
    const isOfReport = /^(?:message\/|text\/rfc822)/i.test(attachMimeTag)
    return isOfReport && contentLength <= LONGEST_PART && dataId !== undefined && innerMsgContent !== true
  })
  return ofReports.slice(0, MOST_PARTS).map((each) => {
    return { name: '', type: (each.attachMimeTag ?? '').toLowerCase(), bytes: reader.getAttachment(each).content }
  })
}

/** A report in a message that this one passes on whole. */
function reportInside(fields: FieldsData): Found | null {
  for (const { innerMsgContentFields } of fields.attachments ?? []) {
    if (innerMsgContentFields === undefined) continue
    const envelope = envelopeWith(headOf(innerMsgContentFields.headers ?? ''), innerMsgContentFields)
    const found = outlookReport(innerMsgContentFields, envelope)
    if (found !== null) return found
  }
  return null
}
