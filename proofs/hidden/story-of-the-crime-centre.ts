/** The part of the story in the crime centre: two organs take part, sit at a table of their own, and nobody else notices. */
import { aContribution } from '../../rooms/casework/examples.ts'
import { aPhase, aRiecAdmission, aSignal } from '../../rooms/casework/testing/riec-house.ts'
import { begins, control, crimeCentre, type Deed, day, does, seats, words, writes } from './deeds.ts'

const two = ['joost', 'hanna']
/** At a conference of the crime centre: that it is held every participant knows, what is on it who takes part. */
const atConference = (by: string, what: string, seenBy: readonly string[], body?: object, makes?: string): Deed =>
  does(by, `POST /v1/conferences/:conference/${what}`, seenBy, {
    at: { conference: 'conference:of-crime' },
    ...(body ? { body: (id) => ({ case: id('riec:running'), ...body }) } : {}),
    ...(makes ? { makes } : {}),
  })

export const storyOfTheCrimeCentre: readonly Deed[] = [
  // A case of the crime centre: two organs take part, and nobody of the care and safety house notices.
  does('joost', 'POST /v1/riec-cases', [...crimeCentre, ...control], {
    makes: 'riec:running',
    body: () => aSignal({ goal: words('zaak van het RIEC') }),
  }),
  does('hanna', 'POST /v1/riec-cases/:riec/admission', [...crimeCentre, ...control], {
    at: { riec: 'riec:running' },
    body: () => aRiecAdmission({ involves: ['politie', 'om'], reasons: words('weging van het RIEC') }),
  }),
  does('joost', 'POST /v1/riec-cases/:riec/contributions', ['joost', 'hanna'], {
    at: { riec: 'riec:running' },
    makes: 'contribution:of-crime-case',
    body: () => aContribution({ content: words('bijdrage aan het RIEC'), audience: ['om'] }),
  }),
  does('hanna', 'POST /v1/riec-cases/:riec/blocks', ['joost', 'hanna'], {
    at: { riec: 'riec:running' },
    makes: 'paragraph:of-crime-case',
    body: (id) => ({
      ...{ document: 'intervention-advice', words: words('advies van het RIEC') },
      restsOn: [id('contribution:of-crime-case')],
    }),
  }),
  does('hanna', 'POST /v1/riec-cases/:riec/phases', ['joost', 'hanna'], {
    at: { riec: 'riec:running' },
    makes: 'step:of-crime-case',
    body: () => aPhase('2', { involves: ['politie', 'om'] }),
  }),
  does('joost', 'POST /v1/riec-cases/:riec/persons', ['joost', 'hanna', ...control], {
    at: { riec: 'riec:running' },
    body: () => ({ person: { name: 'Zus Voorbeeld', minor: false, relation: 'gezinslid' } }),
  }),

  does('hanna', 'POST /v1/riec-cases/:riec/requests', two, {
    at: { riec: 'riec:running' },
    makes: 'request:of-crime',
    body: () => ({
      ...{ asked: 'politie', categories: ['kadaster'], why: words('vraag in het RIEC'), dueOn: day },
    }),
  }),
  does('joost', 'POST /v1/requests/:request/answer', two, {
    at: { request: 'request:of-crime' },
    body: () => ({ answer: 'refused', reason: words('antwoord in het RIEC') }),
  }),

  does('hanna', 'POST /v1/conferences', crimeCentre, {
    makes: 'conference:of-crime',
    body: () => ({ heldOn: day, place: 'Zaal 6', beginsAt: '15:00' }),
  }),
  atConference('hanna', 'agenda', two, {}, 'item:of-crime'),
  atConference('hanna', 'invitations', crimeCentre),
  atConference('hanna', 'opening', crimeCentre),
  ...two.map((name) => seats(name, 'of-crime', two)),
  begins('hanna', 'of-crime', 'of-crime', two, ['politie']),
  begins('hanna', 'of-crime', 'of-prosecution', ['hanna'], []),
  writes('joost', 'of-crime', two),
  atConference(
    'hanna',
    'decisions',
    two,
    { outcome: 'continue', reasons: words('besluit van het RIEC') },
    'decision:of-crime',
  ),
  atConference(
    'joost',
    'actions',
    two,
    { owner: 'politie', task: 'politietaak', what: words('actie van het RIEC'), dueOn: '2026-12-20' },
    'action:of-crime',
  ),
  does('joost', 'POST /v1/actions/:action/done', two, {
    at: { action: 'action:of-crime' },
    body: () => ({ result: words('resultaat van het RIEC') }),
  }),
]
