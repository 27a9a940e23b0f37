/** The part of the story in the crime centre: two organs take part, and nobody else notices. */
import { aContribution } from '../../rooms/casework/examples.ts'
import { aPhase, aRiecAdmission, aSignal } from '../../rooms/casework/testing/riec-house.ts'
import { control, crimeCentre, type Deed, does, words } from './deeds.ts'

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
    body: (id) => ({
      ...{ document: 'intervention-advice', words: words('advies van het RIEC') },
      restsOn: [id('contribution:of-crime-case')],
    }),
  }),
  does('hanna', 'POST /v1/riec-cases/:riec/phases', ['joost', 'hanna'], {
    at: { riec: 'riec:running' },
    body: () => aPhase('2', { involves: ['politie', 'om'] }),
  }),
  does('joost', 'POST /v1/riec-cases/:riec/persons', ['joost', 'hanna', ...control], {
    at: { riec: 'riec:running' },
    body: () => ({ person: { name: 'Vennoot Voorbeeld', minor: false, relation: 'directSociaalContact' } }),
  }),
]
