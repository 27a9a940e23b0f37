/** What the table decided about a case of the RIEC, and who does what about it on which power. */
import { ButtonLink, Section, useMe } from '../../../../kit/workbench/index.ts'
import { ActionLine, DecisionShown } from '../../meeting/pages/DecidedPart.tsx'
import { AccountButton } from '../../pages/AccountButton.tsx'
import { FinishAction } from '../../pages/ActionForms.tsx'
import type { ShownRiecCase } from '../contract.ts'
import { useRiec } from './use-riec.ts'

export function AgreedSection({ file }: { file: ShownRiecCase }) {
  const { say, common } = useRiec()
  const { appointment } = useMe()
  return (
    <Section
      title={say.agreed}
      lede={say.agreedLede}
      actions={<ButtonLink to="/overleggen">{say.toConferences}</ButtonLink>}
    >
      {file.decisions.length + file.actions.length === 0 && <p className="hint">{say.nothingAgreed}</p>}
      <ul className="decided">
        {file.decisions.map((decision) => (
          <DecisionShown key={decision.id} decision={decision}>
            <AccountButton of="decision" id={decision.id} name={common.accountOfDecision} />
          </DecisionShown>
        ))}
        {file.actions.map((action) => (
          <ActionLine key={action.id} action={action}>
            <AccountButton of="action" id={action.id} name={common.accountOfAction} />
            {!action.doneOn && action.owner === appointment.organ && <FinishAction action={action} />}
          </ActionLine>
        ))}
      </ul>
    </Section>
  )
}
