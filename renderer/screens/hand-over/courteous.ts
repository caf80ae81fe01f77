/** A note's courtesy phrases in the form that hands it over: woven into the text, where they are seen and edited before it goes out. */
import { hasCourtesy, seemsCourteous, withCourtesy, withoutCourtesy, type Courtesy } from '#core/courtesy'
import { courtesyFor } from '#core/projections/letter'
import type { Request } from '#core/request'
import type { Settings } from '#core/settings'
import type { HandOverForm } from './order'

type Content = Request['content']

/** The phrases for the note in the form; null for another channel, and for a kind that has none. */
export function courtesyIn({ channel, note }: HandOverForm, content: Content, settings: Settings): Courtesy | null {
  if (channel !== 'note') return null
  const courtesy = courtesyFor(content, note.kind, settings)
  return courtesy.before + courtesy.after === '' ? null : courtesy
}

/** The form as it begins: a note has its phrases, unless its text seems to have some already. */
export function courteous(form: HandOverForm, content: Content, settings: Settings): HandOverForm {
  const courtesy = courtesyIn(form, content, settings)
  const bare = form.text.trim()
  if (courtesy === null || bare === '' || hasCourtesy(form.text, courtesy) || seemsCourteous(form.text, courtesy)) return form
  return { ...form, text: withCourtesy(bare, courtesy) }
}

/** The form after a change. To another kind of note or another channel the phrases go along: the text has those that fit, or none. */
export function changed(form: HandOverForm, part: Partial<HandOverForm>, content: Content, settings: Settings): HandOverForm {
  const next = { ...form, ...part }
  if (next.channel === form.channel && next.note.kind === form.note.kind) return next
  const before = courtesyIn(form, content, settings)
  const isOurs = before !== null && hasCourtesy(form.text, before)
  // Where the phrases were left out, or the person's own stand, that was meant so.
  if (before !== null && !isOurs) return next
  return courteous({ ...next, text: before ? withoutCourtesy(form.text, before) : form.text }, content, settings)
}
