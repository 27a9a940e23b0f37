import type { closedWorlds as nl } from './explain-closed-worlds.nl.ts'

/** Why somebody reads something: in the radicalisation compartment, in the crime centre, of linked plans, and of a phenomenon. */
export const closedWorlds: { readonly [K in keyof typeof nl]: string } = {
  'casework.core-participant-weighs-worry':
    'Whoever decides for a core participant reads a report about radicalisation in order to weigh it.',
  'casework.reporter-follows-own-worry': 'Whoever reported follows their own report until it was weighed.',
  'casework.organ-involved-reads-worry': 'Only organs involved after the weighing read a worry about radicalisation.',
  'casework.core-participant-reads-weighing': 'Whoever decides for a core participant reads how it was weighed.',
  'casework.organ-involved-reads-worry-note': 'Only organs involved read the plan.',
  'casework.organ-involved-reads-necessity': 'Only organs involved read why it is still necessary.',
  'casework.core-participant-reads-worry-closure':
    'Core participants see that something was closed, why, and until when it stays.',
  'casework.participant-reports-worry':
    'A participant of the protocol reports a worry, and says whether the person knows.',
  'casework.core-participant-weighs': 'Only whoever decides for a core participant weighs a report.',
  'casework.nobody-weighs-their-own-worry': 'Nobody weighs their own report.',
  'casework.weighing-writes-down-every-criterion': 'A weighing writes out every criterion of the protocol.',
  'casework.core-participant-reads-second': 'Whoever decides for a core participant reads a weighing second.',
  'casework.second-reader-is-of-another-organ': 'The second reader is of another organ than whoever weighed.',
  'casework.organ-involved-writes-in-worry': 'Organs involved write in the plan.',
  'casework.necessity-before-anything-new':
    'Once the day has passed by which the necessity is reviewed, nothing is added.',
  'casework.core-participant-begins-monitoring': 'A core participant involved lets monitoring begin.',
  'casework.monitoring-needs-a-plan':
    'Monitoring begins only once the plan says what protects, what the goal is and what was agreed.',
  'casework.core-participant-reviews-necessity':
    'A core participant involved reviews at least every year whether it is still necessary.',
  'casework.core-participant-closes-worry': 'A core participant involved closes it.',
  'casework.worry-at-the-table-is-for-who-takes-part':
    'A worry at the table is there only for organs involved; whoever directs the process sees nothing otherwise.',
  'casework.worry-keeps-its-own-plan':
    'What is agreed about a worry is kept in its own plan, and no third party joins here.',
  'casework.riec-tables-are-for-participants':
    'At a table of the RIEC sit participants that the act names. A third party cannot join there, as it can in a care and safety house.',
  'casework.riec-participant-reads-step': 'Only organs that take part read why a phase of a RIEC case began.',
  'casework.no-step-takes-a-scan-to-phase-3': 'Phase 3 is not for a scan.',
  'casework.riec-participant-reads-block': 'A paragraph of a document goes to the organs that got all it rests on.',
  'casework.riec-participant-enters-phase':
    'Whoever decides for a participant that takes part decides, with reasons, on the next phase.',
  'casework.phases-follow-one-another': 'The phases follow one another: no decision is skipped.',
  'casework.a-scan-never-enters-phase-3': 'A scan never enters phase 3.',
  'casework.riec-participant-writes-block': 'Organs that take part write in the documents of a RIEC case.',
  'casework.a-block-names-what-it-rests-on': 'A paragraph names the contributions it rests on.',
  'casework.organ-of-both-reads-link':
    'That two plans are aligned is seen only by an organ that is involved in both cases.',
  'casework.core-participant-of-both-proposes-link':
    'Whoever decides for a core participant of both cases proposes to align the plans.',
  'casework.who-proposes-is-involved-in-both': 'Who proposes is involved in both cases.',
  'casework.each-stands-in-the-circle-of-the-other':
    'Plans are aligned only for persons who are in each other’s direct circle.',
  'casework.another-core-participant-consents': 'A second core participant of both cases consents.',
  'casework.core-participant-of-both-consents':
    'Whoever decides for a core participant of both cases consents to aligning them.',
  'casework.core-participant-of-both-ends-link':
    'Whoever decides for a core participant of both cases ends the alignment.',
  'casework.a-child-is-known-by-name-to-a-task-for-children':
    'The name of a child in the circle of another is known only to organs with a task for children and to the organ that named it.',
  'casework.a-child-is-named-with-a-reason':
    'A child in the circle of another is named only with a reason that was written down.',
  'casework.whoever-works-on-cases-reads-phenomenon-case':
    'A case about an area or a phenomenon is about nobody. Whoever works on cases in the care and safety house reads along.',
  'casework.who-directs-or-decides-works-on-phenomenon-case':
    'A process manager or a delegate of a core participant opens and closes such a case and agrees who puts up which barrier.',
  'casework.whoever-works-on-cases-answers-replaced-service':
    'Whoever takes part says which public service was replaced here, and with what it comes back.',
  'casework.whoever-carries-barrier-reports':
    'Whoever took a barrier on says what came of it. Taking part changes nothing in powers.',
  'casework.core-participant-decides-person-approach':
    'A delegate of a core participant decides that a person-centred approach may be needed. Of whom, a report of its own says.',
  'casework.phenomenon-case-is-about-nobody':
    'A case about an area or a phenomenon holds nothing that points at one person or one door.',
  'casework.closed-phenomenon-case-takes-nothing': 'This case is closed. Nothing is added any more.',
}
