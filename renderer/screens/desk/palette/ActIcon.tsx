import {
  Archive,
  BookOpen,
  BookUser,
  CircleCheck,
  CircleSlash,
  FileUp,
  FolderOpen,
  Keyboard,
  Merge,
  MessageCircleReply,
  MessageCircleX,
  Pencil,
  Plus,
  Printer,
  Scale,
  Search,
  Send,
  Settings,
  ShieldCheck,
  SunMoon,
  Trash2,
  Undo2,
  UserPlus,
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
  close: Archive,
  withdraw: Undo2,
  void: CircleSlash,
  'edit-draft': Pencil,
  'discard-draft': Trash2,
  sheet: Printer,
  search: Search,
  counterparts: BookUser,
  'add-counterpart': UserPlus,
  'edit-counterpart': Pencil,
  'merge-counterparts': Merge,
  'import-contacts': FileUp,
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
