/** What kind of thing a row is, for people who may not read it: the tables of the rooms by the words of the work. */
const kinds: { readonly [kind: string]: { readonly nl: string; readonly en: string } } = {
  'casework.cases': { nl: 'kader van de casus', en: 'frame of the case' },
  'casework.goals': { nl: 'doel van de melding', en: 'goal of the report' },
  'casework.persons': { nl: 'gegevens van een persoon', en: 'details of a person' },
  'casework.criteria': { nl: 'toelichting op een criterium', en: 'explanation of a criterion' },
  'casework.tellings': { nl: 'of de betrokkene het weet', en: 'whether the person was told' },
  'casework.inquiries': { nl: 'navraag bij de melder', en: 'question to the reporter' },
  'casework.admissions': { nl: 'besluit tot toelating', en: 'decision to admit' },
  'casework.contributions': { nl: 'bijdrage', en: 'contribution' },
  'casework.requests': { nl: 'vraag om een bijdrage', en: 'request for a contribution' },
  'casework.decisions': { nl: 'besluit van het overleg', en: 'decision of the conference' },
  'casework.actions': { nl: 'actie', en: 'action' },
  'casework.blocks': { nl: 'stuk van het verslag', en: 'part of the minutes' },
  'casework.plan_goals': { nl: 'doel van het plan', en: 'goal of the plan' },
  'casework.obstacles': { nl: 'obstakel bij een actie', en: 'obstacle at an action' },
  'casework.escalations': { nl: 'vraag aan de stuurgroep', en: 'question to the steering group' },
  'casework.plan_reviews': { nl: 'evaluatie van het plan', en: 'review of the plan' },
  'casework.review_parts': { nl: 'deel van een evaluatie', en: 'part of a review' },
  'casework.handovers': { nl: 'warme overdracht', en: 'warm hand-over' },
  'casework.guests': { nl: 'uittreksel voor een derde', en: 'extract for a third party' },
}
const other = { nl: 'ander onderdeel', en: 'another item' }

export const kindInWords = (kind: string, language: 'nl' | 'en'): string => (kinds[kind] ?? other)[language]
