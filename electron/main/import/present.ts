/** What a register holds already, as far as a spreadsheet could bring it a second time or name it. */
import { referenceOf, type Content, type RequestId } from '#core/request'
import type { RegisterService } from '../register/contract'

const PAGE = 1_000

export interface Present {
  /** The request that bears a reference; null for none. */
  readonly bearing: (reference: string) => RequestId | null
  /** Whether there is a draft to the same counterpart about the same: it has no number by which it could be known again. */
  readonly hasDraft: (content: Pick<Content, 'subject' | 'counterpart'>) => boolean
}

/** Reads the whole list once. */
export async function presentIn(service: RegisterService): Promise<Present> {
  const numbered = new Map<string, RequestId>()
  const drafts = new Set<string>()
  for (let offset = 0, total = 1; offset < total; offset += PAGE) {
    const page = await service.list({ view: 'all', counterpart: null, search: '', sort: null, group: null, collapsed: [], offset, limit: PAGE })
    for (const row of page.rows) {
      if (row.number) numbered.set(referenceOf(row.number), row.id)
      else drafts.add(draftKey(row))
    }
    total = page.total
  }
  return {
    bearing: (reference) => numbered.get(reference) ?? null,
    hasDraft: (content) => content.subject !== '' && drafts.has(draftKey(content)),
  }
}

function draftKey({ subject, counterpart }: Pick<Content, 'subject' | 'counterpart'>): string {
  return JSON.stringify([subject, counterpart])
}
