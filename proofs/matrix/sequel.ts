/**
 * What follows the story, so that every operation has something to be asked about: results that leave, errors, questions
 * elsewhere, rights, breaches, days of destruction. Done over HTTP, but for three things that only time or a fault makes.
 */
import { demoPartnership, demoPerson } from '../../demo/people.ts'
import { type Id, newId } from '../../foundation/clock.ts'
import { aContribution, everyCriterionMet } from '../../rooms/casework/examples.ts'
import { aRestriction, aRightsRequest } from '../../rooms/casework/testing/rights-house.ts'
import { destroyWhatIsDue } from '../../rooms/sharing/door.ts'
import { allHoldings } from '../../server/holdings.ts'
import type { World } from '../hidden/world.ts'
import { tellChange } from './change-sequel.ts'
import { tellCompartment } from './compartment-sequel.ts'
import { tellCrimeTable } from './crime-table.ts'
import { lastDays } from './last-days.ts'
import { tellMeasures } from './measures-sequel.ts'
import { tellOpenData } from './open-data-sequel.ts'
import { tellPhenomena } from './phenomena.ts'
import { tellPlan } from './plans-sequel.ts'
import { tellPublishing } from './publishing.ts'
import { example } from './requests.ts'
import { tellRiec } from './riec.ts'
import { tellSurveys } from './surveys-sequel.ts'
import { tellTable } from './table-sequel.ts'
import { tellingIn } from './telling.ts'
import { tellSources, tellWaitingSearch } from './three-sources.ts'

const clerk = 'college.contact-point-clerk.processing.4'
const reader = 'politie.log-controller.processing.4'
const why = 'Zonder dit gaan twee plannen over één persoon langs elkaar heen.'
const onPaper = { handedTo: 'Persoonlijk, op papier.' }
const toMayor = { receiverKind: 'participant', organ: 'burgemeester', task: 'opiumwet-13b', interest: 'public-task' }
const toOthers = {
  receiverKind: 'third-party',
  receiverName: 'Stichting Wonen',
  interest: 'legal-duty',
  legalBasis: 'BWBR0005416:172:1:2025-07-05',
}
/** Answers the ids of what was made, by label; labels that name an organ or a case tell whose it is. */
export async function tellSequel(world: World): Promise<Map<string, Id>> {
  const { house, testDatabase, clock } = world.workbench
  const telling = tellingIn(world)
  const { ids, at, does, find, later } = telling
  const inShared = `cases/${at('case:shared')}`
  const given = (content: string, makes: string) =>
    does('bram', `${inShared}/contributions`, aContribution({ audience: ['om', 'college'], content }), makes)

  await does('burgemeester.legal-adviser.processing.4', 'protocols', { text: example }, 'protocol:proposed')
  for (const name of ['shared', 'pair', 'second', 'care'])
    await find(`subject-of:${name}`, "select id from casework.persons where case_id = $1 and role = 'subject'", [
      at(`case:${name}`),
    ])

  const drafts = async (who: string, makes: string, receiver: object, source: Id) =>
    does(
      who,
      `${inShared}/releases`,
      {
        ...{ private: false, alignsInterventions: false, resultKind: 'case-result', necessity: why, checked: true },
        ...{ items: [{ sourceKind: 'contribution', source, without: [] }], ...receiver },
      },
      makes,
    )
  const offers = async (...draft: Parameters<typeof drafts>) =>
    does(draft[0], `releases/${await drafts(...draft)}/window`)
  const own = at('contribution:for-all')
  await drafts('bram', 'release:draft', toMayor, own)
  await offers('bram', 'release:ready', toMayor, own)
  await offers('dewi', 'release:offered', toMayor, own)
  await offers('dewi', 'release:to-others', toOthers, own)
  await offers('bram', 'release:handed', toMayor, own)
  await does('bram', `releases/${at('release:handed')}/hand-over`, onPaper)
  await find('feedback:asked', 'select id from casework.release_feedback where release = $1', [at('release:handed')])

  await tellTable(telling)
  await tellPlan(telling)
  await tellMeasures(telling)
  await tellPhenomena(telling)
  await tellRiec(telling)
  await tellCrimeTable(telling)
  await tellCompartment(telling)
  await tellOpenData(telling)
  await tellChange(telling)
  await tellSurveys(telling)
  await tellPublishing(telling)
  await tellSources(telling)

  await does('lotte', `contributions/${own}/errors`, { what: 'De datum klopt niet.' }, 'correction:reported')
  const wrong = await given('Op drie dagen gezien.', 'contribution:wrong')
  await does('bram', `contributions/${wrong}/correction`, { content: 'Op twee dagen gezien.', reason: 'Misgeteld.' })
  await find('task:of-prosecution', "select id from casework.correction_tasks where organ = 'om'")

  const person = (name: string) => ({
    person: { name, birthDate: '1991-02-03', minor: false, relation: 'gezinslid', address: 'Voorbeeldstraat 9' },
  })
  for (const name of ['free', 'held', 'handed', 'asked'])
    await does('bram', `${inShared}/persons`, person(`Iemand ${name}`), `person:${name}`)
  const child = { ...person('Kind Voorbeeld').person, minor: true, namedBecause: 'Het woont bij hem in huis.' }
  await does('bram', `${inShared}/persons`, { person: child }, 'person:child')
  const deferral = { ground: 'd', reason: 'Er loopt een onderzoek.', reviewOn: '2027-02-01' }
  await does('bram', `persons/${at('person:held')}/notice-deferral`, deferral)
  await does('bram', `persons/${at('person:handed')}/notice-handover`)
  await later()
  await find('information-letter:waits', 'select id from sharing.information_letters')

  const asked = { person: at('person:asked'), target: 'WGS-RIEC', necessity: why }
  await does('lotte', `${inShared}/known-questions`, asked, 'question:waiting')
  const riec = async (name: string, turn: number, named: object, approved = true) => {
    const [reference, makes] = [`RIEC-2026-95${turn}`, `crime-centre-question:${name}`]
    const question = { reference, target: 'WGS-ZVH', necessity: why, decider: 'om', ...named }
    const id = await does('joost', 'crime-centre/known-questions', question, makes)
    if (approved) await does('hanna', `crime-centre/known-questions/${id}/decision`, { outcome: 'approve' })
    return id
  }
  const known = { name: 'Persoon shared', birthDate: '1990-01-01' }
  await riec('waiting', 1, { name: 'Niemand Anders', birthDate: '1985-05-05' }, false)
  const hit = await riec('aligned', 2, known)
  await riec('hit', 3, known)
  await riec('shielded', 4, { name: 'Vriend Van Paar', birthDate: '1993-03-03' })
  await later()
  await does('joost', `crime-centre/known-questions/${hit}/alignment`, { why })
  await later()
  await find('alignment:in-shared', 'select id from casework.alignments where case_id = $1', [at('case:shared')])
  await find('look:in-pair', 'select id from casework.second_looks where case_id = $1', [at('case:pair')])

  const steps = ['identity', 'consultation', 'opening', 'decision'] as const
  const said: { readonly [step: string]: object } = {
    identity: { established: true, way: 'document-shown' },
    decision: { outcome: 'nothing-held', reasons: 'Niemand weet iets.' },
  }
  const speaksFor: { readonly [organ: string]: string } = { politie: 'bram', om: 'dewi' }
  const allSpeak = async (request: Id) => {
    const those = 'select id, organ from casework.consultations where request = $1'
    const { rows } = await testDatabase.owner.query<{ id: Id; organ: string }>(those, [request])
    for (const { id, organ } of rows)
      await does(speaksFor[organ] ?? organ, `consultations/${id}/verdict`, { verdict: 'nothing-held' })
    await later()
  }
  const requests = async (name: string, about: object, until: number, everybodySpeaks = false) => {
    const request = await does(clerk, 'rights-requests', aRightsRequest(about), `rights-request:${name}`)
    for (const step of steps.slice(0, until)) {
      const by = step === 'opening' ? 'college.privacy-officer.processing.4' : clerk
      await world.send(by, 'POST', `/v1/rights-requests/${request}/${step}`, said[step])
      await later()
      if (step === 'consultation' && everybodySpeaks) await allSpeak(request)
    }
  }
  await requests('asked', known, 2)
  const ofPair = { name: 'Persoon pair', birthDate: '1990-01-01' }
  for (const [until, name] of ['new', 'established', 'spoken', 'opened', 'decided'].entries())
    await requests(name, ofPair, until, true)
  for (const [label, organ] of [
    ['police', 'politie'],
    ['care', 'ggz-instelling'],
    ['prosecution', 'om'],
  ] as const)
    await find(
      `consultation:of-${label}`,
      "select id from casework.consultations where organ = $1 and about = 'own' and request = $2",
      [organ, at('rights-request:asked')],
    )
  // Asked to put it right, the police find one of their own contributions wrong.
  await requests('rectified', { ...known, kind: 'rectification' }, 2)
  await find(
    'consultation:to-rectify',
    "select id from casework.consultations where organ = 'politie' and about = 'own' and request = $1",
    [at('rights-request:rectified')],
  )
  const toRectify = `consultations/${at('consultation:to-rectify')}`
  const { parts } = await telling.reads<{ parts: { id: Id; words: string }[] }>('bram', toRectify)
  const wrongPart = parts.find(({ words }) => words.includes('last'))
  const accepts = { verdict: 'give', text: 'Wij zetten dit recht.', wrong: wrongPart ? [wrongPart.id] : [] }
  await does('bram', `${toRectify}/verdict`, accepts)
  await find('correction:accepted', 'select id from casework.corrections where request is not null')

  const refusal = { verdict: 'refuse', restriction: aRestriction() }
  await does('dewi', `consultations/${at('consultation:of-prosecution')}/verdict`, refusal)
  await later()
  await find('restriction:of-prosecution', 'select id from sharing.restrictions')

  const breach = { discoveredOn: '2026-11-20', discoveredTime: '09:00', natures: ['confidentiality'], what: why }
  await does('lotte', 'breaches', breach)
  await find('breach:registered', 'select id from sharing.breaches')

  const reading = { use: 'legality', regime: 'WGS-ZVH', reason: 'complaint', objects: [at('case:shared')] }
  const period = { from: '2026-11-20', until: '2026-11-30' }
  for (const name of ['waiting', 'open'])
    await does(reader, 'log-readings', { ...reading, ...period }, `reading:${name}`)
  await does('om.privacy-officer.processing.4', `log-readings/${at('reading:open')}/decision`, { agrees: true })
  await find(
    'act:own',
    'select a.id from audit.acts a join identity.people p on p.id = a.person where p.subject = $1',
    [reader],
  )
  const alarm = [demoPartnership, newId(), 'log-damaged', clock.now()]
  await find(
    'alarm:raised',
    'insert into audit.log_alarms (partnership, id, kind, raised_at) values ($1, $2, $3, $4) returning id',
    alarm,
  )
  await find(
    'alert:of-police',
    `insert into sharing.quota_alerts (partnership, id, person, organ, role, kind, day, at, quota)
     values ($1, $2, $3, 'politie', 'delegate', 'person', $4, $5, 40) returning id`,
    [demoPartnership, newId(), demoPerson('bram').id, clock.today(), clock.now()],
  )

  await destroyWhatIsDue({ ...house, partnership: demoPartnership }, allHoldings, { rewrite: false })
  await find('certificate:of-night', 'select id from sharing.certificates')
  for (const [name, day] of Object.entries(lastDays)) {
    const last = [at(`case:${name}`), day]
    await testDatabase.owner.query('update casework.cases set destroy_by = $2 where id = $1', last)
    await testDatabase.owner.query('update casework.closures set destroy_by = $2 where case_id = $1', last)
    await testDatabase.owner.query('update sharing.clocks set destroy_by = $2 where case_ref = $1', last)
  }
  await find('closure:of-pair', 'select id from casework.closures where case_id = $1', [at('case:closed')])
  const hold = { case: at('case:care'), ground: 'claim', reason: 'Een rechtszaak loopt.', reviewOn: '2027-03-01' }
  await does('burgemeester.legal-adviser.legality.4', 'holds', { ...hold, case: at('case:shared') }, 'hold:placed')
  await does('burgemeester.privacy-officer.legality.4', 'destruction-lists', { until: lastDays.care }, 'list:first')
  const renewal = { criteria: everyCriterionMet, reasons: why, until: '2027-06-01' }
  await does('dewi', `cases/${at('case:second')}/renewals`, renewal, 'renewal:second')
  for (const organ of ['om', 'college', 'reclassering'])
    await find(
      `item-of:${organ}`,
      'select id from sharing.clocks where case_ref = $1 and organ = $2 and id <> case_ref',
      [at('case:second'), organ],
    )
  await tellWaitingSearch(telling)
  ids.set('clock:of-request', at('request:to-police'))
  ids.set('clock:of-measure', at('measure:preparing'))
  await find('decision:of-pair', 'select id from casework.decisions where case_id = $1 limit 1', [at('case:pair')])
  await find('guest:of-pair', 'select id from casework.guests where case_id = $1', [at('case:pair')])
  const inBook = 'select id from sharing.questions where regime = $1 limit 1'
  await find('line:of-care-house', inBook, ['WGS-ZVH'])
  await find('line:of-crime-centre', inBook, ['WGS-RIEC'])
  return ids
}
