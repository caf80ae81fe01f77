import { CircleAlert } from 'lucide-react'

/** Why nothing was recorded, at the foot, whatever has been scrolled to. */
export function Refusal({ sentence }: { readonly sentence: string | null }) {
  return (
    <div className="heap-foot heap-refusal" role="alert">
      {sentence !== null && (
        <>
          <CircleAlert size={16} aria-hidden />
          <span>{sentence}</span>
        </>
      )}
    </div>
  )
}
