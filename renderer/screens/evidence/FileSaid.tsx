import type { HeapFile } from '#core/evidence/proposal'
import { FileName } from '../../components/FileName'
import { FileGlyph } from '../../components/glyphs'
import { messages } from '../../messages'
import { fileSize } from '../../messages/file-size'
import { dateAndClock } from '../../messages/time'
import { useRegister } from '../../store/register'

/** What a file is: its name, its kind by its bytes, its size, and its own word for its time. */
export function FileSaid({ file: { name, kind, bytes, dated } }: { readonly file: HeapFile }) {
  const say = messages.evidence
  const now = useRegister((register) => register.now)
  const zone = useRegister(({ status }) => status?.settings.home.zone ?? 'UTC')
  const facts = [say.kind[kind], fileSize(bytes), ...(dated === null ? [] : [say.dated(dateAndClock(dated, zone, now))])]
  return (
    <span className="heap-file">
      <FileGlyph kind={kind} />
      <span>
        <span className="heap-name">
          <FileName name={name} />
        </span>
        <span className="heap-second num">{facts.join(messages.desk.list.dot)}</span>
      </span>
    </span>
  )
}
