/** The desktop's own notifications and badge, where there are any. */
import { app, nativeImage, Notification, type BrowserWindow } from 'electron'
import type { RequestId } from '#core/request'
import type { Notice, Voice } from './notices'

/**
 * @param window whose button in the task bar is marked, and which a notification leads back to; null once it is closed
 * @param follow is called when the person follows a notification
 */
export function desktopVoice(window: () => BrowserWindow | null, follow: (request: RequestId | null) => void): Voice {
  // One that nothing holds on to is collected, and its click with it.
  let shown: Notification | null = null
  return {
    notify({ title, body, request }: Notice) {
      if (!Notification.isSupported()) return
      shown = new Notification({ title, body })
      shown.on('click', () => {
        window()?.show()
        follow(request)
      })
      shown.show()
    },
    badge(count) {
      if (process.platform === 'win32') {
        window()?.setOverlayIcon(count === 0 ? null : dot(), count === 0 ? '' : `${String(count)} need chasing`)
      } else {
        app.setBadgeCount(count)
      }
    },
  }
}

/** In px, and as Windows draws overlays. */
const SIZE = 16
/** Blue, green, red, opaque. */
const RED = [0x2b, 0x2b, 0xc4, 0xff]

/** Windows has no number there, only a picture: a red dot. */
function dot(): Electron.NativeImage {
  const pixels = Buffer.alloc(SIZE * SIZE * 4)
  const middle = (SIZE - 1) / 2
  for (let at = 0; at < SIZE * SIZE; at += 1) {
    const isInside = Math.hypot((at % SIZE) - middle, Math.floor(at / SIZE) - middle) <= SIZE / 2
    if (isInside) pixels.set(RED, at * 4)
  }
  return nativeImage.createFromBitmap(pixels, { width: SIZE, height: SIZE })
}
