import { useEffect, useRef, useState } from 'react'
import type { Done } from '#core/bridge/bridge'
import type { Command } from '#core/command'
import { done, refusalSentence, type Refusal, type Reply } from '#core/refusal'
import { messages } from '../../messages'
import { useRegister } from '../../store/register'
import { runAll } from '../../store/run'
import { forgetUnsent, keepUnsent, readUnsent, type Shape } from '../../store/unsent'

/** Why nothing was recorded: the register's refusal, or what the form found itself (`refusal` is null then). */
export interface Problem {
  readonly sentence: string
  readonly refusal: Refusal | null
}

export interface Form<T extends Shape> {
  readonly value: T
  readonly change: (change: Partial<T>) => void
  /** Whether what stands here was typed before, and kept. */
  readonly restored: boolean
  readonly startAnew: () => void
  /** Raised by starting anew: the fields are then made anew too. */
  readonly generation: number
  readonly busy: boolean
  readonly problem: Problem | null
  /** The places of which the focus was, and has gone. */
  readonly visited: ReadonlySet<string>
  readonly visit: (place: string) => void
  /** Whether the person has tried to record it. */
  readonly tried: boolean
  /** Says why nothing is asked of the register yet. */
  readonly object: (sentence: string) => void
  /**
   * Asks the register for the commands, all or none; null when it refused, or while an earlier question is under way. What was typed
   * is forgotten once it is done. Answers with what the first command did.
   */
  readonly submit: (...commands: readonly Command[]) => Promise<Done | null>
  /** The same by another way than commands. With an answer of null nothing was done, and what was typed is kept. */
  readonly submitBy: <R>(ask: () => Promise<Reply<R | null>>) => Promise<R | null>
}

/** What stands in a form, kept at every change under the name `form`. `blank` counts only when the form opens. */
export function useForm<T extends Shape>(form: string, blank: T): Form<T> {
  // Each register has its own: what was tried out on the sample never turns up among the office's requests.
  const folder = useRegister(({ status }) => status?.folder ?? '')
  const name = `${folder} ${form}`
  const [start] = useState(() => ({ blank, kept: readUnsent(name, blank) }))
  const [value, setValue] = useState(start.kept ?? start.blank)
  const [restored, setRestored] = useState(start.kept !== null)
  const [generation, setGeneration] = useState(0)
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<Problem | null>(null)
  const [visited, setVisited] = useState<ReadonlySet<string>>(new Set())
  const [tried, setTried] = useState(false)
  const underWay = useRef(false)

  useEffect(() => {
    if (value !== start.blank && value !== start.kept) keepUnsent(name, value, start.blank)
  }, [name, start, value])

  useEffect(() => {
    if (problem) focusInvalid()
  }, [problem])

  const submitBy = async <R>(ask: () => Promise<Reply<R | null>>): Promise<R | null> => {
    if (underWay.current) return null
    underWay.current = true
    setBusy(true)
    setProblem(null)
    setTried(true)
    try {
      const reply = await ask()
      if (reply.ok) {
        if (reply.value !== null) forgetUnsent(name)
        return reply.value
      }
      setProblem({ sentence: refusalSentence(reply.refusal), refusal: reply.refusal })
      return null
    } catch {
      setProblem({ sentence: messages.forms.unanswered, refusal: null })
      return null
    } finally {
      underWay.current = false
      setBusy(false)
    }
  }

  return {
    value,
    change: (change) => {
      setValue((before) => ({ ...before, ...change }))
      setProblem(null)
    },
    restored,
    startAnew: () => {
      forgetUnsent(name)
      setValue(start.blank)
      setRestored(false)
      setGeneration(generation + 1)
      setVisited(new Set())
      setTried(false)
      setProblem(null)
    },
    generation,
    busy,
    problem,
    visited,
    visit: (place) => {
      setVisited((before) => (before.has(place) ? before : new Set([...before, place])))
    },
    tried,
    object: (sentence) => {
      setTried(true)
      setProblem({ sentence, refusal: null })
    },
    submit: (...commands) =>
      submitBy(async () => {
        const reply = await runAll(commands)
        return reply.ok ? done(reply.value[0] ?? null) : reply
      }),
    submitBy,
  }
}

/** Leads the focus to the first field that is marked as wrong. */
function focusInvalid(): void {
  const wrong = document.querySelector('[role="dialog"] :is([aria-invalid="true"], [data-invalid] > [aria-haspopup="listbox"])')
  const target = wrong?.matches('[role="radiogroup"]') ? wrong.querySelector('input') : wrong
  if (!(target instanceof HTMLElement)) return
  target.focus()
  // With its label above, and what is wrong beneath.
  target.closest('.field')?.scrollIntoView({ block: 'nearest' })
}
