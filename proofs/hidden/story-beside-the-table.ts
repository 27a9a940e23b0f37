/** What happens beside the table of a case: a phenomenon, a notice after a measure, a threat, and two of one household. */
import { aPhenomenon, aTask } from '../matrix/phenomenon-bodies.ts'
import { admits, control, core, type Deed, deciders, does, pair, reports, table, words } from './deeds.ts'

export const storyBesideTheTable: readonly Deed[] = [
  // A case about a phenomenon: whoever works on cases reads along, and the control of legality sees when it goes.
  does('pien', 'POST /v1/phenomenon-cases', [...table, ...control], {
    makes: 'phenomenon:running',
    body: () => ({ ...aPhenomenon, goal: words('verschijnsel') }),
  }),
  does('pien', 'POST /v1/phenomenon-cases/:phenomenon/tasks', [...table, ...control], {
    at: { phenomenon: 'phenomenon:running' },
    makes: 'undertaking:of-police',
    body: () => aTask('veilig-melden', 'politie'),
  }),
  // What the executive decided after a measure: of whoever told it, and of the organ whose file it is. Whoever works on cases for the
  // executive reads no notice, but may know until when one stays, as of everything that organ supplied.
  does('karim', 'POST /v1/chain-notices', [...deciders, 'pien'], {
    makes: 'chain-notice:of-executive',
    body: () => ({ power: 'bijstand-beperken', kind: 'ended', onDay: '2026-11-22', file: 'M-123A' }),
  }),
  // A threat against a worker: of that worker, and of whoever answers for workers.
  does('noor', 'POST /v1/threats', ['marieke'], {
    makes: 'threat:of-desk',
    body: () => ({ kind: 'verbal', onDay: '2026-11-22', words: words('bedreiging') }),
  }),
  // Two of one household: police and prosecution align their plans, and who takes part in one of the two notices nothing.
  reports('bram', 'kin', [...core, 'pien', ...control], () => ({
    persons: [
      { role: 'subject', name: 'Persoon kin', birthDate: '1992-02-02', minor: false },
      { role: 'circle', name: 'Persoon pair', birthDate: '1990-01-01', minor: false, relation: 'gezinslid' },
    ],
  })),
  admits('dewi', 'kin', pair, [...core, 'pien', ...control]),
  does('bram', 'POST /v1/cases/:case/persons', ['bram', 'dewi', ...control], {
    at: { case: 'case:pair' },
    body: () => ({ person: { name: 'Persoon kin', minor: false, relation: 'gezinslid' } }),
  }),
  does('bram', 'POST /v1/cases/:case/plan-links', ['bram', 'dewi'], {
    at: { case: 'case:pair' },
    makes: 'link:of-pair',
    body: (id) => ({ other: id('case:kin'), dependence: words('afhankelijkheid'), necessity: words('noodzaak') }),
  }),
  does('dewi', 'POST /v1/plan-links/:link/consent', ['bram', 'dewi'], { at: { link: 'link:of-pair' } }),
]
