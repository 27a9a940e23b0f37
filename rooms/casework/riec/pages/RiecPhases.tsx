/** The decisions by which a case came this far, and the next one. */
import {
  Card,
  CardList,
  CheckboxField,
  DialogForm,
  Section,
  TextArea,
  useSend,
} from '../../../../kit/workbench/index.ts'
import { AccountButton } from '../../pages/AccountButton.tsx'
import { call } from '../../pages/use-casework.ts'
import type { ShownRiecCase, ShownStep } from '../contract.ts'
import { afterARiecChange, useRiec } from './use-riec.ts'

export function DecisionsSection({ file }: { file: ShownRiecCase }) {
  const { say } = useRiec()
  const scanEnds = file.kind === 'scan' && file.phase === '2'
  return (
    <Section
      title={say.decisions}
      {...(scanEnds ? { lede: say.scanEnds } : {})}
      actions={file.may.enter && file.next && <EnterPhase file={file} next={file.next} />}
    >
      <CardList>
        {file.steps.map((step) => (
          <Step key={step.id} step={step} />
        ))}
      </CardList>
    </Section>
  )
}

function Step({ step }: { step: ShownStep }) {
  const { say, format, organ, organs, category } = useRiec()
  return (
    <Card title={say.phases[step.phase]} actions={<AccountButton of="step" id={step.id} name={say.accountOfStep} />}>
      <p className="hint">{`${say.decidedBy(organ(step.by), format.day(step.on))} · ${step.ground.label}`}</p>
      <p className="prose">{step.reasons}</p>
      <p>{`${say.openedFor}: ${format.list(step.categories.map(category))}`}</p>
      <p>{`${say.involved}: ${organs(step.involves)}`}</p>
      {step.criteria.length > 0 && (
        <details>
          <summary>{say.showWeighing}</summary>
          <dl className="why">
            {step.criteria.map(({ code, text, met, words }) => (
              <div key={code}>
                <dt>{`${say.criterion(code)}: ${met ? say.met : say.unmet}`}</dt>
                <dd>
                  <p className="hint">{text}</p>
                  <p className="prose">{words}</p>
                </dd>
              </div>
            ))}
            {step.factors.map(({ code, text, words }) => (
              <div key={code}>
                <dt>{say.factor(code)}</dt>
                <dd>
                  <p className="hint">{text}</p>
                  <p className="prose">{words}</p>
                </dd>
              </div>
            ))}
          </dl>
        </details>
      )}
    </Card>
  )
}

function EnterPhase({ file, next }: { file: ShownRiecCase; next: NonNullable<ShownRiecCase['next']> }) {
  const { say, category, organ } = useRiec()
  const enter = useSend(call, 'POST /v1/riec-cases/:riec/phases', { refreshes: afterARiecChange })
  return (
    <DialogForm
      label={say.enter(say.phases[next.phase])}
      wide
      sending={enter}
      save={say.decide}
      fieldOf={(name) => name.split('.')[0] ?? name}
      onSend={({ text, list }) => {
        const body = {
          phase: next.phase as '2' | '3',
          reasons: text('reasons'),
          categories: [...list('categories')],
          involves: [...list('involves')],
        }
        return enter.send({ params: { riec: file.id }, body })
      }}
    >
      <p>{say.enterLede}</p>
      <TextArea name="reasons" label={say.whyNecessary} maximum={4000} rows={4} />
      <CheckboxField
        name="categories"
        label={say.whichCategories}
        options={next.categories.map((value) => ({ value, label: category(value) }))}
      />
      <CheckboxField
        name="involves"
        label={say.whoTakesPart}
        options={file.organs
          .filter((one) => file.involved.includes(one.organ))
          .map((one) => ({ value: one.organ, label: organ(one.organ) }))}
      />
    </DialogForm>
  )
}
