/** The questions in English, for reading; they are asked in Dutch, and the Dutch words are the definition. */
import type { questions as nl } from './survey-questions.nl.ts'

const agree = '1 agree entirely, 2 agree, 3 neither agree nor disagree, 4 disagree, 5 disagree entirely'
export const questions: { readonly [K in Exclude<keyof typeof nl, 'answers'>]: string } & {
  readonly answers: { readonly [K in keyof (typeof nl)['answers']]: string }
} = {
  answers: {
    agree: `${agree}; 8 do not know, 9 will not say`,
    amount: '1 much, 2 some, 3 little or none; 8 do not know, 9 will not say',
  },
  f1: 'In the neighbourhood roads, paths and squares are well kept.',
  f2: 'In the neighbourhood greenery and parks are well kept.',
  f3: 'In the neighbourhood it is well lit outside.',
  f4: 'In the neighbourhood there are good places for children to play.',
  c1: 'People in the neighbourhood hardly know each other.',
  c2: 'People in the neighbourhood get on well with each other.',
  c3: 'I live in a pleasant neighbourhood where people help each other and do things together.',
  c4: 'I feel at home with the people who live in this neighbourhood.',
  c5: 'I have much contact with other people from the neighbourhood.',
  c6: 'I am content with how people in this neighbourhood live together.',
  o1: 'How much nuisance do you have in the neighbourhood of people hanging about?',
  o2: 'How much nuisance do you have in the neighbourhood of the use of drugs or the trade in them?',
  o3: 'How much nuisance do you have in the neighbourhood of the noise of others?',
  o4: 'How much nuisance do you have in the neighbourhood of litter, vandalism or traffic?',
  b1: 'I sometimes feel unsafe in my neighbourhood.',
  b2: 'I do not open the door in the evening or at night because I do not find it safe.',
  b3: 'I make a detour to avoid places that I do not find safe.',
  b4: 'I am afraid that something will be done to me in the neighbourhood.',
  g1: 'I trust that the municipality does what is good for this neighbourhood.',
  g2: 'I trust that the police are there when they are needed.',
  g3: 'I trust that landlords in this neighbourhood keep their agreements.',
  v1: 'Most people in this neighbourhood can be trusted.',
  v2: 'If need be, I can rely on my neighbours.',
  v3: 'In this neighbourhood people agree on what is not done.',
  v4: 'When somebody in the neighbourhood does what is not done, a neighbour speaks up.',
  v5: 'When residents report a problem, the municipality, the police or the landlord visibly do something about it.',
  v6: 'Whoever earns money here by crime is dealt with.',
  v7: 'I know where to go when I see something that is not right.',
  v8: 'I know how to report something without others knowing.',
  v9: 'Whoever reports something here gets trouble for it.',
  v10: 'I would rather say nothing, to avoid problems with others.',
}
