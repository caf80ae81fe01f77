/** How a run without a window ends: what it prints and its exit code. */

export interface Ending {
  /** 0 done, 1 a problem with the register or the work, 2 wrong usage. */
  readonly code: 0 | 1 | 2
  /** Lines for stdout. */
  readonly lines: readonly string[]
  /** Sentences for stderr. */
  readonly errors: readonly string[]
}

/** The work is done. */
export function finished(lines: readonly string[]): Ending {
  return { code: 0, lines, errors: [] }
}

/** The register or the work has a problem. */
export function failed(errors: readonly string[]): Ending {
  return { code: 1, lines: [], errors }
}

/** The switches make no sense. */
export function misused(sentence: string): Ending {
  return { code: 2, lines: [], errors: [sentence] }
}

/** Prints everything and returns when it has left this process. */
export async function print({ lines, errors }: Ending): Promise<void> {
  await Promise.all([put(process.stdout, lines), put(process.stderr, errors)])
}

function put(stream: NodeJS.WriteStream, lines: readonly string[]): Promise<void> {
  if (lines.length === 0) return Promise.resolve()
  return new Promise((resolve) => {
    // Whoever read it may have gone (`| head`): the exit code still tells.
    stream.once('error', () => {
      resolve()
    })
    stream.write(`${lines.join('\n')}\n`, () => {
      resolve()
    })
  })
}
