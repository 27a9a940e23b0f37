import { aContribution, anAdmission } from '../../rooms/casework/examples.ts'
import { necessity, riecAsks } from './asking-elsewhere.ts'
import { done, idOf, type LegalCase, refusedWith } from './legal-case.ts'

const person = {
  role: 'subject',
  name: 'Sara Behandeling',
  birthDate: '1992-09-09',
  address: 'Spreekkamer 3',
  minor: false,
} as const

export const legalCase: LegalCase = {
  code: 'T6',
  kind: 'decision',
  situation: 'The same note is asked for by a RIEC after a hit.',
  expected: 'Refused always.',
  law: 'BGS 1.10(2)',
  prove: async (court) => {
    const inCase = idOf(await court.report('lotte', { persons: [person] }))
    const involves = ['politie', 'om', 'college', 'reclassering', 'ggz-instelling']
    await court.ask('bram', 'POST', `/v1/cases/${inCase}/admission`, anAdmission(involves))
    const note = idOf(
      await court.ask(
        'gijs',
        'POST',
        `/v1/cases/${inCase}/contributions`,
        aContribution({
          category: 'gezondheid',
          secrecy: 'good-care',
          secrecyReason: 'Zonder dit inzicht gaat het mis.',
          audience: ['politie', 'om', 'college', 'reclassering'],
        }),
      ),
    )
    const agreed = await agree(court, inCase)
    const { id: question } = await riecAsks(court, person, 'RIEC-2026-006')
    await court.ask('joost', 'POST', `/v1/crime-centre/known-questions/${question}/alignment`, { why: necessity })
    await court.later()
    const asked = JSON.parse((await court.ask('dewi', 'GET', '/v1/alignments')).body) as {
      alignments: { id: string; case: string }[]
    }
    const alignment = asked.alignments.find((one) => one.case === inCase)?.id ?? ''
    const decide = (who: string, items: readonly string[]) =>
      court.ask(who, 'POST', `/v1/alignments/${alignment}/decision`, { outcome: 'align', items })
    const refusals = []
    for (const who of ['bram', 'dewi', 'karim'])
      for (const items of [[note], [agreed, note]])
        refusals.push(refusedWith(await decide(who, items), 'casework/secrecy-stays-in-the-alliance'))
    return { holds: refusals.length === 6 && refusals.every(Boolean), control: done(await decide('dewi', [agreed])) }
  },
}

/** An agreement of a conference that is no care: the neighbour that may cross. */
async function agree(
  court: Parameters<NonNullable<Extract<LegalCase, { prove: unknown }>['prove']>>[0],
  inCase: string,
) {
  const heldOn = '2099-01-05'
  const conference = idOf(await court.ask('pien', 'POST', '/v1/conferences', { heldOn, place: 'Kamer 6' }))
  await court.ask('bram', 'POST', `/v1/conferences/${conference}/agenda`, { case: inCase })
  const { body } = await court.ask('bram', 'GET', `/v1/cases/${inCase}`)
  const { destroyBy } = JSON.parse(body) as { destroyBy: string }
  return idOf(
    await court.ask('bram', 'POST', `/v1/conferences/${conference}/actions`, {
      case: inCase,
      owner: 'reclassering',
      task: 'reclasseringstoezicht',
      what: 'Wekelijks huisbezoek',
      dueOn: destroyBy,
    }),
  )
}
