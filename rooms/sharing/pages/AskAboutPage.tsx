/** Asks who opened one thing: the thing, the period and the use are filled in; what is left is to ask, and another organ's yes. */
import { EmptyState, PageHeader, useMe, useMessages, usePathValues } from '../../../kit/workbench/index.ts'
import type { ShownReading } from '../log/contract.ts'
import { log as en } from '../messages/log.en.ts'
import { log as nl } from '../messages/log.nl.ts'
import { AskReading } from './AskReading.tsx'

export default function AskAboutPage() {
  const say = useMessages(nl, en)
  const { appointment } = useMe()
  const { regime, thing } = usePathValues('regime', 'thing')
  return (
    <>
      <PageHeader
        title={say.askAbout}
        lede={say.askAboutLede}
        crumbs={[
          { label: say.title, to: '/logboek' },
          { label: say.readings, to: '/logboek/inzage' },
        ]}
      />
      {appointment.roles.includes('log-controller') ? (
        <AskReading about={{ object: thing, regime: regime as ShownReading['regime'] }} />
      ) : (
        <EmptyState title={say.askAboutOther} text={say.askAboutOtherText} />
      )}
    </>
  )
}
