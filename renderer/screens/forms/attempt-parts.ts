/** What the fields of an attempt share, whatever its channel. */
import type { ReactNode } from 'react'
import type { AttemptField } from './faults'

/** How a field is marked: an error told while typing, or only its edge once the register has refused. */
export type Mark = (field: AttemptField) => { readonly error: string | null; readonly invalid: boolean }

/** What every channel has, for it to place among its own fields. */
export interface Parts {
  readonly standing: ReactNode
  readonly course: ReactNode
  readonly role: ReactNode
}
