import type { ReactNode } from 'react'
import type { OpenedRequest } from '#core/bridge/bridge'
import { rowReference } from '#core/ledger'
import type { RequestId } from '#core/request'
import type { KeyHint } from '../../components/Dialog'
import { messages } from '../../messages'
import { FormDialog } from './FormDialog'
import type { Judged } from './rules/judge'
import { JudgementContext, judgementOf, type Reasoned } from './rules/judgement'
import { WarningsAt } from './rules/WarningsAt'
import { SubjectLine } from './SubjectLine'

interface AboutFormProps {
  readonly row: OpenedRequest['row']
  readonly others?: readonly RequestId[]
  readonly title: string
  readonly width: number
  readonly height?: number
  readonly form: Reasoned
  readonly judged: Judged
  readonly submit: string
  readonly record: () => void
  readonly hints?: readonly KeyHint[]
  readonly aside?: ReactNode
  /** What is recorded cannot be undone but only voided: says so. */
  readonly isLasting?: boolean
  readonly children: ReactNode
}

/** The frame of a form about a request: its fields know what the rules say to them. */
export function AboutForm({ row, others = [], form, judged, submit, record, isLasting = false, children, ...frame }: AboutFormProps) {
  return (
    <FormDialog
      {...frame}
      subtitle={
        others.length === 0 ? (
          <SubjectLine reference={rowReference(row)} subject={row.subject} />
        ) : (
          <span className="num">{messages.several.requests(others.length + 1)}</span>
        )
      }
      form={form}
      submit={{
        label: submit,
        key: messages.forms.frame.keys.record,
        act: () => {
          record()
        },
      }}
    >
      <JudgementContext.Provider value={{ ...judgementOf(form, judged), canLetStand: others.length === 0 }}>
        {children}
        <WarningsAt place="whole" />
        {isLasting && <p className="form-lasting">{messages.keeping.voidInstead}</p>}
      </JudgementContext.Provider>
    </FormDialog>
  )
}
