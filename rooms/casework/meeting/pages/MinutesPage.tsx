/** The minutes for whoever looks: what that person may see now, on a page and as a document. */
import { useState } from 'react'
import {
  Button,
  Card,
  EmptyState,
  Notice,
  PageHeader,
  Section,
  useAnswer,
  usePathValues,
} from '../../../../kit/workbench/index.ts'
import { LettersThatFollow } from '../../agreed/pages/LettersThatFollow.tsx'
import { AccountButton } from '../../pages/AccountButton.tsx'
import { AnswerPage } from '../../pages/AnswerPage.tsx'
import { call } from '../../pages/use-casework.ts'
import { ActionLine, DecisionShown } from './DecidedPart.tsx'
import { NoteLine } from './PlanPart.tsx'
import { saveAs } from './save-as.ts'
import { useMeetingWords } from './use-meeting-words.ts'

export default function MinutesPage() {
  const { say, common, format, organ } = useMeetingWords()
  const { conference } = usePathValues('conference')
  const answer = useAnswer(call, 'GET /v1/conferences/:conference/minutes', { params: { conference } })
  return (
    <AnswerPage of={answer} title={say.minutes}>
      {(minutes) => (
        <>
          <PageHeader
            title={say.minutesTitle(format.day(minutes.heldOn))}
            name={say.minutes}
            crumbs={[{ label: say.title, to: `/overleggen/${conference}` }]}
            lede={minutes.place}
            actions={<PrintMinutes conference={conference} />}
          />
          {minutes.standing === 'called' && <Notice kind="information">{say.minutesAfterwards}</Notice>}
          {minutes.standing === 'called-off' && <EmptyState title={say.calledOff} text={say.calledOffText} />}
          {minutes.standing !== 'called-off' && minutes.items.length === 0 && (
            <EmptyState title={say.noItems} text={say.minutesEmpty} />
          )}
          {minutes.items.map((item) => (
            <Section key={item.id} title={item.case.name}>
              <p>
                <strong>{say.goal}</strong> {item.goal ?? say.frameOnly}
              </p>
              <p className="hint">
                {say.atTheTable}:{' '}
                {item.table.length + item.guests.length === 0
                  ? say.nobodySeated
                  : format.list([
                      ...item.table.map(
                        (one) =>
                          `${organ(one.organ)}${one.part === 'takes-part' ? '' : ` (${say.seatParts[one.part]})`}`,
                      ),
                      ...item.guests.map(({ organisation }) => `${organisation} (${say.guestAtTable})`),
                    ])}
              </p>
              {item.blocks.map((block) => (
                <Card
                  key={block.id}
                  title={say.parts[block.part]}
                  actions={<AccountButton of="block" id={block.id} name={common.accountOfBlock} />}
                >
                  <p className="block-text">{block.text}</p>
                  <p className="hint">
                    {block.audience ? say.readBy(format.list(block.audience.map(organ))) : say.readByReceivers}
                  </p>
                </Card>
              ))}
              <ul className="decided">
                {item.decisions.map((decision) => (
                  <DecisionShown key={decision.id} decision={decision}>
                    <AccountButton of="decision" id={decision.id} name={common.accountOfDecision} />
                  </DecisionShown>
                ))}
                {item.actions.map((action) => (
                  <ActionLine key={action.id} action={action}>
                    <AccountButton of="action" id={action.id} name={common.accountOfAction} />
                  </ActionLine>
                ))}
                {item.plan?.map((note) => (
                  <NoteLine key={note.id} note={note} />
                ))}
              </ul>
              <LettersThatFollow inCase={item.case} />
            </Section>
          ))}
        </>
      )}
    </AnswerPage>
  )
}

function PrintMinutes({ conference }: { conference: string }) {
  const { say } = useMeetingWords()
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState('')
  const print = async () => {
    setBusy(true)
    const result = await call('GET /v1/conferences/:conference/minutes/document', { params: { conference } })
    setBusy(false)
    setProblem(result.ok ? '' : result.problem.detail)
    if (result.ok) saveAs('notulen.pdf', result.value, 'application/pdf')
  }
  return (
    <>
      <Button busy={busy} onPress={() => void print()}>
        {say.minutesDocument}
      </Button>
      {problem && <p role="alert">{problem}</p>}
    </>
  )
}
