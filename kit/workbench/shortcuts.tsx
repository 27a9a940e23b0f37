/**
 * Keys. Letters act only while the list they belong to has focus, and can be switched off (WCAG 2.1.4);
 * everything on this page can be found in the sheet behind `?`.
 */
import {
  createContext,
  type KeyboardEvent,
  type ReactNode,
  useContext,
  useEffect,
  useId,
  useMemo,
  useState,
} from 'react'
import { Dialog } from './overlays.tsx'
import { useLanguage, useWorkbenchWords } from './session.tsx'

export type Shortcut = { readonly key: string; readonly label: string; readonly run: () => void }
type Group = { readonly title: string; readonly shortcuts: readonly Shortcut[] }
type Keys = {
  readonly lettersOn: boolean
  register(id: string, group: Group | undefined): void
}
const KeysContext = createContext<Keys>({ lettersOn: true, register: () => {} })

const memory = 'schakel.letter-keys'
const letterWords = {
  nl: 'Lettertoetsen gebruiken',
  en: 'Use letter keys',
}

const typing = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || /^(?:INPUT|TEXTAREA|SELECT)$/.test(target.tagName))

export function ShortcutsProvider({ children, onCommand }: { children: ReactNode; onCommand: () => void }) {
  const say = useWorkbenchWords()
  const { language } = useLanguage()
  const [groups, setGroups] = useState<ReadonlyMap<string, Group>>(new Map())
  const [open, setOpen] = useState(false)
  const [lettersOn, setLettersOn] = useState(() => localStorage.getItem(memory) !== 'off')
  const keys = useMemo<Keys>(
    () => ({
      lettersOn,
      register: (id, group) =>
        setGroups((before) => {
          const after = new Map(before)
          if (group) after.set(id, group)
          else after.delete(id)
          return after
        }),
    }),
    [lettersOn],
  )
  useEffect(() => {
    const listen = (event: globalThis.KeyboardEvent) => {
      if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'k') {
        event.preventDefault()
        onCommand()
      } else if (event.key === '?' && lettersOn && !typing(event.target)) {
        event.preventDefault()
        setOpen(true)
      }
    }
    document.addEventListener('keydown', listen)
    return () => document.removeEventListener('keydown', listen)
  }, [onCommand, lettersOn])
  const everywhere = [
    { key: '?', label: say.shortcutHelp },
    { key: 'Ctrl K', label: say.shortcutCommand },
  ]
  return (
    <KeysContext value={keys}>
      {children}
      <Dialog title={say.shortcuts} open={open} onOpenChange={setOpen}>
        <KeyList title={say.shortcutsEverywhere} items={everywhere} />
        {[...groups.values()].map(({ title, shortcuts }) => (
          <KeyList key={title} title={title} items={shortcuts} />
        ))}
        <div className="choice">
          <input
            type="checkbox"
            id="letter-keys"
            checked={lettersOn}
            onChange={(event) => {
              localStorage.setItem(memory, event.target.checked ? 'on' : 'off')
              setLettersOn(event.target.checked)
            }}
          />
          <label htmlFor="letter-keys">{letterWords[language]}</label>
        </div>
      </Dialog>
    </KeysContext>
  )
}

const KeyList = ({ title, items }: { title: string; items: readonly { key: string; label: string }[] }) => (
  <section className="key-list">
    <h3>{title}</h3>
    <dl>
      {items.map(({ key, label }) => (
        <div key={key}>
          <dt>
            <kbd>{key}</kbd>
          </dt>
          <dd>{label}</dd>
        </div>
      ))}
    </dl>
  </section>
)

/**
 * Letters for a list: put the answer on the element that holds the focus, `<div onKeyDown={useShortcuts(…)}>`.
 * They are listed in the sheet as long as the list is on the page.
 */
export function useShortcuts(title: string, shortcuts: readonly Shortcut[]): (event: KeyboardEvent) => void {
  const { lettersOn, register } = useContext(KeysContext)
  const id = useId()
  const shown = shortcuts.map(({ key, label }) => `${key} ${label}`).join('\n')
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is shown changes only when the words do
  useEffect(() => {
    register(id, { title, shortcuts })
    return () => register(id, undefined)
  }, [id, title, shown])
  return (event) => {
    if (!lettersOn || event.ctrlKey || event.metaKey || event.altKey || typing(event.target)) return
    const found = shortcuts.find(({ key }) => key === event.key)
    if (!found) return
    event.preventDefault()
    found.run()
  }
}
