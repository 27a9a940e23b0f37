import type { letters as nl } from './letters.nl.ts'

export const letters: typeof nl = {
  title: {
    access: 'Answer to your question: which data do we have about you?',
    rectification: 'Answer to your request to correct data',
    erasure: 'Answer to your request to erase data',
    restriction: 'Answer to your request not to use data',
    objection: 'Answer to your objection to the use of your data',
  },
  dateLine: (day, reference) => `${day}. Reference ${reference}.`,
  opening: {
    access: (day) =>
      `On ${day} you asked us which data we have about you. Your question counts for all organisations that are responsible together in this partnership.`,
    rectification: (day) =>
      `On ${day} you asked us to correct data about you. Your request counts for all organisations that are responsible together in this partnership.`,
    erasure: (day) =>
      `On ${day} you asked us to erase data about you. Your request counts for all organisations that are responsible together in this partnership.`,
    restriction: (day) =>
      `On ${day} you asked us not to use data about you for now. Your request counts for all organisations that are responsible together in this partnership.`,
    objection: (day) =>
      `On ${day} you objected to the use of your data. Your objection counts for all organisations that are responsible together in this partnership.`,
  },
  identity: {
    'log-in': 'We know that it is you, because you logged in with DigiD.',
    'document-shown': 'We know that it is you, because you showed a document at the counter. We have no copy.',
    'letter-to-known-address':
      'We know that it is you, because you gave the code from the letter to the address where you are registered.',
    representative: 'Your representative showed that they may ask on your behalf.',
  },
  decision: 'Our decision',
  outcomes: {
    given: 'We do what you ask.',
    partly: 'We do part of what you ask.',
    refused: 'We do not do what you ask.',
    'nothing-held': 'We have no data we can give you.',
  },
  common: 'What the participants wrote down together',
  from: (organ) => `From: ${organ}`,
  nothingFrom: {
    access: 'This organisation did not contribute anything about you itself.',
    rectification: 'This organisation did not contribute anything about you that can be corrected.',
    erasure: 'This organisation did not contribute anything about you that can be erased.',
    restriction: 'This organisation did not contribute anything about you itself.',
    objection: 'This organisation did not contribute anything about you itself.',
  },
  late: 'What you hear later',
  lateLede: 'We could not or were not allowed to give you this earlier. That is why you get it now.',
  keptBack: 'When we may not give something',
  keptBackLede:
    'The law says that an organisation sometimes does not give something: article 41 of the Dutch GDPR Implementation Act. For example to protect somebody. Sometimes we may not even say that we do not give something. That is why this text is in every letter. Where we may say it, the reason is below.',
  keptBackControl:
    'We never give data about others, and never who reported something. Do you think we keep too much back? Then you can ask the Dutch Data Protection Authority to look into it.',
  grounds: {
    a: 'Part of it we do not give, because of national security (article 41(1)(a)).',
    b: 'Part of it we do not give, because of national defence (article 41(1)(b)).',
    c: 'Part of it we do not give, because of public security (article 41(1)(c)).',
    d: 'Part of it we do not give, to prevent, investigate or prosecute criminal offences (article 41(1)(d)).',
    e: 'Part of it we do not give, because of another important public interest (article 41(1)(e)).',
    f: 'Part of it we do not give, to protect the independence of the courts (article 41(1)(f)).',
    g: 'Part of it we do not give, because of an inquiry into professional rules (article 41(1)(g)).',
    h: 'Part of it we do not give, because of supervision by public authorities (article 41(1)(h)).',
    i: 'Part of it we do not give, to protect you or somebody else (article 41(1)(i)).',
    j: 'Part of it we do not give, because of a debt that is collected through the courts (article 41(1)(j)).',
  },
  about: 'What we do with data',
  aboutText: [
    'In the Care and Safety House organisations work together on difficult situations. The Act on data processing by partnerships allows it. The aim is to prevent and reduce crime, serious nuisance and unsafe situations.',
    'The data come from the organisations that take part. Only those involved in a situation may see them. Each time somebody looks, that is recorded.',
    'We keep data no longer than needed, and at most five years. Only in special cases is that made two years longer each time. No computer decides about you.',
    'You can also ask us to correct or erase data, or not to use them for now, and you can object to their use.',
  ],
  disagree: 'Do you disagree with this decision?',
  disagreeText: [
    'You can object within six weeks. Send a letter with your name, your address, the date, the reference of this letter and why you disagree. Sign it.',
    'You can also send a complaint to the Dutch Data Protection Authority (Autoriteit Persoonsgegevens), Postbus 93374, 2509 AJ Den Haag.',
  ],
  contact: (name, address, telephone) => `Do you have a question? ${name}, ${address}, telephone ${telephone}.`,
  informTitle: 'We process data about you',
  toParents: 'To the parents or carers of',
  informText: [
    'With this letter we let you know that data about you are processed in the Care and Safety House. We must tell you this (GDPR article 14).',
    'What has been recorded about you is not in this letter. Would you like to know? Ask our contact point. Your question then counts for all organisations together. You get an answer within one month. Our page “Your rights” says how it goes.',
  ],
  seen: 'Who looked at your data?',
  seenLede: 'These are the days on which an organisation opened the situation you are in. We do not name employees.',
  seenBy: (organ, day) => `${organ}: ${day}`,
}
