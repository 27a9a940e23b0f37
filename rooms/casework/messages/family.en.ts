import type { family as nl } from './family.nl.ts'

export const family: typeof nl = {
  title: 'Circle and family',
  lede: (name: string): string => `Who is named in ${name}. One step around the person concerned and no further.`,
  circle: 'The circle',
  circleLede: 'This case only. Nothing is counted or ranked, and no name here leads to another case.',
  subject: 'the case is about them',
  minor: 'a minor',
  household: 'Family',
  householdLede:
    'If somebody has a case of their own that is aligned with this one, you open that file itself, under its own involvement and purpose. Nothing is carried over.',
  noFamily: 'Nobody of the family is named in this case',
  name: 'Name',
  relation: 'Relation',
  relations: { gezinslid: 'family member', directSociaalContact: 'direct social contact' },
  ownFile: 'Own file',
  open: (name: string): string => `Open ${name}`,
  links: 'Aligned plans',
  linksLede: (ground: string): string =>
    `Only if both are in each other’s direct circle, their problems depend on each other and it is necessary (${ground}). It ends when one of the two cases ends.`,
  none: 'No plan is aligned',
  noneText: 'If the other is in this circle, and this person in theirs, a core participant can propose it.',
  propose: 'Propose to align',
  other: 'With which case?',
  otherHint: 'Only cases in which your organ is involved as well.',
  dependence: 'How do the problems of these two depend on each other?',
  necessity: 'Why is aligning necessary?',
  send: 'Propose',
  standings: { proposed: 'proposed', agreed: 'aligned' },
  consented: (organs: string): string => `Consent of ${organs}`,
  waits: (organs: string): string => `Waits for ${organs}`,
  consent: 'Consent',
  consentLede: 'With the last consent, organs that are involved in both cases see that the plans belong together.',
  end: 'End the alignment',
  endLede: 'Both cases go on, each with a plan of its own.',
  plan: (name: string): string => `Plan of ${name}`,
  sideBySide: 'Both plans side by side',
  whyNamed: 'Only for a child: why must it be mentioned?',
  whyNamedHint:
    'Only organs with a task for children and your own read the name; the others see that there is a child. After a year it is removed automatically.',
  childrenNotNamed: (count: number): string =>
    `${count === 1 ? 'One child' : `${count} children`} in the circle; only organs with a task for children read ${count === 1 ? 'its name' : 'their names'}.`,
}
