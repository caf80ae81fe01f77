/** Whether a window can go where it was last: screens are unplugged and change their size. Measures are device-independent pixels. */
import * as v from 'valibot'

export const USUAL = { width: 1440, height: 900 }
export const SMALLEST = { width: 760, height: 560 }

const Area = v.object({
  x: v.pipe(v.number(), v.integer()),
  y: v.pipe(v.number(), v.integer()),
  width: v.pipe(v.number(), v.integer(), v.minValue(1)),
  height: v.pipe(v.number(), v.integer(), v.minValue(1)),
})
export type Area = v.InferOutput<typeof Area>

export const Placement = v.object({ ...Area.entries, maximized: v.boolean() })
export type Placement = v.InferOutput<typeof Placement>

/** How much of the title bar must be within reach of the pointer. */
const REACH = { width: 120, height: 32 }

/** The window's old bounds, cut to the screen that it is on; null when its title bar would be out of reach. */
export function fitted(saved: Area, screens: readonly Area[]): Area | null {
  const bar: Area = { x: saved.x, y: saved.y, width: saved.width, height: REACH.height }
  const screen = screens.find((each) => {
    const { width, height } = overlap(bar, each)
    return width >= REACH.width && height >= REACH.height
  })
  if (!screen) return null
  return {
    x: saved.x,
    y: saved.y,
    width: Math.max(SMALLEST.width, Math.min(saved.width, screen.width)),
    height: Math.max(SMALLEST.height, Math.min(saved.height, screen.height)),
  }
}

function overlap(a: Area, b: Area): { readonly width: number; readonly height: number } {
  return {
    width: Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x),
    height: Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y),
  }
}
