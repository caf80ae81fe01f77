/** The requests that a search finds first, wherever they stand: the palette's own question, apart from the list's. */
import { useEffect, useState } from 'react'
import type { Row } from '#core/ledger'
import { bridge } from '../bridge'

const BEST = 8

export interface Found {
  readonly rows: readonly Row[]
  readonly total: number
  /** Whether this is the answer to the text, and not to the one before it. */
  readonly isCurrent: boolean
}

const NOTHING = { text: '', rows: [], total: 0 }

/** Asks once, for who cannot wait for the next drawing. */
export async function find(text: string): Promise<Omit<Found, 'isCurrent'>> {
  const query = { view: 'all', counterpart: null, search: text, sort: null, group: null, offset: 0, limit: BEST } as const
  return bridge.list({ ...query, collapsed: [] })
}

/** What is found for a text: nothing for an empty one. While an answer is on its way, the one before stands. */
export function useFound(text: string): Found {
  const [found, setFound] = useState<Omit<Found, 'isCurrent'> & { readonly text: string }>(NOTHING)
  useEffect(() => {
    let wanted = true
    const ask = async (): Promise<void> => {
      const { rows, total } = await find(text)
      if (wanted) setFound({ text, rows, total })
    }
    if (text !== '') void ask()
    return () => {
      wanted = false
    }
  }, [text])
  const { rows, total } = text === '' ? NOTHING : found
  return { rows, total, isCurrent: text === '' || found.text === text }
}
