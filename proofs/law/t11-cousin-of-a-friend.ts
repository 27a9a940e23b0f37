import { done, type LegalCase, refusedWith } from './legal-case.ts'

export const legalCase: LegalCase = {
  code: 'T11',
  kind: 'decision',
  situation: 'A cousin of a friend is added to the circle.',
  expected: 'Refused: one hop, family or direct contact.',
  law: 'BGS 2.19',
  prove: async (court) => {
    const id = await court.openCase()
    const add = (relation: string) =>
      court.ask('lotte', 'POST', `/v1/cases/${id}/persons`, {
        person: { name: 'Mies Voorbeeld', minor: false, relation },
      })
    return {
      holds: refusedWith(await add('viaAnother'), 'casework/circle-too-wide'),
      control: done(await add('gezinslid')),
    }
  },
}
