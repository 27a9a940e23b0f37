/** One round: what is asked with the figure beside it, the own answer, and what came out together. */
import { useEffect } from 'react'
import {
  Answer,
  Button,
  DateField,
  DialogButton,
  DialogForm,
  FormActions,
  Notice,
  PageHeader,
  Section,
  StatusTag,
  useAnswer,
  useFormats,
  useLanguage,
  useMe,
  useMessages,
  usePageJump,
  usePathValues,
  useSend,
} from '../../../kit/workbench/index.ts'
import type { ShownRound } from '../elicitation/contract.ts'
import { elicitation as en } from '../messages/elicitation.en.ts'
import { elicitation as nl } from '../messages/elicitation.nl.ts'
import { AnswerRound } from './AnswerRound.tsx'
import { call } from './call.ts'
import { periodWords } from './periods.ts'
import { RoundResult } from './RoundResult.tsx'
import { roundTones } from './RoundsPage.tsx'
import { breakable } from './search-title.ts'

/** Units: milliseconds. */
const lookAgainAfter = 1_000
const refreshes = ['GET /v1/elicitation-rounds', 'GET /v1/elicitation-rounds/:round'] as const

export default function RoundPage() {
  const say = useMessages(nl, en)
  const format = useFormats()
  const { language } = useLanguage()
  const { round: id } = usePathValues('round')
  const answer = useAnswer(call, 'GET /v1/elicitation-rounds/:round', { params: { round: id } })
  const again = answer.state === 'ready' ? answer.again : () => undefined
  return (
    <Answer of={answer}>
      {(round) => (
        <>
          <PageHeader
            title={say.subjectOf(breakable(`${round.theme} ${round.themeName[language]}`), round.area.name)}
            lede={round.state === 'open' ? `${say.until} ${format.day(round.openUntil)}` : undefined}
            crumbs={[{ label: say.title, to: '/rondes' }]}
            tags={
              <>
                <StatusTag tone={roundTones[round.state]}>{say.states[round.state]}</StatusTag>
                {round.round === 2 && <StatusTag tone="neutral">{say.second}</StatusTag>}
              </>
            }
          />
          <Reads round={round} />
          {round.state === 'open' && <Open round={round} />}
          {round.state === 'closed' && <Counting again={again} />}
          {round.result && <RoundResult round={round} result={round.result} />}
          {round.state === 'counted' && round.round === 1 && <Second round={round} />}
        </>
      )}
    </Answer>
  )
}

function Reads({ round: { reads } }: { round: ShownRound }) {
  const say = useMessages(nl, en)
  const format = useFormats()
  const { language } = useLanguage()
  // That a count is a number needs no word.
  const unit = reads.unit === 'aantal' ? '' : reads.unit
  const amount = reads.amount === null ? say.noFigure : `${format.number(reads.amount)} ${unit}`.trim()
  return (
    <Section title={say.beside}>
      <p>{say.reads(reads.title, periodWords(reads.stretch, language), amount)}</p>
      <p className="hint">{say.readsSource(reads.source)}</p>
    </Section>
  )
}

function Open({ round }: { round: ShownRound }) {
  const say = useMessages(nl, en)
  const { appointment } = useMe()
  const close = useSend(call, 'POST /v1/elicitation-rounds/:round/closing', { refreshes })
  return (
    <>
      {appointment.roles.includes('partner-professional') ? (
        round.answered ? (
          <Notice title={say.thanks}>{say.thanksText}</Notice>
        ) : (
          <AnswerRound round={round} />
        )
      ) : (
        <Notice title={say.waits}>{say.waitsText}</Notice>
      )}
      {appointment.roles.includes('analyst') && (
        <DialogButton label={say.close} title={say.closeTitle}>
          {(done) => (
            <>
              <p>{say.closeText}</p>
              <FormActions>
                <Button
                  kind="primary"
                  busy={close.busy}
                  onPress={async () => {
                    if (await close.send({ params: { round: round.id }, body: {} })) done()
                  }}
                >
                  {say.close}
                </Button>
              </FormActions>
            </>
          )}
        </DialogButton>
      )}
    </>
  )
}

function Counting({ again }: { again: () => void }) {
  const say = useMessages(nl, en)
  useEffect(() => {
    const timer = setInterval(again, lookAgainAfter)
    return () => clearInterval(timer)
  }, [again])
  return (
    <p role="status" className="long-work">
      {say.counting}
    </p>
  )
}

function Second({ round }: { round: ShownRound }) {
  const say = useMessages(nl, en)
  const jump = usePageJump()
  const { appointment } = useMe()
  const open = useSend(call, 'POST /v1/elicitation-rounds', { refreshes })
  if (!appointment.roles.includes('analyst')) return null
  const { edition, series, stretch } = round.reads
  return (
    <Section title={say.openSecond} lede={round.result?.together ? say.openSecondText : say.openSecondAfterTooFew}>
      <DialogForm
        label={say.openSecond}
        sending={open}
        save={say.openNow}
        onSend={async ({ text }) => {
          const made = await open.send({
            body: {
              ...{ theme: round.theme, edition, series, stretch, area: round.area.code, issues: round.issues },
              ...{ openUntil: text('openUntil'), follows: round.id },
            },
          })
          if (made) jump(`/rondes/${made.id}`)
          return made
        }}
      >
        <DateField name="openUntil" label={say.openUntil} />
      </DialogForm>
    </Section>
  )
}
