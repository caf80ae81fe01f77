import { counterpartNamed, type Counterpart } from '#core/counterpart'
import { useOffice } from '../../store/office'
import { useScreen } from '../../store/screen'

/** The card of the counterpart that is selected; null where it has none, or none is selected. */
export function useSelectedCard(): Counterpart | null {
  const name = useScreen((store) => store.counterpart)
  const counterparts = useOffice(({ office }) => office?.counterparts)
  return name === null || counterparts === undefined ? null : counterpartNamed(counterparts, name)
}
