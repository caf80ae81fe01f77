/** What a file may cost whoever reads it. Every figure is far above what an honest file needs; beyond it a file is kept and not read. */

const MIB = 2 ** 20

/** Of the process that reads, in bytes: it is ended when it holds more than this. */
export const MOST_MEMORY = 1024 * MIB
/** Of V8's heap within that, in MiB. */
export const MOST_HEAP = 768

/** How long reading a file of so many bytes may take, in milliseconds: 20 s to start and to read, and a fifth of a second a MiB. */
export const timeFor = (bytes: number): number => 20_000 + Math.ceil((bytes / MIB) * 200)

/** The longest answer that is taken from the process, in bytes. */
export const LONGEST_ANSWER = 64 * MIB

/** Of every file, the bytes by which it is told what it is. */
export const HEAD = 64 * 1024
/** Of a text, the bytes that its preview is made of. */
export const TEXT_READ = MIB
/** The most lines that are shown of a text. */
export const PREVIEW_LINES = 10_000
/** Of a picture, the bytes among which its measures must stand: what comes before them are profiles and thumbnails. */
export const PICTURE_HEAD = 4 * MIB
/** Width times height of the largest picture that is shown, in px. */
export const LARGEST_PICTURE = 100_000_000

/** A message by email, whole: servers take some 25 to 50 MB. */
export const LONGEST_MAIL = 64 * MIB
/** As many lines of 76 characters as the longest message has, and some. */
export const MAIL_LINES = 1_000_000
export const MAIL_PARTS = 1_000
/** Lines that begin as a boundary does: parsers may see one where we see none. */
export const MAIL_DASHES = 20_000
/** Parts within parts within parts. */
export const MAIL_DEPTH = 20
/** Of each part, in bytes and in fields. */
export const LONGEST_HEADER = MIB
export const MAIL_FIELDS = 2_000

/** A single script of a message archive, in bytes. */
export const LONGEST_SCRIPT = 128 * MIB
