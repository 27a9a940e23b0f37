import type { weighingDocument as nl } from './weighing-document.nl.ts'

export const weighingDocument: typeof nl = {
  title: (name) => `How this decision takes ${name} into account`,
  about: (name) => `About: ${name}`,
  dateLine: (file, day) => `Our reference: ${file}. The file as it stood on ${day}.`,
  opening: (organ, power, article) =>
    `This document comes from the file of the ${organ.toLowerCase()} about this measure: ${power.charAt(0).toLowerCase()}${power.slice(1)}. The law: ${article}.`,
  leftOut:
    'What is about other residents alone is not in here. Their names were left out of what we wrote ourselves. Advice stands here word for word.',
  anotherResident: '[another resident]',
  facts: 'What was found',
  source: (said) => `That is known from: ${said}`,
  weighing: 'The weighing',
  competence: 'Did the organ have the power to decide this?',
  notAnswered: 'Not answered for this decision:',
  notKnown: (day) => `Not known yet. Somebody finds out by ${day}.`,
  line: (what, said) => `${what} ${said}`,
  aboutYou: (name) => `What was weighed about ${name}`,
  vulnerability: 'Did this person know, and were they free?',
  helped: (help, day) => `Help offered on ${day}: ${help}`,
  signed: (day) => `A second worker signed this on ${day}.`,
  notSigned: 'No second worker has signed this yet.',
  without: (why, day) => `On ${day} the check was passed over: ${why}. The reasons:`,
  advice: 'Advice',
  noAdvice: 'There is no advice about this person or about the whole file.',
  adviceBy: (organ, kind, day) => `${kind}, asked of ${organ} on ${day}.`,
  adviceSays: (verdict, day) => `Received on ${day}: ${verdict}. The text, unchanged:`,
  adviceWaits: 'Not received yet.',
  setAside: (day) => `This advice was not followed (${day}). The reasons:`,
  hearing: 'What this person said',
  viewStands: (view, day) => `View: ${view} (${day}).`,
  minorNotHeard: 'This person is under age.',
  notHeardYet: 'No view was recorded.',
  decision: 'The decision',
  decided: (outcome, day) => `Decided on ${day}: ${outcome}.`,
  remedy: (kind, lodged, ended, due) =>
    `${kind}, lodged on ${lodged}${ended ? `: ${ended}` : due ? `; the organ has something to do about it by ${due}` : ''}`,
  ended: (outcome, day) => `${outcome} (${day})`,
  pageTitle: 'How was this person taken into account?',
  pageLede:
    'For the resident or their lawyer. First make sure who asks, and that they may speak for this person; for a child that is the legal representative.',
  readFirst: 'Read it yourself first',
  readFirstText:
    'Names of other residents are left out, but a description can be about somebody else too. Advice stays word for word: if it names somebody else, talk about it before you give it.',
  measures: 'Measures',
  file: 'File',
  savePdf: 'Save as PDF',
}
