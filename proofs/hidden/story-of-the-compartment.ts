/**
 * The part of the story in the compartment for radicalisation: refused until its protocol was adopted, then a table of three, one of
 * two at the same conference, a report about a child, one that was nothing, and one that ended.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { aWeighing, aWorry, forConference, planNotes } from '../../rooms/casework/testing/worry-house.ts'
import { begins, type Deed, day, does, looks, seats, underneath, words, writes } from './deeds.ts'

/** The example of the demonstration, in force on the day the story is told. */
export const adoptedProtocol = readFileSync(join(import.meta.dirname, '../../demo/pga-protocol.yaml'), 'utf8').replace(
  'validFrom: 2026-11-24',
  'validFrom: 2026-11-23',
)

/** Whoever weighs for a core participant; whoever has a task in the compartment at all; the two tables. */
const weighers = ['daan', 'sofie', 'imke', 'famke']
const compartment = [...weighers, 'mila', 'rik']
const three = ['mila', 'rik', 'daan', 'sofie']
const two = ['daan', 'sofie']

const refused = ({ makes: _, ...deed }: Deed): Deed => ({ ...deed, refused: 'sharing/regime-refuses-everything' })
const inPublic = (by: string, key: string, body?: object, makes?: string): Deed => ({
  ...does(by, key, [], {
    ...(key.includes(':') ? { at: { protocol: 'protocol:of-compartment' } } : {}),
    ...(body ? { body: () => body } : {}),
    ...(makes ? { makes } : {}),
  }),
  inPublic: true,
})

const reports = (by: string, name: string, seenBy: readonly string[], changes: object = {}): Deed =>
  does(by, 'POST /v1/worries', seenBy, {
    makes: `worry:${name}`,
    body: () => aWorry({ name: `Persoon ${name}`, observed: words(name), ...changes }),
  })
const weighs = (by: string, name: string, changes: object): Deed =>
  does(by, 'POST /v1/worries/:worry/weighings', weighers, {
    at: { worry: `worry:${name}` },
    makes: `weighing:${name}`,
    body: () => aWeighing({ reasons: words(`weging van ${name}`), ...changes }),
  })
const reads = (by: string, name: string, seenBy: readonly string[]): Deed =>
  does(by, 'POST /v1/worries/:worry/weighings/:weighing/second-reading', seenBy, {
    at: { worry: `worry:${name}`, weighing: `weighing:${name}` },
    body: () => ({ agreed: true, words: words(`tweede lezer van ${name}`) }),
  })
const inWorry = (
  by: string,
  what: string,
  name: string,
  seenBy: readonly string[],
  body?: Deed['body'],
  makes?: string,
): Deed =>
  does(by, `POST /v1/worries/:worry/${what}`, seenBy, {
    at: { worry: `worry:${name}` },
    ...(body ? { body } : {}),
    ...(makes ? { makes } : {}),
  })
const writesDown = (by: string, name: string, seenBy: readonly string[], note: object) =>
  inWorry(by, 'notes', name, seenBy, () => note)
const placed = (name: string, seenBy: readonly string[]): Deed =>
  does('daan', 'POST /v1/conferences/:conference/agenda', seenBy, {
    at: { conference: 'conference:of-worries' },
    makes: `item:${name}`,
    body: (id) => ({ case: id(`worry:${name}`) }),
  })
const decides = (by: string, name: string, seenBy: readonly string[]): Deed =>
  does(by, 'POST /v1/conferences/:conference/decisions', seenBy, {
    at: { conference: 'conference:of-worries' },
    body: (id) => ({ case: id(`worry:${name}`), outcome: 'continue', reasons: words(`besluit over ${name}`) }),
  })
const ofTwo = { ...forConference, involves: ['burgemeester', 'politie'] }

export const storyOfTheCompartment: readonly Deed[] = [
  // Before its protocol was adopted nothing goes in and nothing is read.
  refused(looks('mila', '/v1/worries')),
  refused(reports('mila', 'too-early', [])),
  refused(looks('daan', '/v1/conferences')),
  refused(does('sofie', 'POST /v1/conferences', [], { body: () => ({ heldOn: day, place: 'Zaal 5' }) })),
  inPublic('judith', 'POST /v1/protocols', { text: adoptedProtocol }, 'protocol:of-compartment'),
  inPublic('ruud', 'POST /v1/protocols/:protocol/advice', {
    ...{ outcome: 'positive', reference: 'RAC 2026-14', summary: words('advies'), givenOn: '2026-11-20' },
  }),
  inPublic('dewi', 'POST /v1/protocols/:protocol/adoptions'),
  inPublic('marieke', 'POST /v1/protocols/:protocol/adoptions'),

  // Reported, weighed by one organ and read by another; whoever reported does not see the weighing, and hears what came of it.
  reports('mila', 'of-three', [...weighers, 'rik']),
  underneath(['mila', 'rik'], weighs('daan', 'of-three', forConference)),
  reads('sofie', 'of-three', compartment),
  inWorry('mila', 'circle', 'of-three', three, () => ({
    ...{ name: 'Zus Voorbeeld', relation: 'gezinslid', minor: false, why: words('zus') },
  })),
  inWorry(
    'mila',
    'circle',
    'of-three',
    three,
    () => ({ name: 'Kind Voorbeeld', relation: 'gezinslid', minor: true, why: words('kind in de kring') }),
    'relative:child',
  ),
  writesDown('daan', 'of-three', three, planNotes.goal),
  writesDown('mila', 'of-three', three, planNotes.agreement),

  // Two of the three have a worry of their own; the prosecution weighs it and sits at no table.
  reports('daan', 'of-two', weighers),
  weighs('sofie', 'of-two', ofTwo),
  reads('imke', 'of-two', weighers),
  writesDown('sofie', 'of-two', two, planNotes.goal),

  // One conference for both: that it is held everybody of the compartment knows, what is on it and who sits there only a table.
  does('daan', 'POST /v1/conferences', compartment, {
    makes: 'conference:of-worries',
    body: () => ({ heldOn: day, place: 'Zaal 5', beginsAt: '10:00' }),
  }),
  placed('of-three', three),
  placed('of-two', two),
  // Another that is called off: what was on it goes back.
  does('daan', 'POST /v1/conferences', compartment, {
    makes: 'conference:of-worries-called-off',
    body: () => ({ heldOn: day, place: 'Zaal 8' }),
  }),
  does('daan', 'POST /v1/conferences/:conference/agenda', two, {
    at: { conference: 'conference:of-worries-called-off' },
    makes: 'item:of-two-called-off',
    body: (id) => ({ case: id('worry:of-two') }),
  }),
  does('daan', 'POST /v1/conferences/:conference/calling-off', compartment, {
    at: { conference: 'conference:of-worries-called-off' },
  }),
  does('daan', 'POST /v1/conferences/:conference/arrangement', compartment, {
    at: { conference: 'conference:of-worries' },
    body: () => ({ heldOn: day, place: 'Zaal 7', beginsAt: '10:30', members: ['burgemeester', 'politie'] }),
  }),
  does('daan', 'POST /v1/conferences/:conference/opening', compartment, {
    at: { conference: 'conference:of-worries' },
  }),
  ...['daan', 'sofie', 'mila'].map((name) => seats(name, 'of-three', three)),
  ...two.map((name) => seats(name, 'of-two', two)),
  begins('daan', 'of-three', 'of-three', three, ['burgemeester', 'reclassering']),
  begins('daan', 'of-three', 'kept-from-probation', two, ['burgemeester']),
  begins('sofie', 'of-three', 'of-one', ['sofie'], []),
  begins('daan', 'of-two', 'of-two', two, ['burgemeester']),
  writes('mila', 'of-three', three),
  writes('sofie', 'kept-from-probation', two),
  inWorry('mila', 'notes', 'of-three', three, (id) => ({
    ...planNotes.protective,
    conference: id('conference:of-worries'),
  })),
  inWorry('daan', 'notes', 'of-two', two, (id) => ({
    ...planNotes.protective,
    conference: id('conference:of-worries'),
  })),
  decides('sofie', 'of-three', three),
  decides('daan', 'of-two', two),
  inWorry('daan', 'monitoring', 'of-three', three),
  inWorry('sofie', 'necessity-reviews', 'of-three', three, () => ({
    ...{ strand: 'prevention', nextOn: '2027-03-01', words: words('noodzaak') },
  })),
  // Everything that is open goes on to a next one.
  does('daan', 'POST /v1/conferences/:conference/closing', compartment, {
    at: { conference: 'conference:of-worries' },
    body: () => ({ next: { heldOn: '2026-12-17', place: 'Zaal 6' } }),
  }),

  // About a child: no colleague of who reported knows of it, and who reported does not know what happens at its table.
  reports('mila', 'of-child', weighers, { minor: true }),
  underneath(
    'mila',
    weighs('daan', 'of-child', {
      ...{ ...forConference, helpFirst: words('hulp alleen is niet genoeg') },
      involves: ['burgemeester', 'politie', 'raad-kinderbescherming'],
    }),
  ),
  reads('sofie', 'of-child', [...weighers, 'mila']),
  writesDown('famke', 'of-child', [...two, 'famke'], planNotes.goal),

  // What proves to be nothing goes at once; what ends is known to who weighed, without what was at its table.
  reports('mila', 'nothing', [...weighers, 'rik']),
  underneath(['mila', 'rik'], weighs('daan', 'nothing', { outcome: 'nothing' })),
  reads('sofie', 'nothing', compartment),
  reports('sofie', 'ended', weighers),
  weighs('daan', 'ended', ofTwo),
  reads('famke', 'ended', weighers),
  writesDown('sofie', 'ended', two, planNotes.goal),
  inWorry('daan', 'closure', 'ended', weighers, () => ({ reason: 'goals-reached' })),
]
