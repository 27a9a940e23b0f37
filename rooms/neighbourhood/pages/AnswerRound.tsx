/** The form in which a professional answers, once; in a second round with what the first said above it. */
import {
  Button,
  FieldSet,
  Form,
  FormActions,
  RadioField,
  Section,
  SelectField,
  TextArea,
  useMessages,
  useSend,
} from '../../../kit/workbench/index.ts'
import type { ShownRound } from '../elicitation/contract.ts'
import { type Beside, type Discipline, disciplines, standings } from '../elicitation/words.ts'
import { elicitation as en } from '../messages/elicitation.en.ts'
import { elicitation as nl } from '../messages/elicitation.nl.ts'
import { call } from './call.ts'
import { SpreadTable } from './RoundResult.tsx'

const refreshes = ['GET /v1/elicitation-rounds', 'GET /v1/elicitation-rounds/:round'] as const
const cannotSay = 'cannot-say'

export function AnswerRound({ round }: { round: ShownRound }) {
  const say = useMessages(nl, en)
  const give = useSend(call, 'POST /v1/elicitation-rounds/:round/answers', { refreshes })
  const places = round.issues.map((_, at) => ({ value: String(at + 1), label: String(at + 1) }))
  return (
    <>
      {round.before && (
        <Section title={say.before} lede={say.beforeText}>
          <SpreadTable issues={round.issues} result={round.before.result} />
        </Section>
      )}
      <Section title={say.answer} lede={say.answerLede}>
        <Form
          label={say.answer}
          problem={give.problem}
          onSend={({ text }) => {
            const beside = text('beside')
            void give.send({
              params: { round: round.id },
              body: {
                discipline: text('discipline') as Discipline,
                ranks: round.issues.map((_, at) => Number(text(`rank-${at}`))),
                beside: beside === cannotSay ? null : (beside as Beside),
                reason: text('reason'),
              },
            })
          }}
        >
          <SelectField
            name="discipline"
            label={say.discipline}
            options={disciplines.map((value) => ({ value, label: say.disciplines[value] }))}
          />
          <FieldSet title={say.rankLegend} hint={say.rankHint}>
            {round.issues.map((issue, at) => (
              <SelectField
                key={issue}
                name={`rank-${at}`}
                label={say.rankOf(issue)}
                placeholder={say.choose}
                options={places}
              />
            ))}
          </FieldSet>
          <RadioField
            name="beside"
            label={say.standing}
            value={cannotSay}
            options={[
              ...standings.map((value) => ({ value, label: say.standings[value] })),
              { value: cannotSay, label: say.cannotSay },
            ]}
          />
          <TextArea name="reason" label={say.reason} hint={say.reasonHint} optional maximum={600} rows={4} />
          <FormActions>
            <Button kind="primary" type="submit" busy={give.busy}>
              {say.send}
            </Button>
          </FormActions>
        </Form>
      </Section>
    </>
  )
}
