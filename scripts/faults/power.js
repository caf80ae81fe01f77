// @ts-check
/**
 * The power goes while the register is being written. It stands on an ext4 image, which is copied at a random moment: the copy holds
 * what the file system had handed to the disk by then, and nothing of what it still had in memory. The writer is stopped while the
 * image is copied, so that the copy is of one moment.
 */
import { copyFile, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { holdAgainst, Writer } from './acknowledged.js';
import { cannotMount, makeImage, mounted } from './mount.js';
import { random } from '../generate/random.js';

const CUTS = 100;
const SHORT = 3;
/** Cuts of one writer's power, one after another, before another register is begun. */
const ON_ONE = 10;
const LINES = 40;
const IMAGE_BYTES = 24 << 20;
const MOUNT_OPTIONS = ['defaults', 'noauto_da_alloc'];

/** @param {import('./ground.js').Ground} ground @param {import('./promises.js').Promises} promises */
export async function power({ service, url, folder, short }, promises) {
  const reason = await cannotMount('loop', folder);
  if (reason !== null) return `skipped, since no image can be mounted here (${reason})`;
  const below = random(4);
  const cuts = short ? SHORT : CUTS;
  let changes = 0;
  let recovered = 0;
  for (const option of MOUNT_OPTIONS) {
    for (let cut = 0; cut < cuts; cut += ON_ONE) {
      const image = join(folder, 'image');
      const copy = join(folder, 'copy');
      await makeImage(image, IMAGE_BYTES);
      await mounted(['-o', `loop,${option}`, image], join(folder, 'disk'), async () => {
        const register = join(folder, 'disk', 'register');
        const writer = new Writer(url, register);
        try {
          for (let turn = cut; turn < Math.min(cut + ON_ONE, cuts); turn += 1) {
            await writer.printed(writer.lines.length + 1 + below(LINES));
            await stop(writer);
            await copyFile(image, copy);
            const lines = [...writer.lines];
            writer.signal('SIGCONT');
            const held = await mounted(['-o', `loop,${option}`, copy], join(folder, 'after'), () =>
              holdAgainst(service, join(folder, 'after', 'register'), lines, promises, `${option}, cut ${turn}`));
            changes += held.changes;
            if (held.opening.outcome === 'recovered') recovered += 1;
          }
        } finally {
          writer.signal('SIGCONT');
          await writer.kill();
        }
      });
      await rm(image);
    }
  }
  return `${cuts} cuts with each of ${MOUNT_OPTIONS.join(', ')}: ${changes} times a change shown as done was looked for, ${recovered} openings set a torn end aside`;
}

/** Stops a writer and waits until it stands still. @param {Writer} writer */
async function stop(writer) {
  writer.signal('SIGSTOP');
  while (!/\) T /.test(await readFile(`/proc/${writer.pid}/stat`, 'latin1'))) await setTimeout(1);
}
