/** What was reported, criterion by criterion; and weighing it, in words. Nothing is filled in beforehand. */
import {
  CheckboxField,
  DialogForm,
  type FormAnswers,
  RadioField,
  Section,
  SelectField,
  TextArea,
  useMe,
  useSend,
} from '../../../../kit/workbench/index.ts'
import { call } from '../../pages/use-casework.ts'
import { type Advice, advices } from '../../words.ts'
import type { ShownRiecCase } from '../contract.ts'
import type { RiecCriterion } from '../words.ts'
import { afterARiecChange, type Gone, useRiec } from './use-riec.ts'

type Part = { readonly file: ShownRiecCase; readonly onGone: (gone: Gone) => void }

export function SignalSection({ file, onGone }: Part) {
  const { say } = useRiec()
  return (
    <Section
      title={say.signal}
      actions={
        file.may.decide && (
          <>
            <Weigh file={file} onGone={onGone} />
            <Refuse file={file} onGone={onGone} />
          </>
        )
      }
    >
      <dl className="why">
        {file.criteria.map(({ code, text, explanation }) => (
          <div key={code}>
            <dt>{say.criterion(code)}</dt>
            <dd>
              <p className="hint">{text}</p>
              <p className="prose">{explanation}</p>
            </dd>
          </div>
        ))}
      </dl>
    </Section>
  )
}

function Weigh({ file, onGone }: Part) {
  const { say, category, organ } = useRiec()
  const { appointment } = useMe()
  const admit = useSend(call, 'POST /v1/riec-cases/:riec/admission', { refreshes: afterARiecChange })
  return (
    <DialogForm
      kind="primary"
      label={say.weigh}
      title={`${say.weigh}: ${file.name}`}
      wide
      sending={admit}
      save={say.admit}
      fieldOf={(name) => fieldOf(name, file)}
      onSend={async (answers) => {
        const done = await admit.send({ params: { riec: file.id }, body: bodyOf(answers, file) })
        if (done && !done.involved.includes(appointment.organ)) onGone({ title: say.tookUp, text: say.tookUpText })
        return done
      }}
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
          <TextArea name={`words-${code}`} label={say.criterionWords(code)} maximum={4000} rows={2} />
        </div>
      ))}
      {file.factors.map(({ code, text }) => (
        <TextArea key={code} name={`factor-${code}`} label={say.factor(code)} hint={text} maximum={4000} rows={2} />
      ))}
      <CheckboxField
        name="categories"
        label={say.whichCategories}
        options={(file.next?.categories ?? []).map((value) => ({ value, label: category(value) }))}
      />
      <CheckboxField
        name="involves"
        label={say.whoTakesPart}
        options={file.organs.map((one) => ({ value: one.organ, label: organ(one.organ) }))}
      />
      <TextArea name="reasons" label={say.reasons} maximum={4000} rows={4} />
    </DialogForm>
  )
}

/** Where this form asks for what the contract calls `criteria.0.words`. */
function fieldOf(name: string, { criteria, factors }: ShownRiecCase): string {
  const [part, at, detail] = name.split('.')
  if (part === 'criteria') return `${detail ?? 'words'}-${criteria[Number(at)]?.code}`
  return part === 'factors' ? `factor-${factors[Number(at)]?.code}` : (part ?? name)
}

/** What was left open is sent as it is, so that the refusal appears beside its field. */
const bodyOf = ({ text, list }: FormAnswers, { criteria, factors }: ShownRiecCase) => ({
  criteria: criteria.map(({ code }) => {
    const met = text(`met-${code}`)
    return { code, met: met === '' ? (undefined as unknown as boolean) : met === 'yes', words: text(`words-${code}`) }
  }),
  factors: factors.map(({ code }) => ({ code, words: text(`factor-${code}`) })),
  categories: [...list('categories')],
  involves: [...list('involves')],
  reasons: text('reasons'),
})

function Refuse({ file, onGone }: Part) {
  const { say, codes } = useRiec()
  const refuse = useSend(call, 'POST /v1/riec-cases/:riec/refusal', { refreshes: ['GET /v1/riec-cases'] })
  return (
    <DialogForm
      kind="stop"
      label={say.refuse}
      sending={refuse}
      save={say.refuse}
      saveKind="stop"
      onSend={async ({ text, list }) => {
        const body = { unmet: [...list('unmet')] as RiecCriterion[], advice: text('advice') as Advice }
        const done = await refuse.send({ params: { riec: file.id }, body })
        if (done) onGone({ title: say.refuse, text: say.refusedText })
        return done
      }}
    >
      <p>{say.refuseLede}</p>
      <CheckboxField
        name="unmet"
        label={say.whichUnmet}
        options={file.criteria.map(({ code, text }) => ({ value: code, label: `${say.criterion(code)}: ${text}` }))}
      />
      <SelectField
        name="advice"
        label={say.advice}
        options={advices.map((value) => ({ value, label: codes.advices[value] }))}
      />
    </DialogForm>
  )
}
