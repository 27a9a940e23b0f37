/** Who is it? Then the workbench, or the door. */
import { QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider as Routes } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { I18nProvider } from 'react-aria-components'
import { actAs, type CallProblem, caller } from '../../kit/caller.ts'
import { identityContract, type Me } from '../../kit/identity-contract.ts'
import { makeQueryClient, onSessionEnd } from '../../kit/workbench/answers.tsx'
import { ExpiredScreen, ProblemScreen, StaleScreen, WelcomeScreen } from '../../kit/workbench/entrance.tsx'
import { type Session, SessionProvider, useLanguage } from '../../kit/workbench/session.tsx'
import { TermSourceProvider } from '../../kit/workbench/Term.tsx'
import { termSource } from './pages.ts'
import { router } from './router.tsx'

const call = caller(identityContract)
const queries = makeQueryClient()
const here = () => location.pathname

/** Units: milliseconds. */
const lookEvery = 60_000
/** Asks without keeping the session alive: one that ended while nobody was here leaves nothing on the screen. */
async function endedMeanwhile(active: string): Promise<'expired' | 'stale' | undefined> {
  const answer = await fetch('/v1/me', { headers: { 'schakel-background': '1' }, cache: 'no-store' }).catch(
    () => undefined,
  )
  if (answer?.status === 401) return 'expired'
  if (!answer?.ok) return undefined
  const now = identityContract['GET /v1/me'].reply.safeParse(await answer.json())
  return now.success && now.data.active !== active ? 'stale' : undefined
}

type Standing = 'asking' | 'nobody' | 'expired' | 'stale' | { problem: CallProblem } | { me: Me }

function sessionOf(me: Me): Session | undefined {
  const appointment = me.appointments.find(({ id }) => id === me.active)
  if (!appointment) return undefined
  return {
    me,
    appointment,
    switchTo: async (other) => {
      // What is still being asked belongs to the session that ends now.
      await queries.cancelQueries()
      const result = await call('POST /v1/me/appointment', { body: { appointment: other } })
      location.assign(result.ok ? '/' : here())
    },
    logOut: async () => {
      await queries.cancelQueries()
      const result = await call('POST /v1/log-out')
      location.assign(result.ok ? result.value.next : '/')
    },
  }
}

export function Shell() {
  const { language } = useLanguage()
  const [standing, setStanding] = useState<Standing>('asking')
  useEffect(() => {
    onSessionEnd((how) => {
      queries.clear()
      setStanding(how)
    })
    void call('GET /v1/me').then((result) => {
      if (result.ok) {
        const { active, csrf } = result.value
        actAs({ appointment: active, csrf })
        setStanding({ me: result.value })
      } else setStanding(result.problem.status === 401 ? 'nobody' : { problem: result.problem })
    })
  }, [])
  const active = typeof standing === 'object' && 'me' in standing ? standing.me.active : undefined
  useEffect(() => {
    if (!active) return
    const timer = setInterval(async () => {
      const how = await endedMeanwhile(active)
      if (!how) return
      queries.clear()
      setStanding(how)
    }, lookEvery)
    return () => clearInterval(timer)
  }, [active])
  return (
    <I18nProvider locale={language === 'nl' ? 'nl-NL' : 'en-GB'}>
      <QueryClientProvider client={queries}>
        <Screen standing={standing} />
      </QueryClientProvider>
    </I18nProvider>
  )
}

function Screen({ standing }: { standing: Standing }) {
  if (standing === 'asking') return null
  if (standing === 'nobody') return <WelcomeScreen here={here()} />
  if (standing === 'expired') return <ExpiredScreen here={here()} />
  if (standing === 'stale') return <StaleScreen onReload={() => location.assign('/')} />
  if ('problem' in standing) return <ProblemScreen problem={standing.problem} onAgain={() => location.reload()} />
  const session = sessionOf(standing.me)
  if (!session) return <WelcomeScreen here={here()} />
  return (
    <SessionProvider session={session}>
      <TermSourceProvider value={termSource}>
        <Routes router={router} />
      </TermSourceProvider>
    </SessionProvider>
  )
}
