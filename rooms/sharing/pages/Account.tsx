/** Of one thing on the screen: why it is here, until when, who saw it, and the proof for an outsider. */
import type { ReactNode } from 'react'
import { DialogButton, Link, useMe, useMessages } from '../../../kit/workbench/index.ts'
import type { ShownReading } from '../log/contract.ts'
import { account as en } from '../messages/account.en.ts'
import { account as nl } from '../messages/account.nl.ts'
import { AskReading } from './AskReading.tsx'

/** Who may ask to have the log read. */
const askers = ['privacy-officer', 'log-controller']

export function Account({
  name,
  why,
  until,
  object,
  regime,
  proof,
}: {
  /** Of what, in words that say nothing of a person. */
  name: string
  why: ReactNode
  until: ReactNode
  object: string
  regime: ShownReading['regime']
  proof: ReactNode
}) {
  const say = useMessages(nl, en)
  const { appointment } = useMe()
  const asks = appointment.roles.some((role) => askers.includes(role))
  return (
    <DialogButton kind="quiet" label={say.look} title={`${say.account}: ${name}`}>
      <dl className="why">
        <Row term={say.why}>{why}</Row>
        <Row term={say.until}>{until}</Row>
        <Row term={say.seen}>
          <p>{say.seenText}</p>
          {asks ? (
            <details>
              <summary>{say.askSeen}</summary>
              <AskReading about={{ object, regime }} />
            </details>
          ) : (
            <p>{say.askOfficer}</p>
          )}
        </Row>
        <Row term={say.proof}>
          <p>{proof}</p>
          <p>
            <Link to="/mijn-handelingen">{say.ownActs}</Link>
          </p>
        </Row>
      </dl>
    </DialogButton>
  )
}
const Row = ({ term, children }: { term: string; children: ReactNode }) => (
  <div>
    <dt>{term}</dt>
    <dd>{children}</dd>
  </div>
)
