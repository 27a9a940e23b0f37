/** Counts over areas in which something changes, searched, and the questions it raises: one free, one with an owner. */
import { stirredMap, stirredTable } from '../../rooms/neighbourhood/detection/examples.ts'
import type { Telling } from './telling.ts'

export const questioner = 'college.analyst.processing.4'

export async function tellChange({ does, reads, at, find, later }: Telling): Promise<void> {
  const load = async (name: string, file: string, content: string) => {
    const bytes = Buffer.from(content)
    const files = [{ name: file, size: bytes.length }]
    const delivery = await does(questioner, 'open-data/deliveries', { encoding: 'utf-8', files }, `delivery:${name}`)
    await does(questioner, `open-data/deliveries/${delivery}/parts`, {
      ...{ file: 0, place: 0, content: bytes.toString('base64') },
    })
    await does(questioner, `open-data/deliveries/${delivery}/looking`, { recipe: null })
    await later()
    const { recipe } = await reads<{ recipe: object }>(questioner, `open-data/deliveries/${delivery}`)
    await does(questioner, `open-data/deliveries/${delivery}/importing`, { recipe: { ...recipe, source: 'verzonnen' } })
    await later()
  }
  await load('map', 'buurten.geojson', stirredMap())
  await load('stirred', 'meldingen.csv', stirredTable())
  await find('edition:stirred', 'select edition as id from neighbourhood.deliveries where id = $1', [
    at('delivery:stirred'),
  ])
  const searching = { source: 'register', edition: at('edition:stirred'), series: 1, level: 'neighbourhood' }
  await does(
    questioner,
    'detection/runs',
    { ...searching, municipality: null, method: 'aberration', seed: 'een' },
    'run:searched',
  )
  await later()
  for (const [place, name] of ['open', 'taken'].entries())
    await find(
      `finding:${name}`,
      'select id from neighbourhood.detection_findings where run = $1 order by place limit 1 offset $2',
      [at('run:searched'), place],
    )
  await does(questioner, `detection/findings/${at('finding:taken')}/owner`, { asked: ['police'] })
}
