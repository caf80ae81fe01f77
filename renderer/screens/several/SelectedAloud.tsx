import { useState } from 'react'
import { messages } from '../../messages'
import { useChosen } from '../../store/chosen'

/** Says how many are selected, whenever that changes. What is to be heard the first time has to be there before. */
export function SelectedAloud() {
  const count = useChosen(({ several }) => several?.count ?? 0)
  const [wasAny, setWasAny] = useState(false)
  const { several } = messages
  if (count > 0 && !wasAny) setWasAny(true)
  return (
    <p className="aloud" role="status">
      {count > 0 ? several.selected(count) : wasAny ? several.none : ''}
    </p>
  )
}
