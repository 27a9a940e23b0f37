/** A word of the trade with its meaning at hand: one click, both languages, and what each partner means by it. */
import { createContext, type ReactNode, useContext, useRef, useState } from 'react'
import { Button as AriaButton, Dialog, Popover } from 'react-aria-components'
import type { Words } from '../language.ts'
import { organName } from '../organ-names.ts'
import { Link } from './Button.tsx'
import { useLanguage, useWorkbenchWords } from './session.tsx'

export type TermEntry = {
  /** As in the vocabulary: `casusoverleg`. */
  readonly id: string
  readonly name: Words
  readonly definition: Words
  readonly source: Words
  readonly meanings: readonly { readonly organ: string; readonly meaning: Words }[]
}
/** Looks a word up; nothing when the vocabulary does not have it. The shell provides the one of the knowledge room. */
export type TermSource = (id: string) => Promise<TermEntry | undefined>
const SourceContext = createContext<TermSource>(async () => undefined)
export const TermSourceProvider = SourceContext

/** `<Term id="casusoverleg">case conference</Term>`; without children the vocabulary's own word is shown. */
export function Term({ id, children }: { id: string; children: ReactNode }) {
  const say = useWorkbenchWords()
  const { language } = useLanguage()
  const find = useContext(SourceContext)
  const [entry, setEntry] = useState<TermEntry>()
  const [open, setOpen] = useState(false)
  const trigger = useRef<HTMLButtonElement>(null)
  const toggle = (next: boolean) => {
    setOpen(next)
    if (next && !entry) void find(id).then(setEntry, () => undefined)
  }
  const other = language === 'nl' ? 'en' : 'nl'
  return (
    <>
      <AriaButton className="term" ref={trigger} aria-expanded={open} onPress={() => toggle(!open)}>
        {children}
      </AriaButton>
      <Popover
        className="popover term-popover"
        placement="bottom start"
        triggerRef={trigger}
        isOpen={open}
        onOpenChange={toggle}
        isNonModal
      >
        <Dialog aria-label={say.term(entry?.name[language] ?? id)}>
          {entry ? (
            <>
              <p className="term-name">
                <strong>{entry.name[language]}</strong>
                <span lang={other}>
                  {other === 'en' ? say.termEnglish : say.termDutch}: {entry.name[other]}
                </span>
              </p>
              <p>{entry.definition[language]}</p>
              {entry.meanings.length > 0 && (
                <>
                  <p className="term-label">{say.termMeanings}</p>
                  <dl className="term-meanings">
                    {entry.meanings.map(({ organ, meaning }) => (
                      <div key={organ}>
                        <dt>{organName(organ)[language]}</dt>
                        <dd>{meaning[language]}</dd>
                      </div>
                    ))}
                  </dl>
                </>
              )}
              <p className="term-source">
                {say.termSource}: {entry.source[language]}
              </p>
              <p>
                <Link to={`/woordenlijst/${entry.id}`}>{say.termMore}</Link>
              </p>
            </>
          ) : (
            <p>{say.loading}…</p>
          )}
        </Dialog>
      </Popover>
    </>
  )
}
