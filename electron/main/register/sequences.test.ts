import * as fc from 'fast-check'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import type { ListQuery } from '#core/projections/list'
import { anyCommand, IDS } from '#core/testing/commands'
import { LEDGER_FILE } from '../files/ledger-file'
import type { RegisterService } from './contract'
import { openRegister } from './service'
import { emptyFolder, keepFiles, options, removeFolders } from './testing/folder'

afterAll(removeFolders)

async function told(register: RegisterService): Promise<unknown> {
  const query: ListQuery = { view: 'all', counterpart: null, search: '', sort: null, group: null, collapsed: [], offset: 0, limit: 100 }
  const requests = await Promise.all(IDS.map((id) => register.open(id)))
  return { rows: (await register.list(query)).rows, requests, position: register.position() }
}

it('no commands, in any order, make ledger and journal differ', async () => {
  let written = 0
  await fc.assert(
    fc.asyncProperty(fc.array(anyCommand, { minLength: 20, maxLength: 60, size: 'max' }), async (commands) => {
      const folder = await emptyFolder()
      const at = (begin: string) => openRegister(options(folder, begin))
      const first = await at('2018-03-09T15:20:00Z')
      await keepFiles(first)
      for (const command of commands) await first.run(command)
      expect(await first.verify()).toMatchObject({ ok: true, value: { problems: [] } })
      const before = await told(first)
      written += first.position().entries
      await first.close()
      const byLedger = await at('2018-03-09T16:20:00Z')
      expect(await told(byLedger)).toEqual(before)
      await byLedger.close()
      await rm(join(folder, LEDGER_FILE))
      const byJournal = await at('2018-03-09T17:20:00Z')
      expect(await told(byJournal)).toEqual(before)
      await byJournal.close()
    }),
    { numRuns: 20 },
  )
  expect(written).toBeGreaterThan(50)
}, 60_000)
