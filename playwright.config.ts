import { defineConfig } from '@playwright/test';

/** The specs drive the real Electron; `npm run e2e` sets up what they need first. */
export default defineConfig({
  testDir: 'e2e/specs',
  outputDir: 'test-results/e2e',
  snapshotPathTemplate: 'e2e/approved/{arg}{ext}',
  workers: 1,
  // A loaded machine may be slow once: CI tries again, and names what passed only then.
  retries: process.env.CI ? 1 : 0,
  timeout: 60_000,
  forbidOnly: Boolean(process.env.CI),
  reporter: [['list'], ['json', { outputFile: 'test-results/e2e.json' }]],
});
