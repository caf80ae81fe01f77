import {
  Archive,
  BookOpen,
  CircleCheck,
  CircleSlash,
  FolderOpen,
  Forward,
  Keyboard,
  MessageCircleReply,
  MessageCircleX,
  Pencil,
  Plus,
  Printer,
  Scale,
  Search,
  Send,
  SendHorizontal,
  Settings,
  ShieldCheck,
  SunMoon,
  Trash2,
  Undo2,
  type LucideIcon,
} from 'lucide-react'
import type { ActId } from '../acts'

const icons: Readonly<Record<ActId, LucideIcon>> = {
  'new-request': Plus,
  'log-delivery': Send,
  'hand-over': Forward,
  dispatched: SendHorizontal,
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
