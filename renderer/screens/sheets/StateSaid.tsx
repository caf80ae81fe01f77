import type { StateFound } from '#core/projections/state-found'
import { Banner } from '../../components/Banner'
import { Button } from '../../components/Button'
import { messages } from '../../messages'
import { dateAndClock } from '../../messages/time'
import { useDialog } from '../../store/dialog'
import { useRegister } from '../../store/register'

/** Whether a sheet is genuine, and the way to that very sheet. */
export function StateSaid({ found }: { readonly found: StateFound }) {
  const { said } = messages.sheets
  switch (found.found) {
    case 'unreadable':
      return <Banner tone="warn">{said.unreadable}</Banner>
    case 'none':
      return <Banner tone="bad">{said.none}</Banner>
    case 'several':
      return <Banner tone="warn">{said.several(found.states)}</Banner>
    case 'state':
      return <State state={found} />
  }
}

function State({ state }: { readonly state: Extract<StateFound, { found: 'state' }> }) {
  const say = messages.sheets
  const show = useDialog((store) => store.show)
  const now = useRegister((register) => register.now)
  const zone = useRegister(({ status }) => status?.settings.home.zone ?? 'UTC')
  const { entry, of, recorded, by, sheets, query } = state
  const [latest] = sheets
  return (
    <Banner tone={latest ? 'good' : 'warn'}>
      <p>{latest ? say.recorded(say.number(latest.n), dateAndClock(latest.made, zone, now)) : say.unrecorded}</p>
      {sheets.length > 1 && <p>{say.others(sheets.length)}</p>}
      <p className="num">{say.state(entry, of, dateAndClock(recorded, zone, now), by)}</p>
      <Button onPress={() => { show({ kind: 'sheet', query }) }}>{latest ? say.show : say.showState}</Button>
    </Banner>
  )
}
