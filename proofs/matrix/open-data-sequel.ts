/** A table of open data at every station: on its way in, looked into, and loaded. */
import { neighbourhoodTable } from '../../rooms/neighbourhood/examples.ts'
import type { Telling } from './telling.ts'

const analyst = 'college.analyst.processing.4'
const bytes = Buffer.from(neighbourhoodTable())

export async function tellOpenData({ does, reads, at, find, later }: Telling): Promise<void> {
  const begin = (name: string) =>
    does(
      analyst,
      'open-data/deliveries',
      { encoding: 'utf-8', files: [{ name: '12345NED.csv', size: bytes.length }] },
      `delivery:${name}`,
    )
  const look = async (name: string) => {
    const delivery = `open-data/deliveries/${await begin(name)}`
    await does(analyst, `${delivery}/parts`, { file: 0, place: 0, content: bytes.toString('base64') })
    await does(analyst, `${delivery}/looking`, { recipe: null })
    await later()
    return delivery
  }
  const loaded = await look('loaded')
  const { recipe } = await reads<{ recipe: object }>(analyst, loaded)
  await does(analyst, `${loaded}/importing`, { recipe: { ...recipe, source: 'CBS' } })
  await later()
  await find('edition:loaded', 'select edition as id from neighbourhood.deliveries where id = $1', [
    at('delivery:loaded'),
  ])
  await begin('begun')
  await look('looked')
}
