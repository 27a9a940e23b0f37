/** Urgency, the decision of the office-holder, and what comes after it. Nothing of an outcome is filled in beforehand. */
import { useState } from 'react'
import {
  Button,
  ButtonLink,
  ButtonRow,
  Card,
  CardList,
  CheckboxField,
  DateField,
  DialogForm,
  EmptyState,
  FactsRail,
  Notice,
  RadioField,
  Section,
  SelectField,
  StatusTag,
  TextArea,
  TextField,
  useSend,
} from '../../../kit/workbench/index.ts'
import type { ShownMeasure } from '../measure/contract.ts'
import {
  type LighterMeans,
  type MeasureOutcome,
  measureOutcomes,
  type RemedyEffect,
  type RemedyKind,
  type RemedyOutcome,
  remedyEffects,
  remedyKinds,
  remedyOutcomes,
  type TriedBefore,
} from '../measure/words.ts'
import { call } from './use-casework.ts'
import { afterAFileChange, useMeasure } from './use-measure.ts'

/** What is no whole number is sent as typed, so that the refusal appears beside the field. */
const daysIn = (typed: string): number => (typed === '' ? (undefined as unknown as number) : Number(typed))

export function UrgentSection({ file }: { file: ShownMeasure }) {
  const { say, format } = useMeasure()
  const finish = useSend(call, 'POST /v1/measures/:measure/completion', { refreshes: afterAFileChange })
  const { urgent } = file
  if (!urgent)
    return file.may.hurry ? (
      <Section title={say.urgent} lede={say.urgentLede} actions={<TakeUrgent file={file} />}>
        {null}
      </Section>
    ) : null
  return (
    <Section title={say.urgent}>
      <Notice
        kind={urgent.finishedAt ? 'information' : 'attention'}
        title={urgent.finishedAt ? say.finished : say.dueAt(format.moment(urgent.dueAt))}
      >
        {say.urgentBy(urgent.by)}
      </Notice>
      <FactsRail
        facts={[
          { term: say.urgentFacts, value: urgent.facts },
          { term: say.urgentDanger, value: urgent.danger },
          { term: say.urgentWhy, value: urgent.whyNotWait },
          { term: say.urgentHousehold, value: urgent.household },
          { term: say.shortestDays, value: say.days(urgent.shortestDays) },
          { term: say.whyShortest, value: urgent.whyShortest },
        ]}
      />
      {!urgent.finishedAt && file.decision && file.gaps.length === 0 && (
        <ButtonRow>
          <Button busy={finish.busy} onPress={() => void finish.send({ params: { measure: file.id } })}>
            {say.finish}
          </Button>
        </ButtonRow>
      )}
    </Section>
  )
}

function TakeUrgent({ file }: { file: ShownMeasure }) {
  const { say } = useMeasure()
  const take = useSend(call, 'POST /v1/measures/:measure/urgent-course', { refreshes: afterAFileChange })
  return (
    <DialogForm
      kind="stop"
      label={say.takeUrgent}
      wide
      sending={take}
      save={say.takeUrgent}
      saveKind="stop"
      onSend={({ text }) => {
        const body = {
          facts: text('facts'),
          danger: text('danger'),
          whyNotWait: text('whyNotWait'),
          household: text('household'),
          shortestDays: daysIn(text('shortestDays')),
          whyShortest: text('whyShortest'),
        }
        return take.send({ params: { measure: file.id }, body })
      }}
    >
      <p>{say.urgentLede}</p>
      <TextArea name="facts" label={say.urgentFacts} maximum={4000} rows={3} />
      <TextArea name="danger" label={say.urgentDanger} maximum={4000} rows={3} />
      <TextArea name="whyNotWait" label={say.urgentWhy} maximum={4000} rows={3} />
      <TextArea name="household" label={say.urgentHousehold} maximum={4000} rows={3} />
      <TextField name="shortestDays" label={say.shortestDays} short />
      <TextArea name="whyShortest" label={say.whyShortest} maximum={4000} rows={3} />
    </DialogForm>
  )
}

type Said = ReturnType<typeof useMeasure>['say']
type Tests = ReturnType<typeof useMeasure>['test']
const triedIn = (say: Said, test: Tests, one: string): string =>
  one === 'nothing' ? say.triedNothing : (test.choices[one] ?? one)

export function DecisionSection({ file }: { file: ShownMeasure }) {
  const { say, test, format } = useMeasure()
  const { decision } = file
  if (!decision)
    return file.may.decide ? (
      <Section title={say.decision} lede={say.decideLede} actions={<Decide file={file} />}>
        {null}
      </Section>
    ) : null
  return (
    <Section title={say.decision}>
      <p>
        <StatusTag tone="done">{say.outcomes[decision.outcome]}</StatusTag> {decision.days && say.days(decision.days)}
      </p>
      {decision.lighter.length > 0 && (
        <FactsRail
          facts={[
            { term: say.lighter, value: format.list(decision.lighter.map((one) => test.choices[one] ?? one)) },
            { term: say.tried, value: format.list(decision.tried.map((one) => triedIn(say, test, one))) },
          ]}
        />
      )}
      <p>{say.decidedBy(decision.by, format.day(decision.on))}</p>
      <p className="prose">{decision.reasons}</p>
      {file.standing && file.standing.effect !== 'stands' && (
        <Notice kind="attention" title={say.standingNow}>
          <p>
            {effectInWords(say, format, {
              effect: file.standing.effect,
              effectDays: file.standing.effect === 'shortened' ? file.standing.days : null,
              effectOn: file.standing.on,
            })}
          </p>
          <p>{file.standing.effect === 'new-decision' ? say.newDecisionText : say.endLedgerText}</p>
        </Notice>
      )}
      <p className="hint">{say.objectionUntil(format.day(decision.objectionUntil))}</p>
      <ButtonRow>
        {file.members
          .filter(({ minor }) => !minor)
          .map(({ id, name }) => (
            <ButtonLink key={id} kind="quiet" to={`/maatregelen/${file.id}/brief/${id}`}>
              {say.letterTo(name)}
            </ButtonLink>
          ))}
      </ButtonRow>
      <p className="hint">{say.weighingLede}</p>
      <ButtonRow>
        {file.members.map(({ id, name }) => (
          <ButtonLink key={id} kind="quiet" to={`/maatregelen/${file.id}/weging/${id}`}>
            {say.weighingOf(name)}
          </ButtonLink>
        ))}
      </ButtonRow>
    </Section>
  )
}

function Decide({ file }: { file: ShownMeasure }) {
  const { say, test } = useMeasure()
  const [outcome, setOutcome] = useState('')
  const [lighter, setLighter] = useState<readonly string[]>([])
  const [tried, setTried] = useState<readonly string[]>([])
  const decide = useSend(call, 'POST /v1/measures/:measure/decision', { refreshes: afterAFileChange })
  return (
    <DialogForm
      kind="primary"
      label={say.decide}
      title={`${say.decide}: ${file.name}`}
      wide
      sending={decide}
      save={say.decide}
      onSend={({ text, maybe }) => {
        const days = maybe('days')
        const body = {
          outcome: outcome as MeasureOutcome,
          ...(days ? { days: daysIn(days) } : {}),
          ...(outcome === 'lighter' ? { lighter: lighter as LighterMeans[], tried: tried as TriedBefore[] } : {}),
          reasons: text('reasons'),
        }
        return decide.send({ params: { measure: file.id }, body })
      }}
    >
      <RadioField
        name="outcome"
        label={say.outcome}
        hint={say.decideLede}
        value={outcome}
        onChange={setOutcome}
        options={measureOutcomes.map((value) => ({ value, label: say.outcomeOptions[value] }))}
      />
      {outcome === 'impose' && <TextField name="days" label={say.decideDays} hint={say.decideDaysHint} short />}
      {outcome === 'lighter' && (
        <>
          <CheckboxField
            name="lighter"
            label={say.lighter}
            hint={say.lighterHint}
            value={lighter}
            onChange={setLighter}
            options={file.lighterMeans.map((value) => ({ value, label: test.choices[value] ?? value }))}
          />
          <CheckboxField
            name="tried"
            label={say.tried}
            value={tried}
            onChange={setTried}
            options={[...file.lighterMeans, 'nothing'].map((value) => ({ value, label: triedIn(say, test, value) }))}
          />
        </>
      )}
      <TextArea name="reasons" label={say.decideReasons} maximum={8000} rows={6} />
    </DialogForm>
  )
}

export function RemedySection({ file }: { file: ShownMeasure }) {
  const { say, format } = useMeasure()
  return (
    <Section title={say.remedies} count={file.remedies.length} actions={<Lodge file={file} />}>
      {file.remedies.length === 0 && <EmptyState title={say.noRemedies} text={say.noRemediesText} />}
      <CardList>
        {file.remedies.map((remedy) => (
          <Card
            key={remedy.id}
            title={`${say.remedyKinds[remedy.kind]}, ${format.day(remedy.lodgedOn)}`}
            tags={
              <StatusTag tone={remedy.outcome ? 'done' : 'attention'}>
                {remedy.outcome ? outcomesOf(say, remedy.kind)[remedy.outcome] : say.remedyRuns}
              </StatusTag>
            }
            actions={!remedy.outcome && <EndRemedy file={file} remedy={remedy} />}
          >
            {remedy.endedOn && <p className="hint">{format.day(remedy.endedOn)}</p>}
            {remedy.words && <p className="prose">{remedy.words}</p>}
            {remedy.effect && <p>{effectInWords(say, format, { ...remedy, effect: remedy.effect })}</p>}
            {!remedy.outcome && <p>{remedy.dueOn ? say.remedyDue(format.day(remedy.dueOn)) : say.remedyWaits}</p>}
          </Card>
        ))}
      </CardList>
    </Section>
  )
}

function Lodge({ file }: { file: ShownMeasure }) {
  const { say } = useMeasure()
  const [lodgedOn, setLodgedOn] = useState('')
  const lodge = useSend(call, 'POST /v1/measures/:measure/remedies', { refreshes: afterAFileChange })
  return (
    <DialogForm
      label={say.lodge}
      sending={lodge}
      save={say.save}
      onSend={({ text }) => {
        const body = { kind: text('kind') as RemedyKind, lodgedOn }
        return lodge.send({ params: { measure: file.id }, body })
      }}
    >
      <SelectField
        name="kind"
        label={say.remedyKind}
        options={remedyKinds.map((value) => ({ value, label: say.remedyKinds[value] }))}
      />
      <DateField name="lodgedOn" label={say.lodgedOn} value={lodgedOn} onChange={setLodgedOn} />
    </DialogForm>
  )
}

const outcomesOf = (say: Said, kind: RemedyKind) =>
  kind === 'interim-relief' ? say.remedyOutcomesInterim : say.remedyOutcomes

function effectInWords(
  say: Said,
  format: ReturnType<typeof useMeasure>['format'],
  { effect, effectDays, effectOn }: { effect: RemedyEffect; effectDays: number | null; effectOn: string | null },
) {
  const day = effectOn && format.day(effectOn)
  const when = day && (effect === 'new-decision' ? say.effectUntil(day) : say.effectSince(day))
  return [say.effects[effect], effectDays !== null && say.days(effectDays), when].filter(Boolean).join(', ')
}

function EndRemedy({ file, remedy }: { file: ShownMeasure; remedy: ShownMeasure['remedies'][number] }) {
  const { say } = useMeasure()
  const [endedOn, setEndedOn] = useState('')
  const [effect, setEffect] = useState('')
  const [effectOn, setEffectOn] = useState('')
  const end = useSend(call, 'POST /v1/measures/:measure/remedies/:remedy/outcome', { refreshes: afterAFileChange })
  return (
    <DialogForm
      kind="quiet"
      label={say.endRemedy}
      sending={end}
      save={say.save}
      wide
      onSend={({ text }) => {
        const body = {
          outcome: text('outcome') as RemedyOutcome,
          endedOn,
          words: text('words'),
          effect: effect as RemedyEffect,
          ...(effect === 'shortened' ? { days: daysIn(text('days')) } : {}),
          ...(effect !== '' && effect !== 'stands' ? { effectOn } : {}),
        }
        return end.send({ params: { measure: file.id, remedy: remedy.id }, body })
      }}
    >
      <RadioField
        name="outcome"
        label={say.remedyOutcome}
        options={remedyOutcomes.map((value) => ({ value, label: outcomesOf(say, remedy.kind)[value] }))}
      />
      <DateField name="endedOn" label={say.endedOn} value={endedOn} onChange={setEndedOn} />
      <RadioField
        name="effect"
        label={say.effect}
        value={effect}
        onChange={setEffect}
        options={remedyEffects
          .filter((value) => value !== 'suspended' || remedy.kind === 'interim-relief')
          .map((value) => ({ value, label: say.effects[value] }))}
      />
      {effect === 'shortened' && <TextField name="days" label={say.effectDays} short />}
      {effect !== '' && effect !== 'stands' && (
        <DateField
          name="effectOn"
          label={effect === 'new-decision' ? say.effectBy : say.effectOn}
          value={effectOn}
          onChange={setEffectOn}
        />
      )}
      <TextArea name="words" label={say.remedyWords} maximum={8000} />
    </DialogForm>
  )
}
