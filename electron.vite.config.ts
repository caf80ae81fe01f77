import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'
import { resolve } from 'node:path'

// Absolute entries: a bare `electron/…` would be taken for the module of that name and left out of the build.
const at = (...path: string[]): string => resolve(import.meta.dirname, ...path)

// The oldest runtime that the program must run on is Electron 33: Chromium 130 and Node 20.18.
export default defineConfig({
  main: {
    build: {
      target: 'node20',
      // Everything in it but Electron: an installed copy needs no node_modules.
      externalizeDeps: false,
      rollupOptions: { input: { index: at('electron/main/index.ts') } },
    },
  },
  preload: {
    build: {
      // electron-vite takes only Node's versions here.
      target: 'node20',
      externalizeDeps: false,
      rollupOptions: {
        input: { index: at('electron/preload/index.ts') },
        // A sandboxed preload is loaded as CommonJS and can require nothing but Electron.
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: at('renderer'),
    publicDir: at('resources/public'),
    plugins: [react()],
    build: {
      target: 'chrome130',
      assetsInlineLimit: 0,
      minify: true,
      rollupOptions: { input: { desk: at('renderer/index.html'), print: at('renderer/print.html'), exhibit: at('renderer/exhibit.html') } },
    },
    // pdf.js reads a file in a worker, which is a module.
    worker: { format: 'es' },
  },
})
