import { useEffect } from 'react'
import { useAnnouncements } from '../../store/announcements'
import './Announcer.css'

const SHOWN_FOR = 6_000

/** Says what was done, aloud at once, and shows it for a while. */
export function Announcer() {
  const { said, hush } = useAnnouncements()
  useEffect(() => {
    if (said === null) return undefined
    const timer = window.setTimeout(hush, SHOWN_FOR)
    return () => {
      window.clearTimeout(timer)
    }
  }, [said, hush])
  return (
    <div className="announcer" role="status" aria-live="polite">
      {said && (
        <p key={said.n} className="announcement">
          {said.sentence}
        </p>
      )}
    </div>
  )
}
