/** The questions before a verdict, and the page on which the answers are checked. */
import {
  Button,
  CheckboxField,
  DateField,
  FactsRail,
  FieldSet,
  Notice,
  RadioField,
  TextArea,
  useMessages,
} from '../../../kit/workbench/index.ts'
import { rights as en } from '../messages/rights.en.ts'
import { rights as nl } from '../messages/rights.nl.ts'
import type { ShownConsultation } from '../rights/contract.ts'
import {
  correctedKinds,
  type RestrictionFactor,
  type RestrictionLetter,
  restrictionFactors,
  restrictionLetters,
  type VerdictGiven,
  verdicts,
} from '../rights/words.ts'
import { useCasework } from './use-casework.ts'
import { type StepName, stepsFor } from './verdict-steps.ts'

export type Draft = {
  readonly same: '' | 'yes' | 'no'
  readonly verdict: VerdictGiven | ''
  readonly wrong: readonly string[]
  readonly text: string
  readonly letter: RestrictionLetter | ''
  readonly factors: { readonly [F in RestrictionFactor]: string }
  readonly told: '' | 'yes' | 'no'
  readonly reason: string
  readonly lookAgainOn: string
}
export const emptyDraft = (lookAgainOn: string): Draft => ({
  same: '',
  verdict: '',
  wrong: [],
  text: '',
  letter: '',
  factors: { a: '', b: '', c: '', d: '', e: '', f: '', g: '', h: '' },
  told: '',
  reason: '',
  lookAgainOn,
})

const markable = ({ parts }: ShownConsultation) => parts.filter((part) => part.markable)
export const stepsOf = (asked: ShownConsultation, { same, verdict }: Draft): readonly StepName[] =>
  same === 'no'
    ? ['same', 'check']
    : stepsFor(verdict, { meant: asked.meant.length > 0, marks: markable(asked).length > 0 })
const factorOf = (step: StepName) => step.slice('factor-'.length) as RestrictionFactor

export function isAnswered(step: StepName, draft: Draft): boolean {
  if (step === 'same') return draft.same !== ''
  if (step === 'what') return draft.verdict !== ''
  if (step === 'wrong') return draft.wrong.length > 0
  if (step === 'text') return draft.text.trim() !== ''
  if (step === 'letter') return draft.letter !== ''
  if (step === 'reason') return draft.reason.trim() !== '' && draft.lookAgainOn !== ''
  if (step === 'check') return true
  return draft.factors[factorOf(step)].trim() !== '' && (step !== 'factor-h' || draft.told !== '')
}

/** As the contract has it; somebody else of the same name means that there is nothing about the asker. */
export function verdictIn({ same, verdict, wrong, text, letter, factors, told, reason, lookAgainOn }: Draft) {
  const said: VerdictGiven = same === 'no' || verdict === '' ? 'nothing-held' : verdict
  const gives = said === 'give' || said === 'partly'
  const keeps = (said === 'partly' || said === 'refuse') && letter !== ''
  return {
    verdict: said,
    ...(gives ? { text } : {}),
    ...(gives && wrong.length > 0 ? { wrong: [...wrong] } : {}),
    ...(keeps ? { restriction: { letter, factors, reason, lookAgainOn, told: told === 'yes' } } : {}),
  }
}

type Asking = {
  readonly step: StepName
  readonly asked: ShownConsultation
  readonly draft: Draft
  readonly error: string | undefined
  readonly onChange: (change: Partial<Draft>) => void
}
export function Question({ step, asked, draft, error, onChange }: Asking) {
  const say = useMessages(nl, en)
  const { format } = useCasework()
  if (step === 'same')
    return (
      <>
        <People asked={asked} />
        <RadioField
          name="same"
          label={say.sameTitle}
          hint={say.sameHint}
          error={error}
          value={draft.same}
          onChange={(same) => onChange({ same: same as Draft['same'] })}
          options={[
            { value: 'yes', label: say.same },
            { value: 'no', label: say.notSame },
          ]}
        />
      </>
    )
  if (step === 'what')
    return (
      <>
        <BeforeVerdict asked={asked} />
        <RadioField
          name="verdict"
          label={say.whatTitle[asked.kind]}
          error={error}
          value={draft.verdict}
          onChange={(verdict) => onChange({ verdict: verdict as VerdictGiven })}
          options={verdicts.map((value) => ({ value, label: say.verdicts[value] }))}
        />
      </>
    )
  if (step === 'wrong') return <Wrong asked={asked} draft={draft} error={error} onChange={onChange} />
  if (step === 'text')
    return (
      <TextArea
        name="text"
        label={say.textTitle}
        hint={say.textHint}
        error={error}
        maximum={20_000}
        rows={10}
        value={draft.text}
        onChange={(text) => onChange({ text })}
      />
    )
  if (step === 'letter')
    return (
      <RadioField
        name="letter"
        label={say.letterTitle}
        hint={say.letterHint}
        error={error}
        value={draft.letter}
        onChange={(letter) => onChange({ letter: letter as RestrictionLetter })}
        options={restrictionLetters.map((value) => ({ value, label: say.letters[value] }))}
      />
    )
  if (step === 'reason')
    return (
      <FieldSet title={say.reasonTitle} hint={say.reasonHint}>
        <TextArea
          name="reason"
          label={say.reason}
          error={error}
          maximum={4000}
          value={draft.reason}
          onChange={(reason) => onChange({ reason })}
        />
        <DateField
          name="lookAgainOn"
          label={say.lookAgainOn}
          hint={say.lookAgainHint(format.day(asked.latestLookAgainOn))}
          value={draft.lookAgainOn}
          onChange={(lookAgainOn) => onChange({ lookAgainOn })}
        />
      </FieldSet>
    )
  return <Factor factor={factorOf(step)} draft={draft} error={error} onChange={onChange} />
}

/** What comes of giving: for putting right and erasing the marks, for the others an act in the case itself. */
function BeforeVerdict({ asked }: Pick<Asking, 'asked'>) {
  const say = useMessages(nl, en)
  if (asked.kind === 'access') return null
  if (asked.about === 'common' || !startsCorrection(asked)) return <Notice>{say.doFirst}</Notice>
  const contributions = asked.parts.filter(({ what }) => what === 'contribution')
  // In a file of a measure or a worry whoever keeps it puts it right itself.
  if (contributions.length === 0) return <Notice>{say.doFirst}</Notice>
  return (
    <>
      {markable(asked).length > 0 && <Notice>{say.markNext}</Notice>}
      {contributions.length > markable(asked).length && <Notice kind="attention">{say.notMarkable}</Notice>}
    </>
  )
}
const startsCorrection = ({ kind }: ShownConsultation) => (correctedKinds as readonly string[]).includes(kind)

function Wrong({ asked, draft, error, onChange }: Omit<Asking, 'step'>) {
  const say = useMessages(nl, en)
  return (
    <CheckboxField
      name="wrong"
      label={say.markTitle}
      hint={say.markHint}
      error={error}
      value={draft.wrong}
      onChange={(wrong) => onChange({ wrong })}
      options={markable(asked).map(({ id, words }) => ({ value: id, label: words }))}
    />
  )
}

function Factor({
  factor,
  draft,
  error,
  onChange,
}: Pick<Asking, 'draft' | 'error' | 'onChange'> & { factor: RestrictionFactor }) {
  const say = useMessages(nl, en)
  const words = (label: string, hint?: string) => (
    <TextArea
      name={`factor-${factor}`}
      label={label}
      hint={hint}
      error={error}
      maximum={2000}
      rows={4}
      value={draft.factors[factor]}
      onChange={(typed) => onChange({ factors: { ...draft.factors, [factor]: typed } })}
    />
  )
  if (factor !== 'h') return words(say.factorTitle[factor], say.factorHint(factor))
  return (
    <>
      <RadioField
        name="told"
        label={say.factorTitle.h}
        hint={say.factorHint('h')}
        value={draft.told}
        onChange={(told) => onChange({ told: told as Draft['told'] })}
        options={[
          { value: 'yes', label: say.toldYes },
          { value: 'no', label: say.toldNo },
        ]}
      />
      {words(say.toldWhy)}
    </>
  )
}

function People({ asked }: { asked: ShownConsultation }) {
  const say = useMessages(nl, en)
  const { format } = useCasework()
  const inWords = ({ name, birthDate, address }: ShownConsultation['person']) =>
    [name, birthDate ? `${say.born} ${format.day(birthDate)}` : say.noBirthDate, address].filter(Boolean).join(', ')
  return (
    <FactsRail
      facts={[
        { term: say.askedBy, value: inWords(asked.person) },
        ...asked.meant.map((one) => ({ term: say.meant, value: inWords(one) })),
      ]}
    />
  )
}

type Line = { readonly step: StepName; readonly label: string; readonly value: string }
export function Check({
  asked,
  draft,
  onChange,
}: {
  asked: ShownConsultation
  draft: Draft
  onChange: (step: StepName) => void
}) {
  const say = useMessages(nl, en)
  const { format } = useCasework()
  const steps = stepsOf(asked, draft)
  const told = draft.told === 'yes' ? say.toldYes : say.toldNo
  const all: readonly Line[] = [
    { step: 'same', label: say.sameTitle, value: draft.same === 'no' ? say.notSame : say.same },
    { step: 'what', label: say.verdictLabel, value: draft.verdict ? say.verdicts[draft.verdict] : '' },
    {
      step: 'wrong',
      label: say.markLabel,
      value: markable(asked)
        .filter(({ id }) => draft.wrong.includes(id))
        .map(({ words }) => words)
        .join(' · '),
    },
    { step: 'text', label: say.textLabel, value: draft.text },
    { step: 'letter', label: say.letterLabel, value: draft.letter ? say.letters[draft.letter] : '' },
    ...restrictionFactors.map((one) => ({
      step: `factor-${one}` as const,
      label: say.factorTitle[one],
      value: one === 'h' ? `${told}. ${draft.factors.h}` : draft.factors[one],
    })),
    {
      step: 'reason',
      label: say.reason,
      value: `${draft.reason} ${say.lookAgainOn} ${format.day(draft.lookAgainOn)}.`,
    },
  ]
  return (
    <>
      <h2>{say.checkTitle}</h2>
      <dl className="check-answers">
        {all
          .filter(({ step }) => steps.includes(step))
          .map(({ step, label, value }) => (
            <div key={step}>
              <dt>{label}</dt>
              <dd>{value}</dd>
              <dd>
                <Button kind="quiet" label={say.changeWhat(label)} onPress={() => onChange(step)}>
                  {say.change}
                </Button>
              </dd>
            </div>
          ))}
      </dl>
    </>
  )
}
