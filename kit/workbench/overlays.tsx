/** Things above the page: a dialog asks one thing; tabs divide one thing. */
import type { ReactNode } from 'react'
import {
  Dialog as AriaDialog,
  Tabs as AriaTabs,
  DialogTrigger,
  Heading,
  Modal,
  ModalOverlay,
  Tab,
  TabList,
  TabPanel,
} from 'react-aria-components'
import { Button, type ButtonKind } from './Button.tsx'
import { useWorkbenchWords } from './session.tsx'

type DialogBody = ReactNode | ((close: () => void) => ReactNode)
function Sheet({ title, children, wide }: { title: string; children: DialogBody; wide?: boolean | undefined }) {
  const say = useWorkbenchWords()
  return (
    <Modal className={wide ? 'dialog dialog-wide' : 'dialog'}>
      <AriaDialog className="dialog-inside">
        {({ close }) => (
          <>
            <div className="dialog-head">
              <Heading slot="title">{title}</Heading>
              <Button kind="quiet" onPress={close}>
                {say.close}
              </Button>
            </div>
            <div className="dialog-body">{typeof children === 'function' ? children(close) : children}</div>
          </>
        )}
      </AriaDialog>
    </Modal>
  )
}

/** Opened from elsewhere: `open` and `onOpenChange` are the page's. */
export function Dialog({
  title,
  open,
  onOpenChange,
  wide,
  children,
}: {
  title: string
  open: boolean
  onOpenChange: (open: boolean) => void
  wide?: boolean
  children: DialogBody
}) {
  return (
    <ModalOverlay className="overlay" isOpen={open} onOpenChange={onOpenChange} isDismissable>
      <Sheet title={title} wide={wide}>
        {children}
      </Sheet>
    </ModalOverlay>
  )
}

/** A button with its own dialog; `children` may be a function that gets `close`. */
export function DialogButton({
  label,
  title,
  kind = 'secondary',
  wide,
  children,
}: {
  label: string
  title?: string
  kind?: ButtonKind
  wide?: boolean
  children: DialogBody
}) {
  return (
    <DialogTrigger>
      <Button kind={kind}>{label}</Button>
      <ModalOverlay className="overlay" isDismissable>
        <Sheet title={title ?? label} wide={wide}>
          {children}
        </Sheet>
      </ModalOverlay>
    </DialogTrigger>
  )
}

export type TabItem = { readonly id: string; readonly label: ReactNode; readonly content: ReactNode }
export function Tabs({
  label,
  items,
  chosen,
  onChoose,
}: {
  label: string
  items: readonly TabItem[]
  chosen?: string
  onChoose?: (id: string) => void
}) {
  return (
    <AriaTabs
      className="tabs"
      {...(chosen !== undefined && { selectedKey: chosen })}
      {...(onChoose && { onSelectionChange: (key) => onChoose(String(key)) })}
    >
      <TabList className="tab-list" aria-label={label}>
        {items.map(({ id, label: words }) => (
          <Tab key={id} id={id} className="tab">
            {words}
          </Tab>
        ))}
      </TabList>
      {items.map(({ id, content }) => (
        <TabPanel key={id} id={id} className="tab-panel">
          {content}
        </TabPanel>
      ))}
    </AriaTabs>
  )
}
