/** The nouns of sharing: what may be said about data between organs, in every legal regime. */

/** Kinds of personal data, as the acts name them. A code is the same word in every regime; what is allowed is data. */
export const categories = [
  'identiteitContact',
  'bsn',
  'woonsituatie',
  'financieel',
  'inkomen',
  'gezondheid',
  'wpg8',
  'wpg9',
  'wpg10a',
  'wpg10c',
  'wpg13',
  'justitieel',
  'relaties',
  'toezichtHandhaving',
  'zorgVoorzieningen',
  'begeleiding',
  'verblijfsstatus',
  'voertuig',
  'kadaster',
  'bedrijf',
  'zakelijkeRelaties',
  'vergunningSubsidie',
  'fiscaal',
  'seksueelGedragMensenhandel',
] as const
export type Category = (typeof categories)[number]

/** What an alliance does with data; some categories are for some activities only (WGS 2.23(6), 2.26). */
export const activities = ['casusoverleg', 'handhavingsknelpunt', 'scan'] as const
export type Activity = (typeof activities)[number]

/** core: joint controller and decider; private: takes part, decides nothing; participant: equal one of many (RIEC). */
export const participantKinds = ['core', 'private', 'participant'] as const
export type ParticipantKind = (typeof participantKinds)[number]

/**
 * in-use: cases may be made. data-only: the rules are known here, no case can be made yet.
 * refused: nothing goes in at all, until the partnership has adopted a protocol.
 */
export const regimeStates = ['in-use', 'data-only', 'refused'] as const
export type RegimeState = (typeof regimeStates)[number]

/** `BWB id:article:paragraph:valid from`; the paragraph may be empty. `house:…` for a rule of our own. */
export type LegalBasis = string

export type InBothLanguages = { readonly nl: string; readonly en: string }
