/** Ctrl K: type part of a page's name and go there. Pages only; people and cases are never found by typing. */
import {
  Autocomplete,
  Dialog,
  Input,
  Menu,
  MenuItem,
  Modal,
  ModalOverlay,
  SearchField,
  useFilter,
} from 'react-aria-components'
import { mayFind, type WorkbenchPage } from './page.ts'
import { useMe, useWords, useWorkbenchWords } from './session.tsx'

export function CommandBar({
  pages,
  open,
  onOpenChange,
  onGo,
}: {
  pages: readonly WorkbenchPage[]
  open: boolean
  onOpenChange: (open: boolean) => void
  onGo: (path: string) => void
}) {
  const say = useWorkbenchWords()
  const inWords = useWords()
  const { appointment } = useMe()
  const { contains } = useFilter({ sensitivity: 'base' })
  const reachable = pages.filter((page) => mayFind(page, appointment) && !page.path.includes('$'))
  return (
    <ModalOverlay className="overlay overlay-top" isOpen={open} onOpenChange={onOpenChange} isDismissable>
      <Modal className="dialog">
        <Dialog className="command" aria-label={say.command}>
          <Autocomplete filter={contains}>
            <SearchField aria-label={say.command} autoFocus className="command-field">
              <Input placeholder={say.commandHint} />
            </SearchField>
            <Menu
              className="menu"
              aria-label={say.command}
              items={reachable.map((page) => ({ id: page.path, name: inWords(page.title) }))}
              renderEmptyState={() => <p className="menu-empty">{say.commandNone}</p>}
              onAction={(path) => {
                onOpenChange(false)
                onGo(String(path))
              }}
            >
              {({ id, name }) => (
                <MenuItem id={id} className="menu-item" textValue={name}>
                  {name}
                </MenuItem>
              )}
            </Menu>
          </Autocomplete>
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}
