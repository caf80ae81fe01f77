/**
 * The folders that people chose for their backups, and when the last good backup went there: `backups.json`, beside the window's
 * placement. It is this computer's and not the office's, since a stick is plugged into one computer.
 */
import { readFile } from 'node:fs/promises'
import * as v from 'valibot'
import { Instant } from '#core/moment'
import { writeDurably } from '../files/durable'

const Choice = v.object({
  /** The folder that holds the register's backups, inside the one that was chosen. */
  folder: v.string(),
  last: v.nullable(v.object({ made: Instant, fingerprint: v.string() })),
})
export type Choice = v.InferOutput<typeof Choice>

const Choices = v.record(v.string(), Choice)

export class Chosen {
  readonly #path: string

  /** @param path of the file that keeps the choices */
  constructor(path: string) {
    this.#path = path
  }

  /** The choice made for a register. A lost or spoiled file costs the choice, never a start. */
  async of(register: string): Promise<Choice | null> {
    return (await this.#read())[register] ?? null
  }

  /** Keeps a choice; null forgets it. Throws the system's errors. */
  async keep(register: string, choice: Choice | null): Promise<void> {
    const choices = new Map(Object.entries(await this.#read()))
    if (choice === null) choices.delete(register)
    else choices.set(register, choice)
    await writeDurably(this.#path, [`${JSON.stringify(Object.fromEntries(choices), null, 2)}\n`])
  }

  async #read(): Promise<v.InferOutput<typeof Choices>> {
    try {
      return v.parse(Choices, JSON.parse(await readFile(this.#path, 'utf8')))
    } catch {
      return {}
    }
  }
}
