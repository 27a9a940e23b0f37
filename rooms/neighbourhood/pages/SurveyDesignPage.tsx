/** Designing a survey: strata, what is asked, and what that will be able to show, before it is put on record. */
import { useRef, useState } from 'react'
import type { CallProblem } from '../../../kit/caller.ts'
import {
  Button,
  CheckboxField,
  DateField,
  FieldSet,
  Form,
  FormActions,
  type FormAnswers,
  PageHeader,
  RadioField,
  TextArea,
  TextField,
  useMessages,
  usePageJump,
  useSend,
} from '../../../kit/workbench/index.ts'
import { survey as en } from '../messages/survey.en.ts'
import { survey as nl } from '../messages/survey.nl.ts'
import type { ShownPrecision } from '../survey/contract.ts'
import { isSubScale, type SurveyDesign, scaleIds, surveyModes, surveyWeightings } from '../survey/words.ts'
import { call } from './call.ts'
import { SurveyPrecision } from './SurveyPrecision.tsx'
import { areasIn, groupsIn, numberIn, type ReadLines } from './survey-design-text.ts'

const fieldOf = (name: string) => name.replace(/^design\./, '').split('.')[0] ?? name
type Faults = { readonly [field: string]: string }

export default function SurveyDesignPage() {
  const say = useMessages<typeof en>(nl, en)
  const go = usePageJump()
  const [unread, setUnread] = useState<CallProblem | undefined>(undefined)
  const [precision, setPrecision] = useState<readonly ShownPrecision[] | null>(null)
  /** Which of the two buttons was pressed; the return key reckons. */
  const recording = useRef(false)
  const weigh = useSend(call, 'POST /v1/surveys/weighing')
  const record = useSend(call, 'POST /v1/surveys', { refreshes: ['GET /v1/surveys'] })
  const send = async (answers: FormAnswers) => {
    const read = designIn(answers, say)
    setUnread('faults' in read ? unreadable(read.faults, say.unread) : undefined)
    setPrecision(null)
    const toRecord = recording.current
    recording.current = false
    if ('faults' in read) return
    const input = { body: { design: read.design as never } }
    if (toRecord) {
      weigh.reset()
      const recorded = await record.send(input)
      if (recorded) go(`/enquetes/${recorded.id}`)
      return
    }
    record.reset()
    setPrecision((await weigh.send(input))?.precision ?? null)
  }
  return (
    <>
      <PageHeader title={say.design} lede={say.designLede} crumbs={[{ label: say.title, to: '/enquetes' }]} />
      <Form label={say.design} problem={unread ?? record.problem ?? weigh.problem} fieldOf={fieldOf} onSend={send}>
        <TextField name="title" label={say.name} />
        <DateField name="fieldworkFrom" label={say.fieldworkFrom} />
        <DateField name="fieldworkUntil" label={say.fieldworkUntil} />
        <CheckboxField
          name="modes"
          label={say.modes}
          hint={say.modesHint}
          options={surveyModes.map((value) => ({ value, label: say.modeNames[value] }))}
        />
        <TextArea name="areas" label={say.areas} hint={say.areasHint} rows={10} />
        <TextArea name="ages" label={say.ages} hint={say.groupsHint('15-34; 31000')} rows={4} optional />
        <TextArea name="sexes" label={say.sexes} hint={say.groupsHint('v; 52000')} rows={3} optional />
        <CheckboxField
          name="scales"
          label={say.scales}
          options={scaleIds.filter((id) => !isSubScale(id)).map((value) => ({ value, label: say.scaleNames[value] }))}
        />
        <RadioField
          name="weighting"
          label={say.weighting}
          value="house"
          options={surveyWeightings.map((value) => ({ value, label: say.weightings[value] }))}
        />
        <FieldSet title={say.precision}>
          <TextField name="response" label={say.response} value="25" short />
          <TextField name="deviation" label={say.deviation} hint={say.deviationHint} value="2" short />
          <TextField name="designEffect" label={say.designEffect} hint={say.designEffectHint} value="1,2" short />
        </FieldSet>
        <TextArea name="breakWhy" label={say.breakWhy} hint={say.breakWhyHint} rows={2} maximum={300} optional />
        {precision && <SurveyPrecision rows={precision} />}
        <FormActions>
          <Button type="submit" busy={weigh.busy}>
            {say.reckon}
          </Button>
          <Button
            type="submit"
            kind="primary"
            busy={record.busy}
            onPress={() => {
              recording.current = true
            }}
          >
            {say.record}
          </Button>
        </FormActions>
      </Form>
    </>
  )
}

/** Said as the server says it: above the form, where a person is brought, and beside the field. */
const unreadable = (faults: Faults, detail: string): CallProblem => ({
  ...{ status: 400, code: 'unreadable', title: detail, detail },
  invalidParams: Object.entries(faults).map(([name, reason]) => ({ name, reason })),
})

function designIn(answers: FormAnswers, say: typeof en): { design: SurveyDesign } | { faults: Faults } {
  const faults: { [field: string]: string } = {}
  const groups = <T,>(field: string, read: ReadLines<T>): T[] => {
    if ('groups' in read) return read.groups
    faults[field] = say.badLine(read.badLine)
    return []
  }
  const number = (field: string): number => {
    const read = numberIn(answers.text(field))
    if (read === null) faults[field] = say.notANumber
    return read ?? 0
  }
  const design: SurveyDesign = {
    title: answers.text('title'),
    fieldworkFrom: answers.text('fieldworkFrom'),
    fieldworkUntil: answers.text('fieldworkUntil'),
    modes: surveyModes.filter((mode) => answers.list('modes').includes(mode)),
    areas: groups('areas', areasIn(answers.text('areas'))),
    ages: groups('ages', groupsIn(answers.text('ages'))),
    sexes: groups('sexes', groupsIn(answers.text('sexes'))),
    scales: scaleIds.filter((id) => answers.list('scales').includes(id)),
    weighting: answers.text('weighting') === 'delivered' ? 'delivered' : 'house',
    deviation: number('deviation'),
    designEffect: number('designEffect'),
    response: number('response') / 100,
    breakWhy: answers.maybe('breakWhy') ?? null,
  }
  return Object.keys(faults).length > 0 ? { faults } : { design }
}
