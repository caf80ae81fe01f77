/** Small words kept by the browser under this program's name. Where it keeps nothing, there is nothing to read. */
const PREFIX = 'chancery.'

export function read(name: string): string | null {
  return window.localStorage.getItem(PREFIX + name)
}

export function write(name: string, value: string): void {
  window.localStorage.setItem(PREFIX + name, value)
}
