/** What files dropped in one heap would prove. Nothing is recorded of it: a person agrees to each, or does not. */
import type { Instant } from '#core/moment'
import type { FileRead } from '../file-read'
import type { Mail } from '../mail'
import type { MessageArchive } from '../message-archive'
import type { DroppedOn, Heap, HeapFile } from '../proposal'
import { Ahead } from './ahead'
import { Course } from './course'
import { idKey } from './keys'
import type { SentKnown } from './known'
import { takeArchive } from './messages'
import { takeReply } from './reply'
import { takeReport } from './report'
import { isFromUs, takeSent } from './sent'
import type { Steps } from './steps'

/** A file of the heap, and what it says. */
export interface ReadFile {
  readonly file: HeapFile
  readonly read: FileRead
}

/**
 * The files' proposals, in the order in which what they tell happened, each on the ground of those before it; and what is set apart, with
 * why. Dropped on a request, they are held against that one alone; dropped on one of its facts other than an attempt, they show that fact. The
 * order in which the files were given makes no difference.
 */
export function* propose(files: readonly ReadFile[], known: SentKnown, on: DroppedOn, now: Instant): Steps<Pick<Heap, 'proposals' | 'apart'>> {
  const course = new Course(yield* Ahead.of(known, now), on)
  const ordered = inOrder(files)
  const archives = ordered.flatMap(({ read: { archive } }) => archive ?? [])
  for (const each of ordered) {
    if (on === null || on.about.of === 'request' || on.about.of === 'attempt') yield* take(course, each, archives)
    yield
    course.finish(each.file)
  }
  return { proposals: course.proposals, apart: course.apart }
}

function* take(course: Course, { file, read: { mail, archive, omitted, unreadable } }: ReadFile, archives: readonly MessageArchive[]): Steps<void> {
  if (unreadable !== null) course.setApart(file, { why: 'unreadable', what: unreadable })
  if (omitted !== null) course.setApart(file, { why: 'omitted', what: omitted })
  if (mail) takeMail(course, file, mail)
  else if (archive) yield* takeArchive(course, file, archive, archives)
}

function takeMail(course: Course, file: HeapFile, mail: Mail): void {
  if (mail.at !== null && isAhead(mail.at, course.ahead.now)) course.setApart(file, { why: 'in-the-future' })
  else if (mail.report) takeReport(course, file, mail, mail.report)
  else if (isFromUs(course, mail)) takeSent(course, file, mail)
  else if (course.ahead.isOurs(mail.from)) course.setApart(file, { why: 'from-ourselves' })
  else takeReply(course, file, mail)
}

/** A minute's grace, as the register's own rule has it. */
function isAhead(at: Instant, now: Instant): boolean {
  return Date.parse(at) > Date.parse(now) + 60_000
}

/** As they happened; but what a file refers to goes before it, whatever the clocks of two servers say. */
function inOrder(files: readonly ReadFile[]): readonly ReadFile[] {
  const byTime = files.toSorted((a, b) => timeOf(a) - timeOf(b) || (a.file.sha256 < b.file.sha256 ? -1 : 1))
  const bearers = new Map(byTime.flatMap((each) => (each.read.mail && !each.read.mail.report ? [[idKey(each.read.mail.id), each] as const] : [])))
  const [begun, ordered] = [new Set<ReadFile>(), new Set<ReadFile>()]
  const put = (file: ReadFile): void => {
    if (begun.has(file)) return
    begun.add(file)
    const { mail } = file.read
    for (const id of mail ? [...mail.inReplyTo, ...(mail.report?.about ?? [])] : []) {
      const bearer = bearers.get(idKey(id))
      if (bearer) put(bearer)
    }
    ordered.add(file)
  }
  for (const each of byTime) put(each)
  return [...ordered]
}

/** Milliseconds since the epoch; what tells no time comes last. */
function timeOf({ file, read }: ReadFile): number {
  const at = read.mail?.at ?? file.dated
  return at === null ? Number.MAX_SAFE_INTEGER : Date.parse(at)
}
