import { anAdmission, aReport } from '../../rooms/casework/examples.ts'
import { necessity } from './asking-elsewhere.ts'
import { done, idOf, type LegalCase, refusedWith } from './legal-case.ts'

const person = {
  role: 'subject',
  name: 'Eén Persoon',
  birthDate: '1977-07-07',
  address: 'Lijstlaan 1',
  minor: false,
} as const

export const legalCase: LegalCase = {
  code: 'T8',
  kind: 'procedure',
  situation: 'Somebody uploads five hundred citizen service numbers to match.',
  expected: 'Refused: no necessity bound to one case.',
  law: 'own reading of WGS 1.7(8)',
  prove: async (court) => {
    const inCase = idOf(await court.ask('lotte', 'POST', '/v1/cases', aReport({ persons: [person] })))
    await court.ask('bram', 'POST', `/v1/cases/${inCase}/admission`, anAdmission())
    const read = JSON.parse((await court.ask('lotte', 'GET', `/v1/cases/${inCase}/known-elsewhere`)).body) as {
      persons: { id: string }[]
    }
    const own = read.persons[0]?.id ?? ''
    const ask = (body: object) => court.ask('lotte', 'POST', `/v1/cases/${inCase}/known-questions`, body)
    const one = { person: own, target: 'WGS-RIEC', necessity }
    const many = Array.from({ length: 500 }, (_, at) => String(100_000_000 + at))
    const lists = [
      await ask({ ...one, persons: many }),
      await ask({ ...one, person: many }),
      await ask({ ...one, nationalNumbers: many }),
      await court.ask('joost', 'POST', '/v1/crime-centre/known-questions', {
        reference: 'RIEC-2026-500',
        persons: many,
      }),
    ]
    // Somebody of another case is no person of this one; and no operation takes more than one person to ask about.
    const { body } = await court.ask('lotte', 'GET', '/v1/asked-of-me')
    const elsewhere = (JSON.parse(body) as { cases: { id: string }[] }).cases.find(({ id }) => id !== inCase)
    const foreign = await ask({ ...one, person: elsewhere?.id ?? own.replace(/^./, 'a') })
    return {
      holds:
        lists.every((answer) => refusedWith(answer, 'house/invalid')) &&
        refusedWith(foreign, 'casework/question-needs-one-person') &&
        listsIn(await court.operations()).length === 0,
      control: done(await ask(one)),
    }
  },
}

type Described = { readonly paths: { readonly [path: string]: { readonly post?: Operation } } }
type Operation = {
  readonly requestBody?: { readonly content: { readonly [media: string]: { readonly schema: Schema } } }
}
type Schema = { readonly properties?: { readonly [field: string]: { readonly type?: string } } }
/** Fields of a question that would take more than one of anything. */
function listsIn(described: string): string[] {
  const { paths } = JSON.parse(described) as Described
  return Object.entries(paths).flatMap(([path, { post }]) =>
    path.endsWith('known-questions')
      ? Object.entries(post?.requestBody?.content['application/json']?.schema.properties ?? {})
          .filter(([, { type }]) => type === 'array')
          .map(([field]) => `${path} ${field}`)
      : [],
  )
}
