/** How a report was weighed, and by whom it was read along. Nothing of an outcome is filled in beforehand. */
import { useState } from 'react'
import {
  Card,
  CheckboxField,
  DateField,
  DialogForm,
  EmptyState,
  type FormAnswers,
  RadioField,
  Section,
  StatusTag,
  TextArea,
  useMe,
  useSend,
} from '../../../../kit/workbench/index.ts'
import { call } from '../../pages/use-casework.ts'
import type { ShownWeighing, ShownWorry } from '../contract.ts'
import { type Strand, strands, weighingOutcomes } from '../words.ts'
import { afterAWorryChange, type Gone, useWorries } from './use-worries.ts'

type Part = { readonly file: ShownWorry; readonly onGone: (gone: Gone) => void }

export function WeighingSection({ file, onGone }: Part) {
  const { say } = useWorries()
  return (
    <Section title={say.weighings} lede={say.weighingsLede} actions={file.may.weigh && <Weigh file={file} />}>
      {file.weighings.length === 0 && <EmptyState title={say.notWeighed} text={say.notWeighedText} />}
      {file.weighings.map((weighing) => (
        <Weighing key={weighing.id} file={file} weighing={weighing} onGone={onGone} />
      ))}
    </Section>
  )
}

function Weighing({ file, weighing, onGone }: Part & { weighing: ShownWeighing }) {
  const { say, format, organ, organs } = useWorries()
  const { second } = weighing
  return (
    <Card
      title={say.outcomes[weighing.outcome]}
      tags={
        <StatusTag tone={second ? (second.agreed ? 'done' : 'neutral') : 'attention'}>
          {second ? (second.agreed ? say.agreed : say.notAgreed) : say.waitsForSecond}
        </StatusTag>
      }
      actions={weighing.toRead && <ReadSecond file={file} weighing={weighing} onGone={onGone} />}
    >
      <p className="hint">{say.weighedBy(organ(weighing.organ), format.day(weighing.on))}</p>
      {weighing.dueOn && <p>{`${say.moreBy} ${format.day(weighing.dueOn)}`}</p>}
      {weighing.strand && <p>{`${say.strands[weighing.strand]}: ${organs(weighing.involves)}`}</p>}
      <dl className="why">
        {weighing.criteria.map(({ code, text, met, words }) => (
          <div key={code}>
            <dt>{`${say.criterion(code)}: ${(met ? say.met : say.unmet).toLowerCase()}`}</dt>
            <dd>
              <p className="hint">{text}</p>
              <p className="prose">{words}</p>
            </dd>
          </div>
        ))}
      </dl>
      <p className="prose">{weighing.reasons}</p>
      {weighing.helpFirst && (
        <dl className="why">
          <div>
            <dt>{say.helpFirst}</dt>
            <dd>{weighing.helpFirst}</dd>
          </div>
        </dl>
      )}
      {second && (
        <>
          <p className="hint">{say.readBy(organ(second.organ), format.day(second.on))}</p>
          <p className="prose">{second.words}</p>
        </>
      )}
    </Card>
  )
}

function ReadSecond({ file, weighing, onGone }: Part & { weighing: ShownWeighing }) {
  const { say } = useWorries()
  const { appointment } = useMe()
  const read = useSend(call, 'POST /v1/worries/:worry/weighings/:weighing/second-reading', {
    refreshes: afterAWorryChange,
  })
  return (
    <DialogForm
      label={say.readSecond}
      wide
      sending={read}
      save={say.save}
      onSend={async ({ text }) => {
        const answer = text('agreed')
        const body = {
          agreed: answer === '' ? (undefined as unknown as boolean) : answer === 'yes',
          words: text('words'),
        }
        const done = await read.send({ params: { worry: file.id, weighing: weighing.id }, body })
        if (done?.stage === null) onGone({ title: say.gone, text: done.kept ? say.keptText : say.notTakenUp })
        if (done?.stage === 'conference' && !weighing.involves.includes(appointment.organ))
          onGone({ title: say.leftTable, text: say.leftTableText })
        return done
      }}
    >
      <p>{say.readSecondLede}</p>
      <RadioField
        name="agreed"
        label={say.agree}
        hint={`${say.outcome}: ${say.outcomes[weighing.outcome]}`}
        options={[
          { value: 'yes', label: say.agreeYes },
          { value: 'no', label: say.agreeNo },
        ]}
      />
      <TextArea name="words" label={say.readWords} maximum={4000} rows={4} />
    </DialogForm>
  )
}

function Weigh({ file }: { file: ShownWorry }) {
  const { say } = useWorries()
  const [outcome, setOutcome] = useState('')
  const weigh = useSend(call, 'POST /v1/worries/:worry/weighings', { refreshes: afterAWorryChange })
  return (
    <DialogForm
      kind="primary"
      label={say.weigh}
      title={`${say.weigh}: ${file.name}`}
      wide
      sending={weigh}
      save={say.propose}
      fieldOf={(name) => fieldNameOf(name, file)}
      onSend={(answers) => weigh.send({ params: { worry: file.id }, body: bodyOf(answers, file, outcome) })}
    >
      <p>{say.weighLede}</p>
      {file.criteria.map(({ code, text }) => (
        <div key={code} className="form-part">
          <RadioField
            name={`met-${code}`}
            label={say.criterion(code)}
            hint={text}
            options={[
              { value: 'yes', label: say.met },
              { value: 'no', label: say.unmet },
            ]}
          />
          <TextArea name={`words-${code}`} label={say.criterionWords(code)} maximum={4000} rows={3} />
        </div>
      ))}
      <RadioField
        name="outcome"
        label={say.outcome}
        value={outcome}
        onChange={setOutcome}
        options={weighingOutcomes.map((value) => ({
          value,
          label: say.outcomes[value],
          hint: say.outcomeHints[value],
        }))}
      />
      {outcome === 'more-information' && <DateField name="dueOn" label={say.moreBy} />}
      {outcome === 'conference' && (
        <>
          <RadioField
            name="strand"
            label={say.strand}
            options={strands.map((value) => ({ value, label: say.strands[value] }))}
          />
          <CheckboxField
            name="involves"
            label={say.involves}
            options={file.organs.map(({ organ, name }) => ({ value: organ, label: name }))}
          />
          {file.person.minor && (
            <TextArea name="helpFirst" label={say.helpFirst} hint={say.helpFirstHint} maximum={4000} rows={3} />
          )}
        </>
      )}
      <TextArea name="reasons" label={say.reasons} maximum={4000} rows={4} />
    </DialogForm>
  )
}

/** Where this form asks for what the contract calls `criteria.0.words`. */
function fieldNameOf(name: string, { criteria }: ShownWorry): string {
  const [part, at, detail] = name.split('.')
  return part === 'criteria' ? `${detail ?? 'words'}-${criteria[Number(at)]?.code}` : (part ?? name)
}

/** What was left open is sent as it is, so that the refusal appears beside its field. */
function bodyOf({ text, maybe, list }: FormAnswers, { criteria }: ShownWorry, outcome: string) {
  const proposal = {
    criteria: criteria.map(({ code }) => {
      const met = text(`met-${code}`)
      return { code, met: met === '' ? (undefined as unknown as boolean) : met === 'yes', words: text(`words-${code}`) }
    }),
    reasons: text('reasons'),
  }
  if (outcome === 'more-information') return { outcome: 'more-information' as const, dueOn: text('dueOn'), ...proposal }
  const helpFirst = maybe('helpFirst')
  if (outcome === 'conference')
    return {
      ...(helpFirst ? { helpFirst } : {}),
      outcome: 'conference' as const,
      strand: text('strand') as Strand,
      involves: [...list('involves')],
      ...proposal,
    }
  return { outcome: outcome as 'nothing' | 'investigation', ...proposal }
}
