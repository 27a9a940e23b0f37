/** Coded fields only: what was typed by the writer stays in the letter. */
import {
  Answer,
  Button,
  FieldSet,
  Form,
  FormActions,
  RadioField,
  SelectField,
  TickField,
  useAnswer,
  useSend,
} from '../../../../kit/workbench/index.ts'
import {
  type Observation,
  observations,
  type SubjectKind,
  subjectKinds,
  type Theme,
  themes,
  type Urgency,
  urgencies,
} from '../../words.ts'
import { call, type LetterShown, useSaying } from './desk-call.ts'

const ticks = ['aboutSafety', 'municipalTask', 'onTerritory', 'concrete', 'recent'] as const

export function ClassifyForm({ letter, onDone }: { letter: LetterShown; onDone: (sentence: string) => void }) {
  const say = useSaying()
  const classify = useSend(call, 'POST /v1/letters/:letter/_classify', {
    refreshes: ['GET /v1/letters', 'GET /v1/letters/:letter'],
  })
  const areas = useAnswer(call, 'GET /v1/desk/areas')
  const now = letter.classification
  const options = <const C extends string>(codes: readonly C[], names: { readonly [K in C]: string }) =>
    codes.map((value) => ({ value, label: names[value] }))
  return (
    <Form
      problem={classify.problem}
      onSend={async (answers) => {
        const sent = await classify.send({
          params: { letter: letter.id },
          body: {
            theme: answers.text('theme') as Theme,
            subject: answers.text('subject') as SubjectKind,
            observation: answers.text('observation') as Observation,
            urgency: answers.text('urgency') as Urgency,
            aboutSafety: answers.ticked('aboutSafety'),
            municipalTask: answers.ticked('municipalTask'),
            onTerritory: answers.ticked('onTerritory'),
            concrete: answers.ticked('concrete'),
            recent: answers.ticked('recent'),
            area: answers.text('area') || null,
          },
        })
        if (sent) onDone(say.classified)
      }}
    >
      <p className="hint">{say.classifyText}</p>
      <SelectField
        name="theme"
        label={say.theme}
        value={now?.theme ?? ''}
        options={themes.map((code) => ({ value: code, label: `${code} ${say.themes[code]}` }))}
      />
      <Answer of={areas}>
        {({ items }) =>
          items.length > 0 && (
            <SelectField
              name="area"
              label={say.area}
              hint={say.areaHint}
              optional
              value={now?.area ?? ''}
              placeholder={say.noArea}
              options={items.map(({ code, name }) => ({ value: code, label: name }))}
            />
          )
        }
      </Answer>
      <RadioField
        name="subject"
        label={say.subject}
        value={now?.subject ?? ''}
        options={options(subjectKinds, say.subjects)}
      />
      <RadioField
        name="observation"
        label={say.observation}
        value={now?.observation ?? ''}
        options={options(observations, say.observations)}
      />
      <RadioField
        name="urgency"
        label={say.urgencyLabel}
        value={now?.urgency ?? ''}
        options={options(urgencies, say.urgency)}
      />
      <FieldSet title={say.scope}>
        {ticks.map((name) => (
          <TickField key={name} name={name} label={say[name]} ticked={now?.[name] ?? false} />
        ))}
      </FieldSet>
      <FormActions>
        <Button kind="primary" type="submit" busy={classify.busy}>
          {say.save}
        </Button>
      </FormActions>
    </Form>
  )
}
