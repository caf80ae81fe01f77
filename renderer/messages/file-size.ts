/** How large a file is: `38 kB`, in thousands, as the disk counts. */
import { LANGUAGE } from './plural'

const UNITS = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const

export function fileSize(bytes: number): string {
  const power = Math.min(UNITS.length - 1, Math.floor(Math.log10(Math.max(1, bytes)) / 3))
  const value = bytes / 1_000 ** power
  const maximumFractionDigits = power > 1 && value < 10 ? 1 : 0
  return new Intl.NumberFormat(LANGUAGE, { style: 'unit', unit: UNITS[power] ?? 'byte', unitDisplay: power === 0 ? 'long' : 'short', maximumFractionDigits }).format(value)
}
