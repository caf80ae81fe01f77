import { defineConfig } from 'vitest/config'
import { modulePath } from './scripts/module-path.js'

export default defineConfig({
  plugins: [modulePath()],
  test: {
    include: ['core/**/*.test.ts', 'electron/**/*.test.ts', 'renderer/**/*.test.{ts,tsx}', 'scripts/**/*.test.js'],
    // Tests of the register's dates must not lean on the machine's own zone.
    env: { TZ: 'UTC' },
  },
})
