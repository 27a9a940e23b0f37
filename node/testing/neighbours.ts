/** For tests: an organisation that asks, a register that answers, both with certificates and a contract, in a folder of their own. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Clock, systemClock } from '../../foundation/clock.ts'
import type { RegisterQuestion } from '../../foundation/federation/ask-register.ts'
import { makeCertificate } from '../../foundation/federation/certificate.ts'
import { linkageKinds } from '../../foundation/federation/linkage-quality.ts'
import type { Peer } from '../../foundation/federation/peer.ts'
import { type PersonRecord, questionKeys } from '../../packages/private-matching/src/index.ts'
import { type Established, establishNode } from '../establish.ts'
import type { RegisterRow } from '../register/records.ts'
import { startNodeProcess } from '../start-process.ts'

export const florine: PersonRecord = {
  firstNames: 'Florine',
  surname: 'Scheepers-de Zeeuw',
  birthDate: '1989-10-08',
  gender: 'V',
  street: 'Ravelijnhof',
  houseNumber: '15',
  postcode: '6224SA',
}
export const stranger: PersonRecord = {
  ...florine,
  firstNames: 'Marijke',
  surname: 'Tuinstra',
  birthDate: '1971-03-30',
}
/** Known only to an organ that is not named. */
export const patient: PersonRecord = {
  ...florine,
  firstNames: 'Gerlof',
  surname: 'Ypma',
  birthDate: '1962-02-17',
  street: 'Abtstraat',
  postcode: '6211LS',
}

export const purpose = 'to see whether another alliance already works with this person'
export const ground = 'BWBR0049962 artikel 1.7 lid 8'

export const registerPart = {
  legalBasis: { law: 'BWBR0049962', article: '1.7', paragraph: '8' },
  category: 'case register of a care and safety house',
  advice: { by: 'Legality committee', on: '2026-10-01', reference: 'RAC 2026-07' },
  secrecy: 'none',
  organs: [
    { code: 'politie' },
    { code: 'reclassering' },
    { code: 'ggz-instelling', secrecy: 'medical' },
    {
      code: 'jeugdhulp',
      secrecy: 'youth-care',
      advice: { by: 'Legality committee', on: '2026-10-01', reference: 'RAC 2026-09' },
    },
  ],
}
const filler = (at: number): RegisterRow => ({
  record: {
    firstNames: `Invented${at}`,
    surname: `Persona${at * 7}`,
    birthDate: `19${50 + (at % 50)}-0${1 + (at % 9)}-11`,
  },
  organs: ['reclassering'],
})
export const rows = function* (): Iterable<RegisterRow> {
  yield { record: florine, organs: ['politie', 'jeugdhulp', 'ggz-instelling'] }
  yield { record: patient, organs: ['ggz-instelling'] }
  for (let at = 0; at < 40; at++) yield filler(at)
}

export type Neighbours = Established & {
  readonly folder: string
  readonly asker: { readonly code: string; readonly certificate: string; readonly key: string }
  close(): void
}
export async function neighbours(
  more: {
    grant?: object
    part?: object
    clock?: Clock
    log?: string | readonly string[]
    host?: string
    rows?: () => Iterable<RegisterRow>
  } = {},
): Promise<Neighbours> {
  const clock = more.clock ?? systemClock
  const folder = mkdtempSync(join(tmpdir(), 'schakel-node-'))
  const made = makeCertificate({ name: 'maastricht', from: new Date(clock.now().getTime() - 60_000), years: 2 })
  const asker = { code: 'maastricht', names: { nl: 'Maastricht', en: 'Maastricht' }, ...made }
  const established = await establishNode({
    folder,
    clock,
    organisation: {
      code: 'zvh-zuiderdal',
      names: { nl: 'Zorg- en Veiligheidshuis Zuiderdal', en: 'Care and safety house Zuiderdal' },
    },
    asker: more.log === undefined ? asker : { ...asker, log: more.log },
    ...(more.log === undefined ? {} : { witness: 'zuiderdal.example/witness' }),
    register: {
      part: { ...registerPart, ...more.part },
      grant: { regime: 'WGS-ZVH', purpose, grounds: [ground], ...more.grant },
      rows: more.rows ?? rows,
    },
    officer: true,
    ...(more.host === undefined ? {} : { host: more.host }),
  })
  return { ...established, folder, asker, close: () => rmSync(folder, { recursive: true, force: true }) }
}

export async function running(it: Neighbours, options: Parameters<typeof startNodeProcess>[1] = {}) {
  const node = await startNodeProcess(it.file, options)
  const peer: Peer = { ...it.peer, url: node.url, ...(node.witnessKey ? { witnessKey: node.witnessKey } : {}) }
  return { node, peer }
}

export const questionAbout = (person: PersonRecord, more: Partial<RegisterQuestion> = {}): RegisterQuestion => ({
  organisation: 'maastricht',
  regime: 'WGS-ZVH',
  purpose,
  ground,
  caseReference: 'ZVH-2026-0012',
  askingOrgan: 'politie',
  askingFunction: 'Operationeel specialist',
  keys: questionKeys(linkageKinds, person),
  ...more,
})
