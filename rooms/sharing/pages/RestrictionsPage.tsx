/** What is kept from persons, and the day on which the organ looks again; the privacy officer reads along. */
import {
  Answer,
  ButtonRow,
  Card,
  CardList,
  DateField,
  DialogForm,
  EmptyState,
  organName,
  PageHeader,
  Section,
  StatusTag,
  TextArea,
  useAnswer,
  useFormats,
  useMe,
  useMessages,
  useSend,
  useWords,
} from '../../../kit/workbench/index.ts'
import { rights as en } from '../messages/rights.en.ts'
import { rights as nl } from '../messages/rights.nl.ts'
import type { ShownRestriction } from '../rights/contract.ts'
import { AccountButton } from './AccountButton.tsx'
import { call } from './call.ts'

const fresh = { refreshes: ['GET /v1/restrictions'] } as const

export default function RestrictionsPage() {
  const say = useMessages(nl, en)
  const { appointment } = useMe()
  const restrictions = useAnswer(call, 'GET /v1/restrictions')
  const oversight = appointment.roles.includes('privacy-officer')
  return (
    <>
      <PageHeader title={oversight ? say.restrictionsOversight : say.restrictions} lede={say.restrictionsLede} />
      <Answer of={restrictions}>
        {({ items, today, latestLookAgainOn }) =>
          items.length === 0 ? (
            <EmptyState title={say.noRestrictions} text={say.noRestrictionsText} />
          ) : (
            <Section title={say.lookAgain} count={items.length}>
              <CardList>
                {items.map((one) => (
                  <Kept key={one.id} kept={one} due={one.lookAgainOn <= today} latest={latestLookAgainOn} />
                ))}
              </CardList>
            </Section>
          )
        }
      </Answer>
    </>
  )
}

function Kept({ kept, due, latest }: { kept: ShownRestriction; due: boolean; latest: string }) {
  const say = useMessages(nl, en)
  const format = useFormats()
  const inWords = useWords()
  return (
    <Card
      title={`${kept.reference}: ${say.kinds[kept.kind]}`}
      tags={due && <StatusTag tone="stop">{say.lookAgain}</StatusTag>}
      {...(due ? { tone: 'attention' as const } : {})}
    >
      <p>
        {kept.about === 'common' ? say.together : inWords(organName(kept.organ))}, {say.groundLetter(kept.letter)}
      </p>
      <p>
        {say.since} {format.day(kept.since)}. {say.lookAgainOn} {format.day(kept.lookAgainOn)}.
      </p>
      <p>
        {say.reason}: {kept.reason}
      </p>
      <details>
        <summary>{say.factors}</summary>
        <dl>
          {kept.factors.map(({ factor, words }) => (
            <div key={factor}>
              <dt>{say.factorWords[factor]}</dt>
              <dd>{words}</dd>
            </div>
          ))}
        </dl>
      </details>
      <ButtonRow>
        {kept.mine && (
          <>
            <StillHolds kept={kept} latest={latest} />
            <GroundGone kept={kept} />
          </>
        )}
        <AccountButton of="restriction" id={kept.id} name={`${kept.reference}, ${say.kinds[kept.kind]}`} />
      </ButtonRow>
    </Card>
  )
}

function StillHolds({ kept, latest }: { kept: ShownRestriction; latest: string }) {
  const say = useMessages(nl, en)
  const keep = useSend(call, 'POST /v1/restrictions/:restriction/continuation', fresh)
  return (
    <DialogForm
      label={say.stillHolds}
      sending={keep}
      save={say.keepNow}
      onSend={({ text }) => {
        const body = { reason: text('reason'), lookAgainOn: text('lookAgainOn') }
        return keep.send({ params: { restriction: kept.id }, body })
      }}
    >
      <TextArea name="reason" label={say.stillHoldsReason} maximum={4000} />
      <DateField name="lookAgainOn" label={say.lookAgainOn} value={latest} />
    </DialogForm>
  )
}

function GroundGone({ kept }: { kept: ShownRestriction }) {
  const say = useMessages(nl, en)
  const end = useSend(call, 'POST /v1/restrictions/:restriction/end', fresh)
  return (
    <DialogForm
      label={say.groundGone}
      sending={end}
      save={say.endNow}
      onSend={({ text }) => end.send({ params: { restriction: kept.id }, body: { text: text('text') } })}
    >
      <TextArea name="text" label={say.lateText} maximum={20_000} rows={8} />
    </DialogForm>
  )
}
