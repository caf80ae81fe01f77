import {
  Archive,
  ArchiveRestore,
  BookOpen,
  CircleCheck,
  CircleSlash,
  Eraser,
  FolderOpen,
  Keyboard,
  MessageCircleReply,
  MessageCircleX,
  Pencil,
  Plus,
  Printer,
  Replace,
  Scale,
  Search,
  Send,
  Settings,
  ShieldCheck,
  SunMoon,
  Trash2,
  TriangleAlert,
  Undo2,
  type LucideIcon,
} from 'lucide-react'
import type { ActId } from '../acts'

const icons: Readonly<Record<ActId, LucideIcon>> = {
  'new-request': Plus,
  'log-delivery': Send,
  acknowledge: CircleCheck,
  answer: MessageCircleReply,
  deny: MessageCircleX,
  settle: Scale,
  'void-fact': Eraser,
  'let-stand': TriangleAlert,
  close: Archive,
  withdraw: Undo2,
  supersede: Replace,
  void: CircleSlash,
  reopen: ArchiveRestore,
  'edit-draft': Pencil,
  'discard-draft': Trash2,
  sheet: Printer,
  search: Search,
  settings: Settings,
  sample: BookOpen,
  choose: FolderOpen,
  verify: ShieldCheck,
  'theme-system': SunMoon,
  'theme-light': SunMoon,
  'theme-dark': SunMoon,
  'single-keys': Keyboard,
}

/** The icon that goes with an act's words. */
export function ActIcon({ id }: { readonly id: ActId }) {
  const Icon = icons[id]
  return <Icon size={16} aria-hidden />
}
