/** The page of a bundle that says in plain words what it is and how anybody checks it, with nothing but what a computer has. */
import { requestsWords } from '#core/bundle'
import { shortFingerprint } from '#core/fingerprint'
import { CHAIN, dossierPath, folderOf, journalPath, READ_ME, SUMS } from './names'

export interface Told {
  readonly office: string
  /** How the office marks its papers; empty for not. */
  readonly marking: string
  /** Whether it is the sample's, of which nothing is to be believed. */
  readonly isSample: boolean
  /** Of its requests, in order; one at least. */
  readonly references: readonly string[]
  /** When it was made, and where the clock stands that says so. */
  readonly made: string
  /** The journal's latest hash then, and how many entries there were. */
  readonly fingerprint: string
  readonly entries: number
  /** How many files it has, this page and the list of hashes among them. */
  readonly files: number
}

const SAMPLE = 'Made to try the program out: none of it is evidence of anything.'

export function readMe({ office, marking, isSample, references, made, fingerprint, entries, files }: Told): string {
  const [first = ''] = references
  const marks = [...(isSample ? [SAMPLE] : []), marking].filter((each) => each !== '')
  return `${[READ_ME, ...marks].join('\n')}

This is a bundle from the register of outgoing requests of ${office}.
It holds ${references.length === 1 ? 'request' : 'requests'} ${requestsWords(references)}, as the register stood on ${made}.

It is internal. The register's own lines stand in it word for word, and with them addresses, names and remarks
that were not meant for everybody. The exhibits came from outside: open them with the care that you take with
any attachment.


WHAT IS IN IT

  ${SUMS}
      the SHA-256 of every other file: what each file is, to the last byte
  ${folderOf(first)}/${references.length === 1 ? '' : ' and a folder for each other request'}
      dossier.pdf     everything about the request, to be read and printed
      journal.jsonl   the lines of the register that tell of it, as they were written, one entry a line
      exhibits/       the files that were kept as evidence, if there are any, byte for byte. E07 is exhibit E7
                      of the dossier; after it stand the first twelve digits of the file's SHA-256, and what of
                      its name every computer can write. A file that was kept by mistake and taken back, or was
                      lost, is left out; dossier and journal say so, and why.
  ${CHAIN}
      the hash of every line of the register, from the one before the first line in this bundle to the last.
      Of lines that are of other requests nothing else is here.

With this page these are ${String(files)} files. No other file belongs to it.


IS EVERY FILE WHAT IT WAS WHEN THE BUNDLE WAS MADE?

Unpack the zip into an empty folder and open a terminal there.

On Linux:

  sha256sum -c ${SUMS}

On a Mac:

  shasum -a 256 -c ${SUMS}

Every line must end in OK.

On Windows, in PowerShell:

  Get-ChildItem -Recurse -File | Get-FileHash | Format-List Hash, Path

It says the hash of every file. Each must be the one that stands before the file's name in ${SUMS}; open that
with Notepad. Only ${SUMS} itself is not in it. Capital and small letters are the same here. For one file alone:

  Get-FileHash "${dossierPath(first).replace('/', '\\')}" | Format-List Hash

Somebody who alters a file can alter ${SUMS} too. So ask the office, by telephone or on paper, for the SHA-256 of
the zip, which holds for every byte, or for the fingerprint below, which holds for the lines of the register and
the exhibits: these are not in the hands of whoever brought you the files.

Whoever has Chancery can check the zip, or the folder that it was unpacked into, in one go: the lines of the
register and their order too. "Check a bundle..." is among the acts (Ctrl+K), or in a terminal:

  chancery --check-bundle FILE.zip


IS A LINE OF THE REGISTER WHAT WAS WRITTEN?

Each line ends in "prev" (the hash of the line before it) and "hash" (its own). A line's hash is the SHA-256 of
the line without its "hash". For the first line, on Linux or on a Mac (there: shasum -a 256):

  sed -n 1p ${journalPath(first)} | sed 's/,"hash":"[0-9a-f]\\{64\\}"}$/}/' | tr -d '\\n' | sha256sum

For another line, write its number in the place of 1. The digits must be those of the line's "hash". In
${CHAIN} the same digits stand beside the entry's number and this request's reference, and the digits of its
"prev" stand one line above:

  grep -B1 HASH ${CHAIN}

A line that says "lost after" tells that entries were lost there to damage, which the register names itself.

An exhibit's SHA-256 stands in the line of the journal that tells of its keeping, after "sha256", and in the
dossier. The SHA-256 of the text that was sent stands in the dossier, under the text.


WHAT THIS SHOWS, AND WHAT IT DOES NOT

The register's fingerprint, after ${String(entries)} entries, is

  ${shortFingerprint(fingerprint)}

It is the beginning of the last hash in ${CHAIN}, and stands at the foot of each dossier and of every status sheet
that the office printed at that moment. A sheet that was printed earlier bears the hash of an earlier entry, which
is in ${CHAIN} too, if it is not older than the first line in this bundle.

- A line of which one letter were changed would have another hash. The next line names that hash, and so on to
  the end: who changes a line must write every later line of the register anew, and every sheet that left the
  office since would give that away.
- From this bundle alone you can follow that chain only through the lines that are in it: of the others you have
  the hash and not the words. The office can show them, and each must have the hash that stands here.
- Who wrote a line down is what the program was told. Nobody has signed it.
- When it was written down is what the clock of the office's computer showed.
- That something happened is shown by the exhibits, not by the register having it. The dossier grades them from A,
  their own stamp or writing, to D, the office's own word.
- That nothing else was ever recorded of these requests can be seen from the register alone, not from this bundle.
`
}
