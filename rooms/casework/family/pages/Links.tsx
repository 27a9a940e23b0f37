/** Whose plans are aligned with this one, why, and who consented. */
import {
  Card,
  CardList,
  DialogForm,
  EmptyState,
  Link,
  Section,
  StatusTag,
  useSend,
} from '../../../../kit/workbench/index.ts'
import { call } from '../../pages/use-casework.ts'
import type { ShownFamily, ShownLink } from '../contract.ts'
import { afterALink, useFamily } from './use-family.ts'

export function Links({ family }: { family: ShownFamily }) {
  const { say } = useFamily()
  return (
    <Section title={say.links} lede={say.linksLede(family.ground.label)}>
      {family.links.length === 0 && <EmptyState title={say.none} text={say.noneText} />}
      <CardList>
        {family.links.map((link) => (
          <OneLink key={link.id} link={link} of={family.case} />
        ))}
      </CardList>
    </Section>
  )
}

function OneLink({ link, of }: { link: ShownLink; of: string }) {
  const { say, format, organs } = useFamily()
  const waiting = link.asked.filter((organ) => !link.consented.includes(organ))
  return (
    <Card
      title={link.otherName}
      tags={
        <StatusTag tone={link.standing === 'agreed' ? 'active' : 'attention'}>{say.standings[link.standing]}</StatusTag>
      }
      actions={
        <>
          {link.mayConsent && <Consent id={link.id} />}
          {link.mayEnd && <End id={link.id} />}
        </>
      }
    >
      <p className="prose">{link.dependence}</p>
      <p className="prose">{link.necessity}</p>
      <p className="hint">
        {[
          format.day(link.proposedOn),
          say.consented(organs(link.consented)),
          waiting.length > 0 && say.waits(organs(waiting)),
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
      {link.standing === 'agreed' && (
        <ul>
          <li>
            <Link to={`/zaken/${link.other}/plan`}>{say.plan(link.otherName)}</Link>
          </li>
          <li>
            <Link to={`/zaken/${of}/plannen`}>{say.sideBySide}</Link>
          </li>
        </ul>
      )}
    </Card>
  )
}

function Consent({ id }: { id: string }) {
  const { say } = useFamily()
  const consent = useSend(call, 'POST /v1/plan-links/:link/consent', { refreshes: afterALink })
  return (
    <DialogForm
      label={say.consent}
      sending={consent}
      save={say.consent}
      onSend={() => consent.send({ params: { link: id } })}
    >
      <p>{say.consentLede}</p>
    </DialogForm>
  )
}

function End({ id }: { id: string }) {
  const { say } = useFamily()
  const end = useSend(call, 'POST /v1/plan-links/:link/ending', { refreshes: afterALink })
  return (
    <DialogForm
      kind="quiet"
      label={say.end}
      sending={end}
      save={say.end}
      saveKind="stop"
      onSend={() => end.send({ params: { link: id } })}
    >
      <p>{say.endLede}</p>
    </DialogForm>
  )
}
