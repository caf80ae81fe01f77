// @ts-check
/** Watching a download that another program makes, by the bytes it leaves on disk. */
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { progress } from './report.js';

/** @param {string} folder @returns {Promise<number>} */
async function bytesUnder(folder) {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  const sizes = entries.map((entry) => {
    const path = join(folder, entry.name);
    return entry.isDirectory() ? bytesUnder(path) : stat(path).then((file) => file.size, () => 0);
  });
  return (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
}

/**
 * Shows how much has arrived, and calls `stalled` once nothing has for half a minute.
 * @param {{label: string, folders: string[], expected: number, stalled: () => void}} download
 * @returns {() => void} stops the watch
 */
export function watchDownload({ label, folders, expected, stalled }) {
  const show = progress(label);
  let [before, since] = [0, Date.now()];
  const timer = setInterval(async () => {
    const bytes = (await Promise.all(folders.map(bytesUnder))).reduce((sum, size) => sum + size, 0);
    if (bytes !== before) [before, since] = [bytes, Date.now()];
    else if (Date.now() - since > 30_000) stalled();
    const arrived = Math.min(bytes, expected);
    if (arrived) show(arrived / expected, `${Math.round(arrived / 1e6)} of ${Math.round(expected / 1e6)} MB`);
  }, 500);
  return () => clearInterval(timer);
}
