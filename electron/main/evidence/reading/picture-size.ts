/** How large a picture says that it is, from its header: a few bytes may ask for gigabytes of pixels. */
import type { Picture } from './kind'

export interface PictureSize {
  readonly width: number
  readonly height: number
}

/** In px; null where the header is not whole. */
export function pictureSize(head: Uint8Array, format: Picture): PictureSize | null {
  const view = new DataView(head.buffer, head.byteOffset, head.byteLength)
  try {
    const size = SIZES[format](view)
    return size !== null && size.width > 0 && size.height > 0 ? size : null
  } catch (error) {
    // Read beyond the last byte.
    if (error instanceof RangeError) return null
    throw error
  }
}

const SIZES: Readonly<Record<Picture, (view: DataView) => PictureSize | null>> = {
  // PNG 3, section 11.2.1: IHDR is the first chunk.
  png: (view) => (view.getUint32(12) === 0x49484452 ? { width: view.getUint32(16), height: view.getUint32(20) } : null),
  // GIF89a, section 18.
  gif: (view) => ({ width: view.getUint16(6, true), height: view.getUint16(8, true) }),
  jpeg: jpegSize,
  webp: webpSize,
}

/** ITU-T T.81, annex B: segments, until one that begins a frame. */
function jpegSize(view: DataView): PictureSize | null {
  let at = 2
  for (;;) {
    if (view.getUint8(at) !== 0xff) return null
    const marker = view.getUint8(at + 1)
    // Fill bytes, and markers that stand alone.
    if (marker === 0xff) at += 1
    else if (marker === 1 || (marker >= 0xd0 && marker <= 0xd8)) at += 2
    else if (marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc) {
      return { height: view.getUint16(at + 5), width: view.getUint16(at + 7) }
    } else {
      const length = view.getUint16(at + 2)
      if (length < 2 || marker === 0xda || marker === 0xd9) return null
      at += 2 + length
    }
  }
}

/** RFC 9649, section 2: lossy, lossless, or extended with a canvas. */
function webpSize(view: DataView): PictureSize | null {
  switch (view.getUint32(12)) {
    case 0x56503820:
      return { width: view.getUint16(26, true) & 0x3fff, height: view.getUint16(28, true) & 0x3fff }
    case 0x5650384c: {
      const bits = view.getUint32(21, true)
      return { width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 }
    }
    case 0x56503858:
      return { width: uint24(view, 24) + 1, height: uint24(view, 27) + 1 }
    default:
      return null
  }
}

function uint24(view: DataView, at: number): number {
  return view.getUint16(at, true) | (view.getUint8(at + 2) << 16)
}
