/** Parts the program's own arguments from those of Electron and Chromium, which stand among them. */

/** Chromium's and Node's switches that people and tools start Electron with; they carry their value after `=`. */
const CHROMIUM = new Set([
  'disable-gpu',
  'disable-dev-shm-usage',
  'enable-logging',
  'force-color-profile',
  'force-dark-mode',
  'force-device-scale-factor',
  'force-high-contrast',
  'force-renderer-accessibility',
  'high-dpi-support',
  'js-flags',
  'lang',
  'log-file',
  'log-level',
  'log-net-log',
  'no-sandbox',
  'ozone-platform',
  'ozone-platform-hint',
  'password-store',
  'proxy-bypass-list',
  'proxy-server',
  'trace-warnings',
  'use-gl',
  'user-data-dir',
  'v',
  'vmodule',
])
const FAMILIES = /^(?:inspect|remote-debugging|disable-features|enable-features|enable-blink-features|disable-blink-features)(?:-|$)/

/**
 * @param argv as the process has it
 * @param unpackaged whether Electron was started with the folder of the program, which then comes before its arguments
 */
export function ownArguments(argv: readonly string[], unpackaged: boolean): string[] {
  const rest = argv.slice(1)
  if (unpackaged) {
    // `-r FILE` is Electron's own, and takes its value as a word.
    const folder = rest.findIndex((word, index) => !word.startsWith('-') && rest[index - 1] !== '-r')
    rest.splice(0, folder === -1 ? rest.length : folder + 1)
  }
  return rest.filter((word) => !isChromium(word))
}

function isChromium(word: string): boolean {
  const name = /^--([a-z][a-z-]*)(?:=|$)/.exec(word)?.[1]
  return name !== undefined && (CHROMIUM.has(name) || FAMILIES.test(name))
}
