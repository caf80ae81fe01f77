// @ts-check
/**
 * What set-up says to people. Everything goes to stderr, so that stdout stays
 * the program's own (`npm start -- --verify > report.txt`).
 */

/** A failure that the reader can act on: its message is shown without a stack. */
export class SetupError extends Error {}

/** @param {string} line */
export function say(line) {
  process.stderr.write(`${line}\n`);
}

/**
 * A progress line: redrawn in place on a terminal, one line every ten per cent in a log.
 * @param {string} label
 * @returns {(share: number, detail?: string) => void}
 */
export function progress(label) {
  const terminal = process.stderr.isTTY;
  let shown = -1;
  return (share, detail = '') => {
    const percent = Math.floor(Math.min(share, 1) * 100);
    const step = terminal ? percent : percent - (percent % 10);
    if (step === shown) return;
    shown = step;
    const line = `${label} ${step}%${detail && `, ${detail}`}`;
    if (!terminal) say(line);
    else process.stderr.write(`\r${line}\x1b[K${percent === 100 ? '\n' : ''}`);
  };
}

/**
 * Runs a script's body; the process ends with the exit code it gives.
 * @param {() => Promise<number>} body
 */
export async function asProgram(body) {
  try {
    process.exitCode = await body();
  } catch (error) {
    say(error instanceof SetupError ? `\n${error.message}` : String(/** @type {Error} */ (error).stack));
    process.exitCode = 1;
  }
}
