import { File, FileArchive, FileText, Image, Mail, MailOpen, ScrollText, type LucideIcon } from 'lucide-react'
import type { ExhibitKind } from '#core/exhibit'

/** What a file is by its bytes. A word for it stands beside. */
export function FileGlyph({ kind, size = 16 }: { readonly kind: ExhibitKind; readonly size?: number }) {
  const Icon = icons[kind]
  return <Icon size={size} strokeWidth={1.75} aria-hidden className="file-glyph" />
}

const icons: Readonly<Record<ExhibitKind, LucideIcon>> = {
  picture: Image,
  pdf: FileText,
  text: ScrollText,
  mail: Mail,
  'outlook-mail': MailOpen,
  archive: FileArchive,
  other: File,
}
