/** Which survey, and which of its scales, speaks for what people experience. */
import { SelectField, useMessages } from '../../../kit/workbench/index.ts'
import { divergence as en } from '../messages/divergence.en.ts'
import { divergence as nl } from '../messages/divergence.nl.ts'
import { survey as surveyEn } from '../messages/survey.en.ts'
import { survey as surveyNl } from '../messages/survey.nl.ts'
import type { ListedSurvey } from '../survey/contract.ts'
import { scaleIds } from '../survey/words.ts'

type Named = { readonly survey: string; readonly scale: string }
export function SurveyChoice({ names, surveys }: { names: Named; surveys: readonly ListedSurvey[] }) {
  const say = useMessages(nl, en)
  const { scaleNames } = useMessages<typeof surveyEn>(surveyNl, surveyEn)
  return (
    <>
      <SelectField
        name={names.survey}
        label={say.surveyField}
        optional
        placeholder={say.none}
        {...(surveys.length === 0 && { hint: say.noSurvey })}
        options={surveys.map(({ id, title }) => ({ value: id, label: title }))}
      />
      <SelectField
        name={names.scale}
        label={say.scaleField}
        value="perceived-safety"
        options={scaleIds.map((value) => ({ value, label: scaleNames[value] }))}
      />
    </>
  )
}
