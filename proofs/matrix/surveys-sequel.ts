/** Surveys at every station: designed, with answers that wait, with figures, and final. */
import { aSurvey, surveyAnswers } from '../../rooms/neighbourhood/examples.ts'
import type { Telling } from './telling.ts'

const analyst = 'college.analyst.processing.4'

export async function tellSurveys({ does, later, at }: Telling): Promise<void> {
  const bringing = '7c9e6679-7425-4de0-944b-e07fc1f90ae7'
  const brings = (name: string, under: string) =>
    does(analyst, `surveys/${at(`survey:${name}`)}/parts`, {
      ...{ bringing: under, place: 0, content: Buffer.from(surveyAnswers()).toString('base64') },
    })
  for (const name of ['designed', 'estimated', 'final', 'brought'])
    await does(analyst, 'surveys', { design: { ...aSurvey(), title: `Enquête ${name}` } }, `survey:${name}`)
  for (const [name, under] of [
    ['estimated', bringing],
    ['final', bringing.replace('7c9e', '8d0f')],
  ] as const) {
    await brings(name, under)
    await does(analyst, `surveys/${at(`survey:${name}`)}/importing`, { bringing: under, pieces: 1, encoding: 'utf-8' })
    await later()
  }
  await does(analyst, `surveys/${at('survey:final')}/finishing`, {})
  await later()
  await brings('brought', bringing.replace('7c9e', '9e1f'))
}
