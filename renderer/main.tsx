import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import './styles/fonts.css'
import './styles/tokens.css'
import './styles/base.css'
import { Desk } from './screens/desk/Desk'
import { startTheme } from './store/preferences'
import { start } from './store/start'

const root = document.getElementById('root')
if (root) {
  startTheme()
  start()
  createRoot(root).render(
    <StrictMode>
      <Desk />
    </StrictMode>,
  )
}
