// @ts-check
/**
 * `npm test`: sets up, then runs lint, types, unit tests, build and end-to-end tests, and stops
 * at the first that fails. The last line counts the tests: `N passed, N failed`.
 */
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from './setup/build.js';
import { setUp } from './setup/index.js';
import { npm, root, tool } from './setup/processes.js';
import { asProgram } from './setup/report.js';

const results = join(root, 'test-results');
const unitReport = ['--reporter=default', '--reporter=json', '--outputFile.json=test-results/unit.json'];

/** @type {[name: string, run: () => Promise<number>][]} */
const steps = [
  ['Lint', () => npm(['run', '--silent', 'lint'])],
  ['Types', () => npm(['run', '--silent', 'types'])],
  ['Unit tests', () => npm(['run', '--silent', 'unit', '--', ...unitReport])],
  ['Build', () => build().then(() => 0)],
  ['End-to-end tests', () => tool('@playwright/test/cli.js', ['test'])],
];

/** @param {string} file @returns {Promise<any>} nothing where the step was not reached */
async function report(file) {
  return JSON.parse(await readFile(join(results, file), 'utf8').catch(() => '{}'));
}

/**
 * Vitest and Playwright each count in words of their own. A flaky test did pass; a file
 * that could not even be loaded has no tests to count, and counts as one that failed.
 */
async function tally() {
  const unit = await report('unit.json');
  const { stats: e2e = {}, errors = [] } = await report('e2e.json');
  const unloaded = (unit.testResults ?? []).filter(
    (/** @type {any} */ file) => file.status === 'failed' && file.assertionResults.length === 0,
  );
  const passed = (unit.numPassedTests ?? 0) + (e2e.expected ?? 0) + (e2e.flaky ?? 0);
  const failed = (unit.numFailedTests ?? 0) + unloaded.length + (e2e.unexpected ?? 0) + errors.length;
  return `${passed} passed, ${failed} failed`;
}

/** @returns {Promise<number>} the exit code of the first step that failed, or 0 */
async function runSteps() {
  for (const [name, step] of steps) {
    console.log(`\n== ${name} ==`);
    const begun = Date.now();
    const code = await step();
    console.log(`${name}: ${code ? 'failed' : 'passed'} in ${((Date.now() - begun) / 1000).toFixed(1)} s`);
    if (code) return code;
  }
  return 0;
}

await asProgram(async () => {
  await setUp({ testing: true });
  await rm(results, { recursive: true, force: true });
  try {
    return await runSteps();
  } finally {
    console.log(`\n${await tally()}`);
  }
});
