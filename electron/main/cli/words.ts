/** What the command line says of itself. */

export const HELP = `Chancery: a press secretary's register of outgoing requests.

Usage: chancery [--register DIR | --demo] [one task]

Which register
  --register DIR   the register in this folder; without it, the one in your documents
  --demo           the sample register, in a folder that is thrown away at the end

Tasks, done without a window
  --sheet FILE     write the status sheet; FILE ends in .pdf, .html, .csv or .txt
    --edition WORD internal, as it is without this, or releasable: nothing private in it
    --paper WORD   a4, as it is without this, or letter
    --orientation WORD
                   landscape, as it is without this, or portrait
    --as-of TIME   as the register stood then: an instant such as 2018-03-07T15:00:00Z,
                   or a date and a time in the office's zone such as "2018-03-07 10:00"
    --view WORD    all, as it is without this, chasing, awaiting, disputed or acknowledged
    --search LINE  only what this line of search finds, with its conditions
    --for NAME     whom it is for, written down in the register with the sheet
  --dossier REF    write everything about one request, such as 2018/041
    --to FILE      the file, which ends in .pdf or .html
    --edition WORD internal or releasable
    --paper WORD   a4 or letter
  --note REF       write the latest note of a request, such as 2018/041, as a letter
    --to FILE      the file, which ends in .pdf or .html
    --paper WORD   a4 or letter
  --slip REF       write the delivery slip of that note, for the messenger
    --to FILE      the file, which ends in .pdf or .html
  --record FILE    write the record of a period: what was sent in it and what came of it;
                   FILE ends in .pdf or .html
    --period SPAN  2018, 2018-03 or 2018-03-01..2018-03-09; without this the present month
    --paper WORD   a4 or letter
  --bundle REF[,REF...] FILE
                   write a zip of these requests, with dossiers, exhibits and the register's own lines,
                   that anybody can check without this program; FILE ends in .zip
    --paper WORD   a4 or letter
  --check-bundle FILE
                   say whether such a zip, or the folder that it was unpacked into, is what it was,
                   to the last byte, and name what is not
  --line REF       say the line to take of a request
  --check-sheet FINGERPRINT
                   say whether a status sheet is genuine, by the digits at its foot; the first eight are enough
  --import FILE    take in requests from a spreadsheet saved as CSV: all of them, or none
  --export FILE    write every request as a spreadsheet that --import reads; FILE ends in .csv;
                   exhibits are files, and not in it
  --verify         check every entry of the journal, the ledger against it, and every exhibit
  --repair         list what is damaged and what is lost
    --yes          and write that down, and go on with what is left
  --backup [DIR]   back up to where the window would, or into the folder DIR
  --restore BACKUP say what restoring would change; BACKUP is the file of a backup, or a folder of them, whose newest is meant
    --yes          and restore it; the register that was there is kept beside it
  --help           say this
  --version        say which version this is
With no task the window opens.

Ends with 0 when done, 1 when the register or the work has a problem, 2 on wrong usage.`

/** How to get help, said after every sentence about wrong usage. */
export const SEE_HELP = 'See --help for what can be asked.'
