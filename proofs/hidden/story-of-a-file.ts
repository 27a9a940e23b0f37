/** The part of the story in a file of a measure. */
import { aMeasure, aMother } from '../../rooms/casework/testing/measure-house.ts'
import { type Deed, day, deciders, does, inFile, looks, watchers, words } from './deeds.ts'

export const storyOfAFile: readonly Deed[] = [
  // A file of a measure: of its own organ, but for what reaches whoever watches over measures.
  does('hugo', 'POST /v1/measures', watchers, {
    makes: 'measure:file',
    body: () => aMeasure({ facts: words('maatregel') }),
  }),
  inFile('hugo', 'members', watchers, { ...aMother, name: words('bewoner') }, 'member:of-file'),
  inFile('hugo', 'answers', deciders, { question: 'competence', known: true, words: words('bevoegdheid') }),
  inFile(
    'hugo',
    'advices',
    [...deciders, 'roos'],
    { kind: 'care', askedOf: 'gecertificeerde-instelling', dueOn: day, question: words('vraag om advies') },
    'advice:of-file',
  ),
  looks('roos', '/v1/advice-asked'),
  inFile('marieke', 'urgent-course', watchers, {
    ...{ facts: words('feiten'), danger: words('gevaar'), whyNotWait: words('haast'), household: words('huishouden') },
    ...{ shortestDays: 7, whyShortest: words('duur') },
  }),
  inFile('marieke', 'decision', watchers, { outcome: 'impose', days: 7, reasons: words('besluit') }),
  does('marieke', 'POST /v1/measures/:measure/vulnerability-overrides', watchers, {
    at: { measure: 'measure:file' },
    body: (id) => ({ member: id('member:of-file'), kind: 'acute-danger', reasons: words('zonder toets') }),
  }),
  does('marieke', 'POST /v1/consequences/basis', deciders, {
    body: () => ({
      ...{
        basis: words('grondslag'),
        kinds: ['lease-ended'],
        keptMonths: 12,
        assessment: 'DPIA',
        assessedOn: '2026-11-02',
      },
    }),
  }),
  inFile('hugo', 'consequences', deciders, { pursued: 'unknown' }),
  inFile('hugo', 'remedies', deciders, { kind: 'objection', lodgedOn: '2026-11-23' }, 'remedy:of-file'),
]
