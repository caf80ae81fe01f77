/** Files made to harm whoever opens them, or to be taken for what they are not; and what the window must say of each. */
import { Buffer } from 'node:buffer'
import { crc32, deflateRawSync } from 'node:zlib'
import { scripted } from './pdf'

interface Hostile {
  readonly name: string
  /** As the window writes the name. */
  readonly shown: string
  readonly says: string
  readonly bytes: () => Uint8Array
}

/** Where some of them would like to be written; no file of this name may ever be there. */
export const ESCAPED = 'chancery-escaped.js'

const NOT_WHAT_IT_SAYS = 'The file is not what its name says.'
const KEPT = 'Kept as an exhibit of the request'
const plain = (name: string, says: string, bytes: () => Uint8Array): Hostile => ({ name, shown: name, says, bytes })

export const hostile: readonly Hostile[] = [
  plain('bomb.zip', 'The file was made to become many times larger when it is opened.', () => zip('data/direct-messages.js', Buffer.alloc(200_000_000, 0x20))),
  plain('climbing.zip', NOT_WHAT_IT_SAYS, () => zip(`../../../../tmp/${ESCAPED}`, Buffer.from('window.YTD.account.part0 = []'))),
  plain('deep.eml', 'The file has parts within parts, deeper than any message has.', () => deep(42)),
  plain('reply.html.exe', NOT_WHAT_IT_SAYS, () => program('reply')),
  { name: 'photo\u202Egpj.exe', shown: 'photo[U+202E]gpj.exe', says: NOT_WHAT_IT_SAYS, bytes: () => program('photo') },
  plain('note.pdf', NOT_WHAT_IT_SAYS, () => program('note')),
  plain('form.pdf', KEPT, scripted),
  plain('page.html', KEPT, () => Buffer.from('<!doctype html><title>Elsewhere</title><script>document.title = "run"; location = "https://example.com/"</script>')),
  plain('null.txt', KEPT, () => Buffer.from('Received\0 on 5 March\0')),
]

function program(name: string): Buffer {
  return Buffer.from(`MZ\u0090\0\u0003\0\0\0${name}`, 'latin1')
}

/** A message whose parts stand within parts, with an attachment that would be written elsewhere. */
function deep(levels: number): Buffer {
  const parts = Array.from({ length: levels }, (_, n) => `Content-Type: multipart/mixed; boundary="b${String(n)}"\r\n\r\n--b${String(n)}\r\n`)
  const head = 'From: desk@ministry.example\r\nTo: press@embassy.example\r\nSubject: Your note\r\nMIME-Version: 1.0\r\n'
  return Buffer.from(`${head}${parts.join('')}Content-Disposition: attachment; filename="../../../../tmp/${ESCAPED}"\r\n\r\nrun`)
}

/** A zip of one file (APPNOTE 6.3.10, sections 4.3.7, 4.3.12 and 4.3.16). */
function zip(name: string, bytes: Uint8Array): Buffer {
  const packed = deflateRawSync(bytes)
  const label = Buffer.from(name)
  // Both headers have this: version needed, flags, method, time, date, checksum, sizes, lengths of name and extra field.
  const common = Buffer.alloc(26)
  common.writeUInt16LE(20, 0)
  common.writeUInt16LE(8, 4)
  common.writeUInt32LE(crc32(bytes), 10)
  common.writeUInt32LE(packed.length, 14)
  common.writeUInt32LE(bytes.length, 18)
  common.writeUInt16LE(label.length, 22)
  const local = Buffer.concat([Buffer.from('PK\u0003\u0004'), common, label, packed])
  const directory = Buffer.concat([Buffer.from('PK\u0001\u0002\u0014\0'), common, Buffer.alloc(14), label])
  const end = Buffer.alloc(22)
  end.write('PK\u0005\u0006')
  end.writeUInt16LE(1, 8)
  end.writeUInt16LE(1, 10)
  end.writeUInt32LE(directory.length, 12)
  end.writeUInt32LE(local.length, 16)
  return Buffer.concat([local, directory, end])
}
