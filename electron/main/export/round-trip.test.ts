import * as fc from 'fast-check'
import { afterAll, expect, it } from 'vitest'
import type { Command } from '#core/command'
import type { AttemptDraft } from '#core/request'
import { anyCommand } from '#core/testing/commands'
import { importCsv } from '../import'
import type { RegisterService } from '../register/contract'
import { emptyFolder, keepFiles, options, removeFolders, withRegister } from '../register/testing/folder'
import { requestsCsv } from './requests'

afterAll(removeFolders)

async function csvOf(register: RegisterService): Promise<string> {
  let csv = ''
  for await (const piece of requestsCsv(register)) csv += piece
  return csv
}

/**
 * Every request as it is, but for when it was recorded, by whom, under which identifiers, and in which order it was linked; of its
 * changes those that its facts do not tell by themselves. Its exhibits are files, which no spreadsheet holds.
 */
async function requestsOf(register: RegisterService): Promise<unknown> {
  const keys = register.keys()
  const marks = new Set(['recorded', 'by'])
  const requests: unknown[] = []
  for await (const { id, links, ending, changes, ...request } of register.requests()) {
    const said: unknown = {
      ...request,
      exhibits: undefined,
      id: keys(id),
      changes: (['due', 'keeper'] as const).map((of) => changes.filter((change) => change.of === of)),
      links: links.flatMap((link) => keys(link) ?? []).sort(),
      ending: ending && { ...ending, successor: ending.successor && keys(ending.successor) },
    }
    requests.push(JSON.parse(JSON.stringify(said, (name, value: unknown) => (marks.has(name) ? undefined : value))))
  }
  return requests
}

/** Each note with a number of its own: which request may bear a number depends on what was voided when, and that is not in the file. */
function withOwnNumbers(command: Command, index: number): Command {
  const numbered = (attempt: AttemptDraft, at: number): AttemptDraft =>
    attempt.details.channel === 'note' ? { ...attempt, details: { ...attempt.details, number: `${String(index)}-${String(at)}` } } : attempt
  if (command.kind === 'issue' || command.kind === 'save-draft') return { ...command, attempts: command.attempts.map(numbered) }
  if (command.kind === 'log-delivery') return { ...command, attempt: numbered(command.attempt, 0) }
  if (command.kind !== 'hand-over' || command.details.channel !== 'note') return command
  return { ...command, details: { ...command.details, number: String(index) } }
}

it('what was exported is imported into an empty register as it was, and exported again byte for byte', { timeout: 120_000 }, async () => {
  let requests = 0
  let exhibits = 0
  await fc.assert(
    fc.asyncProperty(fc.array(anyCommand, { minLength: 20, maxLength: 50, size: 'max' }), async (commands) => {
      const [csv, was] = await withRegister(options(await emptyFolder(), '2018-03-11T12:00:00Z'), async (register) => {
        await keepFiles(register)
        for (const [index, command] of commands.entries()) await register.run(withOwnNumbers(command, index))
        for await (const request of register.requests()) exhibits += request.exhibits.length
        return [await csvOf(register), await requestsOf(register)] as const
      })
      requests += csv.split(',request,').length - 1
      await withRegister(options(await emptyFolder(), '2018-03-11T13:00:00Z'), async (register) => {
        const empty = csv.trim().split('\r\n').length === 1
        const imported = await importCsv(register, csv)
        expect(imported.ok ? [] : imported.problems).toEqual(empty ? ['The file holds no requests.'] : [])
        expect(await requestsOf(register)).toEqual(was)
        expect(await csvOf(register)).toBe(csv)
      })
    }),
    { numRuns: 60 },
  )
  expect(requests).toBeGreaterThan(60)
  expect(exhibits).toBeGreaterThan(10)
})
