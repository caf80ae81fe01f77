/**
 * The courtesy of notes in the office's own words, a template for each kind.
 *
 * The forms are those of diplomatic handbooks (for instance 5 FAH-1 H-610, "Using Diplomatic Notes"): a note verbale speaks of
 * both sides in the third person and is initialled and sealed, not signed; a signed note and a letter speak in the first person,
 * with a salutation and a signature; an aide-mémoire, left behind after a talk, has no courtesy at all.
 */
import * as v from 'valibot'
import { NoteKind } from './words'

/** Some lines of a template, with names in braces for what differs from note to note. */
const Phrase = v.pipe(v.string(), v.maxLength(2_000, 'is longer than 2,000 characters'))

export const NoteTemplate = v.object({
  /** How they are spoken to, in a paragraph of its own; may be empty, like each of these. */
  salutation: Phrase,
  /** What the text begins with. When it ends in `…`, the text goes on in the same sentence. */
  opening: Phrase,
  closing: Phrase,
  /** What stands under the hand, where the note is signed. */
  signature: Phrase,
})
export type NoteTemplate = v.InferOutput<typeof NoteTemplate>

export const NoteTemplates = v.object({
  'note-verbale': NoteTemplate,
  'signed-note': NoteTemplate,
  'aide-memoire': NoteTemplate,
  letter: NoteTemplate,
} satisfies Record<NoteKind, typeof NoteTemplate>)
export type NoteTemplates = v.InferOutput<typeof NoteTemplates>

/** What templates may name: {@link NoteNames} has what stands in their place. */
export const NOTE_NAMES = ['office', 'office in full', 'person', 'place', 'counterpart', 'addressee'] as const
export type NoteName = (typeof NOTE_NAMES)[number]
export type NoteNames = Readonly<Record<NoteName, string>>

const OURS = '{person}\n{office in full}'

/** What the program proposes to an office that has written none of its own. */
export const PROPOSED_TEMPLATES: NoteTemplates = {
  'note-verbale': {
    salutation: '',
    opening: 'The {office} presents its compliments to the {counterpart} and has the honour to communicate the following.',
    closing: 'The {office} avails itself of this opportunity to renew to the {counterpart} the assurances of its highest consideration.',
    signature: OURS,
  },
  'signed-note': {
    salutation: 'Excellency,',
    opening: 'I have the honour to communicate to you the following.',
    closing: 'Accept, Excellency, the renewed assurances of my highest consideration.',
    signature: OURS,
  },
  'aide-memoire': { salutation: '', opening: '', closing: '', signature: OURS },
  letter: { salutation: 'Dear {addressee},', opening: '', closing: 'Yours sincerely,', signature: OURS },
}

/** Templates as the settings keep them: null where they are those that the program proposes, which it may come to say better. */
export function ownTemplates(templates: NoteTemplates): NoteTemplates | null {
  return NoteKind.options.every((kind) => isSame(templates[kind], PROPOSED_TEMPLATES[kind])) ? null : templates
}

/** Whether two templates say the same. */
export function isSame(one: NoteTemplate, other: NoteTemplate): boolean {
  return (['salutation', 'opening', 'closing', 'signature'] as const).every((part) => one[part] === other[part])
}

/** Fills in what is known. What is not known, and a name that there is not, stays visible as it was typed. */
export function filledIn(phrase: string, names: NoteNames): string {
  return phrase.replace(NAMED, (whole, name: string) => NOTE_NAMES.filter((each) => each === name).map((each) => names[each])[0] || whole)
}

/** The names in braces that a text still has, each once. */
export function unfilledIn(text: string): string[] {
  return [...new Set(text.match(NAMED))]
}

/** Letters and spaces within braces: nothing that people write in a note. */
const NAMED = /\{(\p{L}[\p{L} ]{0,40})\}/gu
