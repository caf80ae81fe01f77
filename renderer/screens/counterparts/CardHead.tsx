import { ArrowLeft } from 'lucide-react'
import { Fragment } from 'react'
import { Button } from '../../components/Button'
import { messages } from '../../messages'
import { useScreen } from '../../store/screen'

/** A counterpart's name, and a line of facts. */
export function CardHead({ name, facts }: { readonly name: string; readonly facts: readonly string[] }) {
  return (
    <>
      <h2 id="counterpart-name" className="directory-name">
        {name}
      </h2>
      {facts.length > 0 && (
        <p className="directory-facts num">
          {facts.map((fact, index) => (
            <Fragment key={fact}>
              {index > 0 && <span aria-hidden="true">{messages.directory.dot}</span>}
              <span>{fact}</span>
            </Fragment>
          ))}
        </p>
      )}
    </>
  )
}

/** Where the card stands in the place of the list: the way back. */
export function BackToList() {
  const read = useScreen((store) => store.read)
  return (
    <span className="directory-back">
      <Button
        kind="bare"
        icon={<ArrowLeft size={16} aria-hidden />}
        aria-label={messages.directory.back}
        onPress={() => {
          read(false)
        }}
      />
    </span>
  )
}
