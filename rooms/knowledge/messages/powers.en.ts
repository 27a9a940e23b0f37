import type { powers as nl } from './powers.nl.ts'

export const powers: typeof nl = {
  title: 'Powers',
  lede: 'What a measure can be based on: the article, whose power it is, what is weighed, and which rulings say so.',
  power: 'Power',
  organ: 'Whose power',
  owner: (code) => (code === 'verhuurder' ? 'Landlord' : code),
  article: 'Article',
  ways: {
    here: 'Prepared and decided here, in a file of the organ',
    notice: 'Decided by its owner. Here we record at most that it happened',
  },
  way: 'Where the decision is taken',
  standings: { checked: 'Article read', unverified: 'Not verified' },
  unverifiedTitle: 'The text of this article has not been verified yet',
  unverifiedText:
    'This is known from rulings and commentary. Have a lawyer read the text in force before you build a decision on it.',
  grounds: 'Grounds',
  conditions: 'Conditions',
  factors: 'What is weighed',
  order: 'The order is: suitable, necessary, balanced. No duration is set beforehand.',
  steps: { competence: 'Competence', suitability: 'Suitability', necessity: 'Necessity', balance: 'Balance' },
  step: 'Step',
  factor: 'What',
  source: 'Source',
  noFactors: 'Nothing is written down about what is weighed',
  noFactorsText: 'This decision is not prepared here.',
  rulings: 'Rulings',
  noRulings: 'No ruling about this power has been seen yet',
  noRulingsText: 'Do you know one? Give its ECLI number to the legal adviser.',
  version: 'Version',
  since: 'In force since',
}
