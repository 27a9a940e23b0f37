import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import '../../kit/workbench/look/index.css'
import { LanguageProvider } from '../../kit/workbench/session.tsx'
import { Shell } from './Shell.tsx'

createRoot(document.getElementById('app') as HTMLElement).render(
  <StrictMode>
    <LanguageProvider>
      <Shell />
    </LanguageProvider>
  </StrictMode>,
)
