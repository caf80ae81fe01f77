import { useEffect, useState } from 'react'

/** What takes less shows no progress, in milliseconds. */
const SLOW = 500

/** Whether what is under way, since this was first asked, takes so long that it is to be shown. */
export function useSlow(): boolean {
  const [isSlow, setIsSlow] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => { setIsSlow(true) }, SLOW)
    return () => {
      clearTimeout(timer)
    }
  }, [])
  return isSlow
}
