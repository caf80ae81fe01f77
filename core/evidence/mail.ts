/** What a message by email says of itself (RFC 5322), and what the report in it says of another one (RFC 3464, RFC 8098). */
import * as v from 'valibot'
import { Instant } from '#core/moment'

const short = v.pipe(v.string(), v.maxLength(1_000))
const few = <S extends v.GenericSchema>(schema: S): v.ArraySchema<S, undefined> => v.array(schema)

/** An address, in lower case, without name and angle brackets. */
const Address = short
/** A Message-ID without its angle brackets (RFC 5322, section 3.6.4). */
export const MessageId = short
export type MessageId = v.InferOutput<typeof MessageId>

/** What a server did about one recipient (RFC 3464, section 2.3.3). */
export const ReportAction = v.picklist(['failed', 'delayed', 'delivered', 'relayed', 'expanded'])
export type ReportAction = v.InferOutput<typeof ReportAction>

export const DeliveryReport = v.object({
  /** The server that tells (Reporting-MTA). */
  server: short,
  recipients: few(
    v.object({
      /** Final-Recipient, and failing that Original-Recipient; `original` is the one that we wrote, where it is told. */
      recipient: Address,
      original: Address,
      action: ReportAction,
      /** RFC 3463: `5.1.1`; empty where there is none. */
      status: short,
      /** Diagnostic-Code, as the server said it. */
      diagnostic: short,
      /** Last-Attempt-Date. */
      at: v.nullable(Instant),
    }),
  ),
})
export type DeliveryReport = v.InferOutput<typeof DeliveryReport>

/** What became of a message at its reader's (RFC 8098, section 3.2.6.2; `denied` and `failed` are of RFC 3798). */
export const Disposition = v.picklist(['displayed', 'deleted', 'dispatched', 'processed', 'denied', 'failed'])
export type Disposition = v.InferOutput<typeof Disposition>

export const ReadReceipt = v.object({ recipient: Address, original: Address, disposition: Disposition, isAutomatic: v.boolean() })
export type ReadReceipt = v.InferOutput<typeof ReadReceipt>

/** A report of either kind. `about` are the identifiers of the message that it is about, as it tells them in its several places. */
export const Report = v.object({
  about: few(MessageId),
  /** Of the message returned, where it came with the report. */
  subject: short,
  recipients: few(Address),
  delivery: v.nullable(DeliveryReport),
  receipt: v.nullable(ReadReceipt),
})
export type Report = v.InferOutput<typeof Report>

/** What is odd about a message, and speaks against believing it at first sight. */
export const MailOddity = v.picklist([
  /** A report stands inside another message that somebody passed on. */
  'report-inside',
  'several-reports',
  'several-ids',
  'no-date',
  'no-id',
  'no-sender',
  'several-senders',
])
export type MailOddity = v.InferOutput<typeof MailOddity>

export const Mail = v.object({
  id: MessageId,
  from: Address,
  /** The sender's name, as it is written; may be empty. */
  fromName: short,
  /** To and Cc, in order. */
  to: few(Address),
  subject: short,
  at: v.nullable(Instant),
  inReplyTo: few(MessageId),
  references: few(MessageId),
  /** Written by a machine: Auto-Submitted (RFC 3834), or what older programs write for it. */
  isAutomatic: v.boolean(),
  /** Its own text, without what it quotes where that can be told. */
  text: v.pipe(v.string(), v.maxLength(200_000)),
  attachments: few(v.object({ name: short, type: short, bytes: v.number() })),
  report: v.nullable(Report),
  oddities: few(MailOddity),
})
export type Mail = v.InferOutput<typeof Mail>
