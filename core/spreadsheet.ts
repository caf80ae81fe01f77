/** A spreadsheet that somebody brings: how it is read, and what it was understood to say before anything of it is written. */
import * as v from 'valibot'
import type { Row } from './ledger'

/** The columns that a spreadsheet may have, in the order of the sample. A cell that stands in a row which has no use for it is named. */
export const COLUMNS = [
  'reference',
  'what',
  'when',
  'zone',
  'kind',
  'from',
  'to',
  'post',
  'number',
  'via',
  'state',
  'state at',
  'shown by',
  'proof',
  'words',
  'planned for',
  'desk',
  'signature',
  'eligibility',
  'checked at',
  'checked by',
  'folder',
  'subject',
  'counterpart',
  'addressee',
  'formal',
  'due',
  'kept by',
  'exact',
  'ask',
  'text',
  'n',
  'issued',
  'required',
  'first chase',
  'chase every',
  'escalate after',
  'escalate to',
  'handed over',
  'code',
  'link',
  'voided',
  'successor',
  'until',
  'of',
] as const

export const Column = v.picklist(COLUMNS)
export type Column = v.InferOutput<typeof Column>

/** Without these two no row can be read. */
export const NEEDED = ['reference', 'what'] as const satisfies readonly Column[]

/** More columns than this are no register. */
export const MOST_COLUMNS = 200

/** By the names of the WHATWG encoding standard. */
export const Encoding = v.picklist(['utf-8', 'utf-16le', 'utf-16be', 'windows-1251', 'windows-1252'])
export type Encoding = v.InferOutput<typeof Encoding>

export type Delimiter = ',' | ';' | '\t'

/** What `3/4/2018` is: 3 April, or 4 March. */
export const SlashDates = v.picklist(['day-first', 'month-first'])
export type SlashDates = v.InferOutput<typeof SlashDates>

/** How a file is to be read; what is null is to be found out. */
export const Reading = v.object({
  encoding: v.nullable(Encoding),
  /** What each column of the file is taken for, in their order; null for one that is left out. */
  columns: v.nullable(v.pipe(v.array(v.nullable(Column)), v.maxLength(MOST_COLUMNS))),
  slashes: v.nullable(SlashDates),
})
export type Reading = v.InferOutput<typeof Reading>

export const READ_AS_FOUND: Reading = { encoding: null, columns: null, slashes: null }

export const SpreadsheetId = v.pipe(v.string(), v.regex(/^[0-9a-f-]{36}$/, 'is not an identifier'))
/** A file that was chosen and is held in the main process. */
export interface ChosenSpreadsheet {
  readonly id: string
  /** The file's name. */
  readonly file: string
}

/** A column as it stands in the file. */
export interface FileColumn {
  /** Empty for one with no heading. */
  readonly heading: string
  /** The first few of its different values, each cut short. */
  readonly sample: readonly string[]
  /** Null for one that is left out. */
  readonly as: Column | null
}

/** Dates with slashes, which two countries read differently. */
export interface SlashesFound {
  /** One that could be either, and failing that the first. */
  readonly example: string
  /** Null while nobody knows: then their rows are refused. */
  readonly as: SlashDates | null
}

/** A row that cannot be taken in, counted as the spreadsheet counts it: the head is row 1. */
export interface RefusedRow {
  readonly row: number
  /** What it is about: "2018/041, email". */
  readonly name: string
  /** The heading and the cell that are the matter; both null where it is the row as such. */
  readonly heading: string | null
  readonly cell: string | null
  readonly sentence: string
}

/** What rows come to. */
export interface Brought {
  readonly requests: number
  readonly drafts: number
  readonly attempts: number
  readonly acknowledgements: number
  readonly answers: number
  readonly denials: number
}

/** A request that would come, as it would stand. */
export type ComingRequest = Pick<Row, 'id' | 'number' | 'subject' | 'counterpart' | 'state' | 'issuedAt' | 'due' | 'required' | 'acknowledgement' | 'dispute'> & {
  /** The first row that tells of it. */
  readonly row: number
  readonly attempts: number
}

/** What a file was understood to say. Nothing of it is written. */
export interface Understood {
  readonly encoding: Encoding
  /** Whether the file itself shows its encoding; otherwise it was guessed from its letters. */
  readonly isEncodingSure: boolean
  /** Null where nothing could be read. */
  readonly delimiter: Delimiter | null
  /** Rows that hold something, without the head. */
  readonly rows: number
  readonly columns: readonly FileColumn[]
  readonly slashes: SlashesFound | null
  /** Why the file as a whole cannot be taken in. */
  readonly trouble: readonly string[]
  /** What would come of the requests of which no row is refused. */
  readonly brings: Brought
  /** The first of the refused rows, and how many there are. */
  readonly refused: readonly RefusedRow[]
  readonly refusals: number
  /** A request comes whole or not at all: what would be left out for the rows refused. */
  readonly leftOut: { readonly requests: number; readonly rows: number }
  /** The first requests that would come. */
  readonly first: readonly ComingRequest[]
}

/** What came of an import: it was written, or the register has changed since and it was understood anew. */
export type ImportOutcome =
  | { readonly isWritten: true; readonly requests: number }
  | { readonly isWritten: false; readonly understood: Understood }
