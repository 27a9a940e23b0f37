/** Cases reported over HTTP, each with a mark of its own in its goal. */
import { newId } from '../../foundation/clock.ts'
import { type Visitor, visitAs } from '../visitor.ts'

export type Reported = { readonly id: string; readonly goal: string }
export type Reporter = {
  report(count: number): Promise<Reported[]>
  /** Goals of all reports shown to the person who decides, by id of the case. */
  shown(): Promise<Map<string, string>>
}

export async function caseReporter(workbench: string): Promise<Reporter> {
  const visitors = await Promise.all(['bram', 'dewi', 'karim'].map((subject) => visitAs(workbench, subject)))
  const reportOne = async (visitor: Visitor): Promise<Reported> => {
    const goal = `kanarie-${newId()}`
    const { status, json, text } = await visitor.send('POST', '/v1/cases', {
      regime: 'WGS-ZVH',
      goal,
      told: { told: true },
      persons: [{ role: 'subject', name: 'Proefpersoon', minor: false }],
      criteria: ['a', 'b', 'c', 'd'].map((code) => ({ code, explanation: 'Bij wijze van proef.' })),
      wanted: ['politie'],
    })
    if (status !== 200) throw new Error(`a report was refused: ${status} ${text}`)
    return { id: (json as { id: string }).id, goal }
  }
  return {
    report: async (count) => {
      const reported: Reported[] = []
      let left = count
      await Promise.all(
        visitors.map(async (visitor) => {
          while (left-- > 0) reported.push(await reportOne(visitor))
        }),
      )
      return reported
    },
    shown: async () => {
      const { json } = await (visitors[0] as Visitor).get('/v1/to-decide')
      return new Map((json as { reports: Reported[] }).reports.map(({ id, goal }) => [id, goal]))
    },
  }
}
