// @ts-check
/**
 * `node writer.js SERVICE FOLDER`: carries out commands as fast as it can, and prints what each did once the reply says that it is
 * done: `issued ID`, `acknowledged ID`, `kept ID NAME` for a file, or `batch ID ID` for a request, its acknowledgement and another request.
 */
import { writeSync } from 'node:fs';
import { acknowledge, issue } from '../generate/simple.js';
import { keepFile } from './exhibits.js';
import { options } from './register.js';

const [url = '', folder = ''] = process.argv.slice(2);
/** @param {string} line */
const print = (line) => writeSync(1, `${line}\n`);

print('opening');
/** @type {import('../setup/service.js').Service} */
const { openRegister } = await import(url);
const register = await openRegister(options(folder));
print(`opened ${register.opening.outcome}`);

/** @param {string} line @param {import('../../core/command.ts').Command[]} commands */
async function carryOut(line, commands) {
  const reply = await register.runAll(commands);
  print(reply.ok ? line : `refused ${JSON.stringify(reply.refusal)}`);
}

for (let turn = 0; ; turn += 1) {
  const own = `${process.pid}-${turn}`;
  const [a, b, c] = /** @type {const} */ ([`${own}a`, `${own}b`, `${own}c`]);
  const now = register.now();
  await carryOut(`issued ${a}`, [{ ...issue(turn, now), request: a }]);
  await carryOut(`acknowledged ${a}`, [acknowledge(a, now)]);
  const kept = await keepFile(register, a, `${own}.txt`);
  print(kept.ok ? `kept ${a} ${own}.txt` : `refused ${JSON.stringify(kept.refusal)}`);
  await carryOut(`batch ${b} ${c}`, [{ ...issue(turn, now), request: b }, acknowledge(b, now), { ...issue(turn, now), request: c }]);
  // Writes the ledger as well, which is otherwise written only when things are quiet.
  if (turn % 5 === 4) await register.verify();
}
