/** The request that a lawful person would send: a body that fits, for the case it is about. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { BoundRoute } from '../../foundation/http/routes.ts'
import { plausible } from '../../foundation/http/testing/plausible.ts'
import { aContribution, anAdmission, aReport } from '../../rooms/casework/examples.ts'
import type { Somebody } from './population.ts'
import type { Thing } from './things.ts'

const ahead = '2026-12-10'
export const example = readFileSync(join(import.meta.dirname, '../../demo/pga-protocol.yaml'), 'utf8')
type Body = (who: Somebody, inCase: Thing) => object
/** Where what `plausible` makes would be refused for what it says, not for who says it. */
const bodies: { readonly [operation: string]: Body } = {
  'POST /v1/cases': () => aReport(),
  'POST /v1/cases/:case/admission': () => anAdmission(),
  'POST /v1/cases/:case/refusal': () => ({ unmet: ['b'], advice: 'none' }),
  'POST /v1/cases/:case/involvements': () => ({ organ: 'dji' }),
  'POST /v1/cases/:case/involvement-ends': (_, { involved = [] }) => ({ organ: involved.at(-1) ?? 'om' }),
  'POST /v1/cases/:case/closure': () => ({ reason: 'goal-reached' }),
  'POST /v1/cases/:case/persons': () => ({ person: { name: 'Zus', minor: false, relation: 'gezinslid' } }),
  'POST /v1/cases/:case/tellings': () => ({ told: true }),
  'POST /v1/cases/:case/contributions': () => aContribution(),
  'POST /v1/cases/:case/requests': ({ organ }, { involved = [] }) => ({
    asked: involved.find((one) => one !== organ) ?? 'om',
    categories: ['toezichtHandhaving'],
    why: 'Nodig voor het plan.',
    dueOn: ahead,
  }),
  'POST /v1/requests/:request/answer': () => ({ answer: 'nothing-known' }),
  'POST /v1/conferences': () => ({ heldOn: ahead, place: 'Zaal 3' }),
  'POST /v1/conferences/:conference/decisions': () => ({ outcome: 'continue', reasons: 'Het gaat goed.' }),
  'POST /v1/conferences/:conference/actions': (_, { involved = [] }) => {
    const owner = involved.find((one) => one in taskOf) ?? 'politie'
    return { owner, what: 'Een gesprek.', task: taskOf[owner], dueOn: ahead }
  },
  'POST /v1/conferences/:conference/guests': () => ({
    organisation: 'Stichting Voorbeeld',
    reason: 'kent de buurt',
    statementSignedOn: '2026-11-20',
    extract: 'Wat de gast moet weten.',
  }),
  'POST /v1/agenda-items/:item/seats': () => ({ secrecy: true, tie: 'none' }),
  'POST /v1/agenda-items/:item/blocks': () => ({ part: 'note', audience: [], text: 'Een notitie.' }),
  'POST /v1/blocks/:block/versions': () => ({ version: 1, text: 'Verder.' }),
  'POST /v1/actions/:action/done': () => ({ result: 'Gedaan.' }),
  'POST /v1/extracts': () => ({ theme: '5.2', subject: 'area', text: 'Een uittreksel dat lang genoeg is.' }),
  'POST /v1/extracts/:extract/_revise': () => ({ text: 'Een uittreksel dat lang genoeg is.' }),
  'POST /v1/extracts/:extract/_release': () => ({ neighbourCouldRecogniseWriter: 'no' }),
  'POST /v1/extracts/:extract/_send-back': () => ({ remark: 'Te herkennen.' }),
  'POST /v1/protocols': () => ({ text: example }),
  'POST /v1/protocols/_check': () => ({ text: example }),
  'POST /v1/covenants': () => ({
    name: 'Convenant Zorg- en Veiligheidshuis',
    regime: 'WGS-ZVH',
    parties: ['politie', 'om'],
    from: '2026-01-01',
    until: '2027-12-31',
    place: 'Archief, kast 3',
    documentSha256: 'a'.repeat(64),
  }),
  'POST /v1/protocols/:protocol/advice': () => ({
    outcome: 'positive',
    reference: 'RAC 2026-14',
    summary: 'Wij zagen de tekst.',
    givenOn: '2026-11-20',
  }),
  'POST /v1/protocols/:protocol/deviations': () => ({ reason: 'Een reden die lang genoeg is om te lezen.' }),
}
const taskOf: { readonly [organ: string]: string } = {
  politie: 'politietaak',
  om: 'strafrechtelijke-handhaving',
  college: 'wmo-ondersteuning',
}

export function bodyOf({ key, route }: BoundRoute, who: Somebody, inCase: Thing): object | undefined {
  if (!route.body) return undefined
  return bodies[key]?.(who, inCase) ?? (plausible(route.body) as object)
}
