import { nameParts, readableName } from '../messages/file-name'
import './FileName.css'

/** A file's name, kept apart from the words around it: it turns no letters but its own, and what is invisible in it is shown. */
export function FileName({ name }: { readonly name: string }) {
  return (
    <bdi className="file-name" title={readableName(name)}>
      {nameParts(name).map(({ text, isCode }, index) =>
        isCode ? (
          <span key={index} className="file-name-code">
            {text}
          </span>
        ) : (
          text
        ),
      )}
    </bdi>
  )
}
