import type { Grade as GradeOf } from '#core/words'
import { messages } from '../messages'
import './Grade.css'

/** How strong evidence is, as ink: A solid, B heavy outline, C thin outline, D dashed. The order survives without colour. */
export function Grade({ grade }: { readonly grade: GradeOf }) {
  const name = messages.desk.gradeNamed(grade, messages.words.grade[grade])
  return (
    <span className={`grade grade-${grade}`} role="img" aria-label={name} title={name}>
      {grade}
    </span>
  )
}
