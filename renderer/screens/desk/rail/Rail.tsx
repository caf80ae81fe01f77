import { ChartNoAxesColumn, Settings } from 'lucide-react'
import { Button } from 'react-aria-components'
import { Key } from '../../../components/Key'
import { messages } from '../../../messages'
import { useActs } from '../useActs'
import { Clocks } from './Clocks'
import { Counterparts } from './Counterparts'
import { SavedViews } from './SavedViews'
import { Views } from './Views'
import './Rail.css'

/** The left edge: which requests to show, and what can be relied on: the time in both places, and the state of the register. */
export function Rail() {
  return (
    <nav className="rail" aria-label={messages.desk.rail.views}>
      <div className="rail-choices">
        <Views />
        <SavedViews />
        <Counterparts />
      </div>
      <div className="rail-settings">
        <RecordItem />
        <SettingsItem />
      </div>
      <Clocks />
    </nav>
  )
}

function RecordItem() {
  const record = useActs().get('record')
  if (!record) return null
  return (
    <Button className="rail-item rail-view" onPress={record.perform}>
      <ChartNoAxesColumn size={16} strokeWidth={1.75} aria-hidden />
      <span className="rail-name">{messages.record.rail}</span>
      <span className="rail-key" aria-hidden>
        {record.keys.map((key) => (
          <Key key={key}>{key}</Key>
        ))}
      </span>
    </Button>
  )
}

function SettingsItem() {
  const settings = useActs().get('settings')
  if (!settings) return null
  return (
    <Button className="rail-item rail-view" onPress={settings.perform}>
      <Settings size={16} strokeWidth={1.75} aria-hidden />
      <span className="rail-name">{settings.words}</span>
    </Button>
  )
}
