/** Who is here, for whom they act, and in which language: read by every page, changed only by the frame. */
import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useState } from 'react'
import type { Appointment, Me } from '../identity-contract.ts'
import { type Formats, formats, isLanguage, type Language, type Words } from '../language.ts'
import { type WorkbenchWords, workbenchWords } from './words.ts'

export type Session = {
  readonly me: Me
  readonly appointment: Appointment
  /** Acts in another appointment: the page reloads on its first screen. */
  switchTo(appointment: string): Promise<void>
  logOut(): Promise<void>
}
const SessionContext = createContext<Session | undefined>(undefined)
export const SessionProvider = ({ session, children }: { session: Session; children: ReactNode }) => (
  <SessionContext value={session}>{children}</SessionContext>
)
/** The person who is logged in and the appointment in which they act. Only inside the frame. */
export function useMe(): Session {
  const session = useContext(SessionContext)
  if (!session) throw new Error('useMe: there is no session here')
  return session
}

type LanguageChoice = { readonly language: Language; choose(language: Language): void }
const LanguageContext = createContext<LanguageChoice>({ language: 'nl', choose: () => {} })
const memory = 'schakel.language'

function remembered(): Language {
  const kept = globalThis.localStorage?.getItem(memory)
  if (isLanguage(kept)) return kept
  return navigator.languages.some((one) => one.startsWith('nl')) || !navigator.language.startsWith('en') ? 'nl' : 'en'
}

export function LanguageProvider({ children }: { children: ReactNode }) {
  const [language, setLanguage] = useState<Language>(remembered)
  useEffect(() => {
    document.documentElement.lang = language
  }, [language])
  const choose = useCallback((next: Language) => {
    localStorage.setItem(memory, next)
    document.documentElement.lang = next
    setLanguage(next)
  }, [])
  const choice = useMemo(() => ({ language, choose }), [language, choose])
  return <LanguageContext value={choice}>{children}</LanguageContext>
}
export const useLanguage = (): LanguageChoice => useContext(LanguageContext)

/** A room's catalogue in the language of the person: `const say = useMessages(nl, en)`. */
export function useMessages<M>(nl: M, en: NoInfer<M>): M {
  return useLanguage().language === 'nl' ? nl : en
}
/** For a short text kept in both languages. */
export function useWords(): (words: Words) => string {
  const { language } = useLanguage()
  return (words) => words[language]
}
/** Dates and numbers as the person's language writes them. */
export const useFormats = (): Formats => formats(useLanguage().language)
export const useWorkbenchWords = (): WorkbenchWords => workbenchWords[useLanguage().language]
