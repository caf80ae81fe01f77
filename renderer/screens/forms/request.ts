/** A request as it stands in the form, and the command that it means. */
import type { ChasePolicy } from '#core/chase-policy'
import type { Moment } from '#core/moment'
import type { KnownCounterpart } from '#core/projections/known'
import { firstDispatch } from '#core/register/decide'
import type { AttemptDraft, Content, DirectMessageDetails, EmailDetails, NoteDetails, Request, RequestId } from '#core/request'
import {
  attemptDraft,
  attemptForm,
  blankAttempt,
  blankEmail,
  blankMessage,
  blankNote,
  type AttemptForm,
  type OurAddresses,
} from './attempt'
import type { Asked } from './rules/judge'
import { toAccount } from './suggest'

/** An attempt by one channel; `chosen` when it is to be written down. */
export type Section<D extends AttemptForm['details'] = AttemptForm['details']> = AttemptForm<D> & { readonly chosen: boolean }

export interface RequestForm {
  readonly subject: string
  readonly ask: string
  readonly text: string
  readonly formal: boolean
  readonly counterpart: string
  readonly addressee: string
  readonly required: boolean
  readonly due: Moment | null
  readonly keptBy: string
  readonly chasing: ChasePolicy | null
  readonly note: Section<NoteDetails>
  readonly email: Section<EmailDetails>
  readonly message: Section<DirectMessageDetails>
}

interface Start {
  readonly now: Moment
  readonly due: Moment
  readonly person: string
  readonly from: OurAddresses
}

/** A request about to be written down. */
export function blankRequest({ now, due, person, from }: Start): RequestForm {
  return {
    subject: '',
    ask: '',
    text: '',
    formal: false,
    counterpart: '',
    addressee: '',
    required: true,
    due,
    keptBy: person,
    chasing: null,
    note: { ...blankAttempt(blankNote, 'original', now), chosen: false },
    email: { ...blankAttempt({ ...blankEmail, from: from.email }, 'original', now), chosen: false },
    message: { ...blankAttempt({ ...blankMessage, from: from.message }, 'original', now), chosen: false },
  }
}

/** A draft, back in the form. */
export function requestForm({ content, attempts }: Pick<Request, 'content' | 'attempts'>, start: Start): RequestForm {
  const { acknowledgementRequired, due, ...rest } = content
  const blank = blankRequest(start)
  const form = { ...blank, ...rest, required: acknowledgementRequired, due: due ?? blank.due }
  return attempts.reduce<RequestForm>((before, each) => withSection(before, { ...attemptForm(each, start.now), chosen: true }), form)
}

/** The form with another section in the place of its channel's. */
export function withSection(form: RequestForm, section: Section): RequestForm {
  const { details } = section
  switch (details.channel) {
    case 'note':
      return { ...form, note: { ...section, details } }
    case 'email':
      return { ...form, email: { ...section, details } }
    case 'direct-message':
      return { ...form, message: { ...section, details } }
  }
}

/** A section once it is ticked: it goes to the directory's first address, or else to the one used last, and a direct message beside something else is a copy of it. */
export function chosenSection(form: RequestForm, section: Section, counterpart: KnownCounterpart | null): Section {
  const { details } = section
  const chosen = true
  switch (details.channel) {
    case 'note':
      return { ...section, chosen }
    case 'email':
      return { ...section, chosen, details: { ...details, to: details.to || (counterpart?.emails[0]?.address ?? '') } }
    case 'direct-message': {
      const role = form.formal || form.note.chosen || form.email.chosen ? 'copy' : section.role
      const to = details.to === '' ? toAccount(details, counterpart?.handles[0]?.address ?? '', counterpart) : details
      // To an account that is known to be closed it can only be planned.
      return { ...section, chosen, role, details: to, standing: to.eligibility === 'closed' ? 'planned' : section.standing }
    }
  }
}

/** The content that a form means. Nothing is due when no acknowledgement is required. */
export function contentOf(form: RequestForm): Content {
  const { subject, ask, text, formal, counterpart, addressee, required, due, keptBy, chasing } = form
  return {
    subject: subject.trim(),
    ask,
    text,
    formal,
    counterpart: counterpart.trim(),
    addressee: addressee.trim(),
    acknowledgementRequired: required,
    due: required ? due : null,
    keptBy: keptBy.trim(),
    chasing,
  }
}

/** The channels chosen, each its own attempt. */
export function chosenOf({ note, email, message }: RequestForm): Section[] {
  return [note, email, message].filter(({ chosen }) => chosen)
}

/** When the request first went out, as far as the form says. */
export function dispatchOf(form: RequestForm): Moment | null {
  return firstDispatch(attemptsOf(form))
}

/** The attempts that a form means, as far as they are whole. */
export function attemptsOf(form: RequestForm): AttemptDraft[] {
  return chosenOf(form).map(attemptDraft).filter((draft) => typeof draft !== 'string')
}

/** The command that a form means, or the moment that it lacks; `request` is the draft it came from, or a new identifier. */
export function requestCommand(kind: 'issue' | 'save-draft', form: RequestForm, request: RequestId): Asked {
  for (const section of chosenOf(form)) {
    const draft = attemptDraft(section)
    if (typeof draft === 'string') return { lacks: draft }
  }
  return commandOf(kind, form, request, attemptsOf(form))
}

/** What one channel of the form means by itself, so that each is told what is wrong with it. */
export function sectionCommand(form: RequestForm, section: Section, request: RequestId): Asked {
  const draft = attemptDraft(section)
  return typeof draft === 'string' ? { lacks: draft } : commandOf('issue', form, request, [draft])
}

function commandOf(kind: 'issue' | 'save-draft', form: RequestForm, request: RequestId, attempts: AttemptDraft[]): Asked {
  const content = contentOf(form)
  return kind === 'issue' ? { kind, request, content, attempts, number: null } : { kind, request, content, attempts }
}
