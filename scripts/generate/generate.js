// @ts-check
/**
 * Fills an empty folder with a realistic register, through the service's own batches: every line is decided, hashed and flushed as in
 * life. The same wish gives the same register, byte for byte.
 */
import { counterparts } from './bodies.js';
import { DAY, MINUTE, settings } from './office.js';
import { inHundred, random } from './random.js';
import { story } from './story.js';

/** @typedef {import('../../electron/main/register/service.ts')} Service */
/** @typedef {import('../../core/command.ts').Command} Command */
/**
 * How many requests, over how many years, up to which day (`YYYY-MM-DD`, in UTC, itself left out), and from which seed.
 * @typedef {{requests: number, years: number, until: string, seed: number}} Wish
 */

/**
 * The office writes up each evening what the day brought. Throws where the register refuses, as one that is not empty does.
 * @param {Pick<Service, 'openRegister'>} service @param {string} folder @param {Wish} wish
 * @param {(written: number) => void} [tell] how many requests have been begun
 */
export async function generate(service, folder, wish, tell = () => undefined) {
  const end = Date.parse(`${wish.until}T00:00:00Z`);
  const days = Math.round(wish.years * 365.25);
  let now = end - days * DAY;
  let ids = 0;
  const register = await service.openRegister({ folder, settings, now: () => new Date(now).toISOString(), id: () => `g${wish.seed}-${(ids += 1)}` });
  if (register.opening.outcome !== 'new') throw new Error(`${folder} is not empty.`);
  try {
    for (const { recorded, commands, begun } of evenings(wish, now, end, days)) {
      now = recorded;
      const reply = await register.runAll(commands);
      if (!reply.ok) throw new Error(`${JSON.stringify(commands[reply.index])} was refused: ${JSON.stringify(reply.refusal)}`);
      tell(begun);
    }
  } finally {
    await register.close();
  }
}

/** What each evening has to write down. @param {Wish} wish @param {number} begin @param {number} end @param {number} days */
function* evenings({ requests, seed }, begin, end, days) {
  const chance = random(seed);
  const counterpart = counterparts(seed);
  /** @type {Map<number, import('./story.js').Event[]>} */
  const diary = new Map();
  let begun = 0;
  for (let day = 0; day < days; day += 1) {
    for (; begun < requests && Math.floor((begun / requests) * days) === day; begun += 1) {
      // Between nine and five in Washington, give or take its summer.
      const at = begin + day * DAY + (14 * 60 + chance(8 * 60)) * MINUTE;
      const draft = end - at < 20 * DAY && inHundred(chance, 15);
      for (const event of story(chance, `r${seed}-${begun + 1}`, counterpart(chance), at, draft)) {
        const on = Math.floor((event.at - begin) / DAY);
        if (on >= days) continue;
        const those = diary.get(on);
        if (those) those.push(event);
        else diary.set(on, [event]);
      }
    }
    const today = diary.get(day);
    diary.delete(day);
    if (!today) continue;
    const commands = today.sort((a, b) => a.at - b.at).map(({ command }) => command);
    yield { recorded: begin + (day + 1) * DAY, commands, begun };
  }
}
