/** What a dialogue that saves paper is called, and the file that it proposes. */
import { attemptName } from '#core/ledger'
import { dateIn } from '#core/moment'
import type { PaperQuery } from '#core/projections/paper'
import { done, refused, type Reply } from '#core/refusal'
import { proposedPath } from '../files/proposed'
import type { RegisterService } from '../register/service'

/** As Electron's save dialogue takes them. */
export interface Title {
  readonly title: string
  readonly defaultPath: string
}

/** Refuses a request, or an attempt, that is not there. */
export async function titleOf(service: RegisterService, query: PaperQuery, extension: string): Promise<Reply<Title>> {
  const on = (instant: string): string => dateIn(service.settings().home.zone, instant)
  switch (query.kind) {
    case 'sheet': {
      const words = ['Status of outgoing requests', on(query.asOf ?? service.now())]
      return done({ title: 'Save status sheet', defaultPath: proposedPath(null, words, extension) })
    }
    case 'record':
      return done({ title: 'Save record', defaultPath: proposedPath(null, ['Record', on(query.from), 'to', on(query.until)], extension) })
    case 'dossier':
    case 'letter':
    case 'slip': {
      const opened = await service.open(query.request)
      if (!opened.ok) return opened
      const { request } = opened.value
      if (query.kind === 'dossier') return done({ title: 'Save dossier', defaultPath: proposedPath(request.number, ['dossier'], extension) })
      const attempt = request.attempts.find(({ n }) => n === query.n)
      if (!attempt) return refused({ code: 'not-found', what: 'attempt' })
      const [title, word] = query.kind === 'letter' ? ['Save letter', 'note'] : ['Save delivery slip', 'delivery slip']
      return done({ title, defaultPath: proposedPath(request.number, [word, attemptName(attempt)], extension) })
    }
  }
}
