/** The frame of the workbench: for whom you act is always in sight; the menu holds only what your role needs. */
import { type ReactNode, useCallback, useState } from 'react'
import { Button as AriaButton, Link as AriaLink, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components'
import { otherLanguage } from '../language.ts'
import { organName, regimeName, roleName } from '../organ-names.ts'
import { partnership } from '../partnership.ts'
import { CommandBar } from './CommandBar.tsx'
import { MainMenu } from './MainMenu.tsx'
import { Mark } from './Mark.tsx'
import { PrintMark } from './PrintMark.tsx'
import { mayFind, type WorkbenchPage } from './page.ts'
import { useFormats, useLanguage, useMe, useWords, useWorkbenchWords } from './session.tsx'
import { ShortcutsProvider } from './shortcuts.tsx'
import { Notice } from './states.tsx'
import { LiveProvider } from './watched.tsx'
import { WholeScreenProvider } from './whole-screen.tsx'

export function AppFrame({
  pages,
  here,
  onGo,
  children,
}: {
  pages: readonly WorkbenchPage[]
  /** The address now open, to mark it in the menu. */
  here: string
  onGo: (path: string) => void
  children: ReactNode
}) {
  const say = useWorkbenchWords()
  const [commanding, setCommanding] = useState(false)
  const [menuOpen, setMenuOpen] = useState(false)
  const command = useCallback(() => setCommanding(true), [])
  const { appointment } = useMe()
  const hasNews = pages.some((page) => page.badge && mayFind(page, appointment))
  return (
    <LiveProvider wanted={hasNews}>
      <ShortcutsProvider onCommand={command}>
        <a className="skip" href="#inhoud">
          {say.skip}
        </a>
        <WholeScreenProvider>
          {(whole) => (
            <>
              <header className="app-header" hidden={whole}>
                <button
                  type="button"
                  className="menu-toggle"
                  aria-expanded={menuOpen}
                  aria-controls="menu"
                  onClick={() => setMenuOpen(!menuOpen)}
                >
                  {say.menu}
                </button>
                <AriaLink className="app-brand" href="/">
                  <Mark />
                  <span>Schakel</span>
                </AriaLink>
                <AriaButton className="command-open" onPress={command}>
                  {say.commandOpen}{' '}
                  <span className="kbd" aria-hidden="true">
                    Ctrl K
                  </span>
                </AriaButton>
                <Acting />
                <LanguageSwitch />
                <LogOut />
              </header>
              <div className={whole ? 'app-body app-body-whole' : 'app-body'}>
                {!whole && <MainMenu pages={pages} here={here} open={menuOpen} onLeave={() => setMenuOpen(false)} />}
                <main id="inhoud" tabIndex={-1} className="app-main">
                  <Resting />
                  {children}
                  {partnership.demonstration && <p className="app-demonstration">{say.demonstration}</p>}
                </main>
              </div>
            </>
          )}
        </WholeScreenProvider>
        <PrintMark />
        <CommandBar pages={pages} open={commanding} onOpenChange={setCommanding} onGo={onGo} />
      </ShortcutsProvider>
    </LiveProvider>
  )
}

/** Who you are and for whom: with more than one appointment, the place to switch. */
function Acting() {
  const say = useWorkbenchWords()
  const inWords = useWords()
  const format = useFormats()
  const { me, appointment, switchTo } = useMe()
  const face = (
    <>
      <span className="acting-for">
        <span className="acting-label">{say.actingFor} </span>
        <strong>{inWords(organName(appointment.organ))}</strong>
      </span>
      <span className="acting-who">
        {me.person.name}, {format.list(appointment.roles.map((role) => inWords(roleName(role))))}
      </span>
    </>
  )
  if (me.appointments.length < 2) return <div className="acting">{face}</div>
  return (
    <MenuTrigger>
      <AriaButton className="acting acting-switch">
        {face}
        <span className="unseen">. {say.switchAppointment}</span>
      </AriaButton>
      <Popover className="popover" placement="bottom end">
        <p className="popover-title">{say.switchAppointment}</p>
        <Menu
          className="menu"
          aria-label={say.switchAppointment}
          selectionMode="single"
          selectedKeys={[appointment.id]}
          onAction={(id) => {
            if (id !== appointment.id) void switchTo(String(id))
          }}
        >
          {me.appointments.map((other) => (
            <MenuItem key={other.id} id={other.id} className="menu-item" textValue={inWords(organName(other.organ))}>
              <strong>{inWords(organName(other.organ))}</strong>
              <span>
                {format.list(other.roles.map((role) => inWords(roleName(role))))}
                {other.until && `, ${say.until(format.shortDay(other.until))}`}
                {other.id === appointment.id && ` (${say.active})`}
              </span>
            </MenuItem>
          ))}
        </Menu>
        <p className="popover-note">{say.switchWarning}</p>
      </Popover>
    </MenuTrigger>
  )
}

/** What somebody was appointed to and may not do beside what they do already. */
function Resting() {
  const say = useWorkbenchWords()
  const inWords = useWords()
  const format = useFormats()
  const { me } = useMe()
  return me.resting.map(({ organ, function: what, regimes, beside }) => (
    <Notice key={`${organ} ${what}`} kind="attention" title={say.resting(what, inWords(organName(organ)))}>
      {say.restingBecause(
        format.list(regimes.map((regime) => inWords(regimeName(regime)))),
        beside.function,
        inWords(organName(beside.organ)),
      )}
    </Notice>
  ))
}

function LanguageSwitch() {
  const say = useWorkbenchWords()
  const { language, choose } = useLanguage()
  const other = otherLanguage(language)
  return (
    <AriaButton className="header-button" lang={other} onPress={() => choose(other)}>
      {say.otherLanguage}
    </AriaButton>
  )
}

function LogOut() {
  const say = useWorkbenchWords()
  const { logOut } = useMe()
  return (
    <AriaButton className="header-button" onPress={() => void logOut()}>
      {say.logOut}
    </AriaButton>
  )
}
