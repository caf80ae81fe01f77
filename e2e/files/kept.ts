/** Exhibits put straight into a running program's register: their bytes into its folder, and the entry through its bridge. */
import { createHash } from 'node:crypto'
import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Page } from '@playwright/test'

export interface Kept {
  readonly request: string
  readonly n: number
  /** Where its bytes are. */
  readonly path: string
  readonly sha256: string
}

/** Keeps a file as an exhibit of a request, named by its reference. */
export async function keepExhibit(window: Page, reference: string, { name, kind, bytes }: { name: string; kind: string; bytes: Uint8Array }): Promise<Kept> {
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  const { folder } = await window.evaluate(() => register.status())
  const path = join(folder, 'exhibits', sha256.slice(0, 2), sha256)
  await mkdir(dirname(path), { recursive: true })
  await writeFile(path, bytes)
  const exhibit = { sha256, name, bytes: bytes.length, kind, dated: null, about: { of: 'request', n: null } }
  const kept = await window.evaluate(
    async ([search, exhibit]) => {
      const query = { view: 'all', counterpart: null, search, sort: null, group: null, collapsed: [], offset: 0, limit: 1 }
      const [, request = ''] = /"rows":\[\{"id":"([^"]+)"/.exec(await register.list(query)) ?? []
      const reply = await register.run({ kind: 'keep-exhibit', request, exhibit })
      const opened = await register.open(request)
      return { ok: reply.ok, request, n: opened.ok ? opened.value.request.exhibits.length : 0 }
    },
    [reference, exhibit] as const,
  )
  if (!kept.ok) throw new Error(`${name} was not kept`)
  return { ...kept, path, sha256 }
}
