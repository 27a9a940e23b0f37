/** The screens without a session: before log-in, after it ended, and when another tab switched. */
import type { ReactNode } from 'react'
import type { CallProblem } from '../caller.ts'
import { otherLanguage } from '../language.ts'
import { partnership } from '../partnership.ts'
import { Button } from './Button.tsx'
import { Mark } from './Mark.tsx'
import { useLanguage, useWorkbenchWords } from './session.tsx'

/** Where the server starts a log-in; `next` is the page to come back to. */
export const logInAddress = (here: string): string => `/log-in?next=${encodeURIComponent(here)}`

function Door({ title, children }: { title: string; children: ReactNode }) {
  const say = useWorkbenchWords()
  const { language, choose } = useLanguage()
  const other = otherLanguage(language)
  return (
    <div className="door">
      <header className="door-head">
        <p className="app-brand">
          <Mark />
          <span>Schakel</span>
        </p>
        <button type="button" className="header-button" lang={other} onClick={() => choose(other)}>
          {say.otherLanguage}
        </button>
      </header>
      <main className="door-main">
        <h1>{title}</h1>
        {children}
      </main>
      <footer className="door-foot">
        <p>{partnership.name[language]}</p>
        {partnership.demonstration && <p>{say.demonstration}</p>}
      </footer>
    </div>
  )
}

export function WelcomeScreen({ here }: { here: string }) {
  const say = useWorkbenchWords()
  return (
    <Door title={say.welcome}>
      <p className="lede">{say.welcomeText}</p>
      <p className="door-action">
        <a className="button button-primary" href={logInAddress(here)}>
          {say.logIn}
        </a>
        <span className="hint">{say.logInHint}</span>
      </p>
      <ul className="door-points">
        {say.welcomePoints.map((point) => (
          <li key={point}>{point}</li>
        ))}
      </ul>
    </Door>
  )
}

export function ExpiredScreen({ here }: { here: string }) {
  const say = useWorkbenchWords()
  return (
    <Door title={say.expired}>
      <p className="lede">{say.expiredText}</p>
      <p className="door-action">
        <a className="button button-primary" href={logInAddress(here)}>
          {say.logInAgain}
        </a>
      </p>
    </Door>
  )
}

export function StaleScreen({ onReload }: { onReload: () => void }) {
  const say = useWorkbenchWords()
  return (
    <Door title={say.stale}>
      <p className="lede">{say.staleText}</p>
      <p className="door-action">
        <Button kind="primary" onPress={onReload}>
          {say.reload}
        </Button>
      </p>
    </Door>
  )
}

/** The server did not say who this is: not logged out, just no answer. */
export function ProblemScreen({ problem, onAgain }: { problem: CallProblem; onAgain: () => void }) {
  const say = useWorkbenchWords()
  return (
    <Door title={problem.title}>
      <p className="lede">{problem.detail}</p>
      <p className="door-action">
        <Button kind="primary" onPress={onAgain}>
          {say.tryAgain}
        </Button>
      </p>
    </Door>
  )
}
