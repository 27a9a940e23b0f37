/** Which public service was replaced, and with what it comes back: four questions, each answered by whoever knows. */
import {
  Card,
  CardList,
  DialogForm,
  Notice,
  RadioField,
  Section,
  StatusTag,
  TextArea,
  useSend,
} from '../../../../kit/workbench/index.ts'
import { call } from '../../pages/use-casework.ts'
import type { ShownPhenomenonCase, ShownService } from '../contract.ts'
import { type Replacement, replacements } from '../words.ts'
import { afterAPhenomenonChange, usePhenomenon } from './use-phenomenon.ts'

export function ReplacedServices({ found }: { found: ShownPhenomenonCase }) {
  const { say, organ, format } = usePhenomenon()
  const tone = { yes: 'attention', no: 'done', unknown: 'neutral' } as const
  return (
    <Section title={say.services} lede={say.servicesLede}>
      <CardList>
        {found.services.map(({ service, answer }) => (
          <Card
            key={service}
            title={say.service[service]}
            tags={
              answer ? (
                <StatusTag tone={tone[answer.replaced]}>{say.replaced[answer.replaced]}</StatusTag>
              ) : (
                <StatusTag tone="neutral">{say.notAnswered}</StatusTag>
              )
            }
            actions={found.may.answer && <AnswerIt phenomenon={found.id} service={service} again={answer !== null} />}
          >
            {answer && (
              <>
                <p className="prose">{answer.words}</p>
                <p>{say.answeredBy(organ(answer.organ), format.day(answer.answeredAt.slice(0, 10)))}</p>
              </>
            )}
          </Card>
        ))}
      </CardList>
    </Section>
  )
}

function AnswerIt({
  phenomenon,
  service,
  again,
}: {
  phenomenon: string
  service: ShownService['service']
  again: boolean
}) {
  const { say } = usePhenomenon()
  const answer = useSend(call, 'POST /v1/phenomenon-cases/:phenomenon/services', { refreshes: afterAPhenomenonChange })
  return (
    <DialogForm
      label={again ? say.answerAgain : say.answer}
      title={say.answerTitle}
      wide
      sending={answer}
      save={say.save}
      onSend={({ text }) =>
        answer.send({
          params: { phenomenon },
          body: { service, replaced: text('replaced') as Replacement, words: text('words') },
        })
      }
    >
      <Notice kind="information">{say.nobody}</Notice>
      <RadioField
        name="replaced"
        label={say.service[service]}
        options={replacements.map((value) => ({ value, label: say.replaced[value] }))}
      />
      <TextArea name="words" label={say.words} maximum={1000} rows={4} />
    </DialogForm>
  )
}
