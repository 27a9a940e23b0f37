/** Every piece of the workbench kit on fictional content, to look at and to test; no server behind it. */
import { QueryClientProvider } from '@tanstack/react-query'
import { StrictMode, useState } from 'react'
import { I18nProvider } from 'react-aria-components'
import { createRoot } from 'react-dom/client'
import '../../workbench/look/index.css'
import { AppFrame } from '../../workbench/AppFrame.tsx'
import { makeQueryClient } from '../../workbench/answers.tsx'
import { ExpiredScreen, StaleScreen, WelcomeScreen } from '../../workbench/entrance.tsx'
import { LanguageProvider, SessionProvider, useLanguage } from '../../workbench/session.tsx'
import { TermSourceProvider } from '../../workbench/Term.tsx'
import { CaseSample } from './CaseSample.tsx'
import { FormSample } from './FormSample.tsx'
import { sampleMe, samplePages, sampleTerm } from './people.ts'
import { StatesSample } from './StatesSample.tsx'
import { TodaySample } from './TodaySample.tsx'

const screens: { readonly [path: string]: () => React.ReactNode } = {
  '/vandaag': () => <TodaySample />,
  '/zaken': () => <CaseSample />,
  '/opnemen': () => <FormSample />,
  '/toestanden': () => <StatesSample />,
}

function Sample() {
  const { language } = useLanguage()
  const [here, setHere] = useState(location.hash.slice(1) || '/vandaag')
  const session = {
    me: sampleMe,
    appointment: sampleMe.appointments[0] as (typeof sampleMe.appointments)[number],
    switchTo: async () => {},
    logOut: async () => {},
  }
  const door = {
    '/deur': <WelcomeScreen here="/" />,
    '/verlopen': <ExpiredScreen here="/" />,
    '/gewisseld': <StaleScreen onReload={() => {}} />,
  }[here]
  return (
    <I18nProvider locale={language === 'nl' ? 'nl-NL' : 'en-GB'}>
      <QueryClientProvider client={makeQueryClient()}>
        <SessionProvider session={session}>
          <TermSourceProvider value={sampleTerm}>
            {door ?? (
              <AppFrame pages={samplePages} here={here} onGo={setHere}>
                {(screens[here] ?? screens['/vandaag'])?.()}
              </AppFrame>
            )}
          </TermSourceProvider>
        </SessionProvider>
      </QueryClientProvider>
    </I18nProvider>
  )
}

createRoot(document.getElementById('app') as HTMLElement).render(
  <StrictMode>
    <LanguageProvider>
      <Sample />
    </LanguageProvider>
  </StrictMode>,
)
