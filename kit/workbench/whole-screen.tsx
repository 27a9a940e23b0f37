/** A page that takes the whole screen while it is open: without header and menu, which come back when it is left. */
import { createContext, type ReactNode, useContext, useEffect, useState } from 'react'

const WholeScreen = createContext<(whole: boolean) => void>(() => {})

/** `children` learns whether a page has asked for the whole screen. */
export function WholeScreenProvider({ children }: { children: (whole: boolean) => ReactNode }) {
  const [whole, setWhole] = useState(false)
  return <WholeScreen value={setWhole}>{children(whole)}</WholeScreen>
}

/** The page itself then says for whom one acts, and how to leave. */
export function useWholeScreen(): void {
  const set = useContext(WholeScreen)
  useEffect(() => {
    set(true)
    return () => set(false)
  }, [set])
}
