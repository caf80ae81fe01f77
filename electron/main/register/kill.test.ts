/** A program that is killed while it writes: nothing that it confirmed is lost, and it leaves no lock behind. */
import { spawn } from 'node:child_process'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'vite'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { emptyFolder, issue, options, removeFolders, rowsOf, settings, withRegister } from './testing/folder'

afterAll(removeFolders)

const KILLS = 12
let program: string

beforeAll(async () => {
  program = await emptyFolder()
  await build({
    configFile: false,
    logLevel: 'silent',
    ssr: { noExternal: true },
    build: { ssr: join(import.meta.dirname, 'service.ts'), outDir: program, target: 'node20' },
  })
  await writeFile(
    join(program, 'writer.mjs'),
    `import { openRegister } from ${JSON.stringify(pathToFileURL(join(program, 'service.js')).href)}
const [folder, settings, command] = process.argv.slice(2, 5).map((text) => JSON.parse(text))
let ids = 0
const register = await openRegister({ folder, settings, now: () => '2018-03-05T09:00:00Z', id: () => process.pid + '-' + (ids += 1) })
if (register.opening.outcome === 'in-use') process.exit(3)
for (;;) {
  const reply = await register.run(command)
  process.stdout.write(reply.ok ? reply.value.reference + '\\n' : 'refused\\n')
}
`,
  )
}, 60_000)

/** Lets the writer confirm at least so many changes, kills it, and says which it had confirmed. */
function confirmedBeforeKill(folder: string, atLeast: number): Promise<readonly string[]> {
  const args = [folder, settings, issue()].map((each) => JSON.stringify(each))
  const child = spawn(process.execPath, [join(program, 'writer.mjs'), ...args], { stdio: ['ignore', 'pipe', 'inherit'] })
  let output = ''
  child.stdout.on('data', (data: Buffer) => {
    output += data.toString()
    if (output.split('\n').length > atLeast) child.kill('SIGKILL')
  })
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('close', () => { resolve(output.split('\n').slice(0, -1)) })
  })
}

describe('a program killed while it writes', () => {
  it('has lost nothing that it confirmed', async () => {
    const folder = await emptyFolder()
    const confirmed: string[] = []
    for (let kill = 1; kill <= KILLS; kill += 1) {
      confirmed.push(...(await confirmedBeforeKill(folder, kill)))
      await withRegister(options(folder), async (register) => {
        expect(['ready', 'recovered']).toContain(register.opening.outcome)
        expect(await register.verify()).toMatchObject({ ok: true, value: { problems: [] } })
        const kept = new Set((await rowsOf(register)).map(({ number }) => `2018/${String(number?.number).padStart(3, '0')}`))
        expect(confirmed.filter((reference) => !kept.has(reference))).toEqual([])
      })
    }
    expect(confirmed).not.toContain('refused')
    expect(new Set(confirmed).size).toBe(confirmed.length)
    expect(confirmed.length).toBeGreaterThan(KILLS)
  }, 60_000)
})
