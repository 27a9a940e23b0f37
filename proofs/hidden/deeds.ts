/** What people do in the story, as operations: who does it, by which contract, and who may ever notice it. */
import { aContribution, anAdmission, aReport } from '../../rooms/casework/examples.ts'

export type IdOf = (label: string) => string
export type Deed = {
  readonly by: string
  /** The operation, as the contract names it. */
  readonly key: string
  /** Parameters of the path, by label. */
  readonly at?: { readonly [parameter: string]: string }
  readonly body?: (id: IdOf) => unknown
  /** The thing this deed makes, `case:shared`; its kind is the name of the parameter it goes by. */
  readonly makes?: string
  /** Only where officers have keys: a letter of a resident to this desk, or what an officer does with it. */
  readonly desk?: 'signal' | 'radicalisation'
  /** Log-in names of those who may notice it, now or later. */
  readonly seenBy: readonly string[]
  /** Log-in names of those who may notice what came of it and not the deed: it is done in each of their worlds, and stays hidden. */
  readonly underneathFor?: readonly string[]
  /** Rules are public: everybody may notice it, also who has no account. */
  readonly inPublic?: true
  /** It is tried, and refused with this code; nothing comes of it. */
  readonly refused?: string
}

export const mayNotice = (observer: string, { by, seenBy, inPublic }: Deed): boolean =>
  inPublic === true || by === observer || seenBy.includes(observer)
/** Is this done in a world that has only what the observer may notice? */
export const belongsToWorldOf = (observer: string, deed: Deed): boolean =>
  mayNotice(observer, deed) || (deed.underneathFor ?? []).includes(observer)
export const underneath = (observers: string | readonly string[], deed: Deed): Deed => ({
  ...deed,
  underneathFor: [observers].flat(),
})

export const [table, core, probation, care] = [
  ['lotte', 'gijs', 'bram', 'dewi', 'karim', 'pien'],
  ['bram', 'dewi', 'karim'],
  ['lotte'],
  ['gijs'],
] as const
/** Whoever works for or decides in the crime centre. */
export const crimeCentre = ['joost', 'hanna', 'els', 'bas'] as const
export const executive = ['karim', 'pien'] as const
export const desk = ['noor', 'thijs']
export const radicalisation = ['samira', 'jules']
/** The control of legality. */
export const control = ['ruud', 'yara']
export const day = '2026-12-10'
export const words = (of: string) => `Verborgen of niet: ${of}.`

export const does = (
  by: string,
  key: string,
  seenBy: readonly string[],
  { at = {}, body, makes }: Pick<Deed, 'at' | 'body' | 'makes'> = {},
): Deed => ({ by, key, at, seenBy, ...(body ? { body } : {}), ...(makes ? { makes } : {}) })

export const reports = (
  by: string,
  name: string,
  seenBy: readonly string[],
  changes: (id: IdOf) => object = () => ({}),
) =>
  does(by, 'POST /v1/cases', seenBy, {
    makes: `case:${name}`,
    body: (id) =>
      aReport({
        goal: words(name),
        persons: [{ role: 'subject', name: `Persoon ${name}`, birthDate: '1990-01-01', minor: false }],
        ...changes(id),
      }),
  })
export const admits = (by: string, name: string, involves: readonly string[], seenBy: readonly string[]) =>
  does(by, 'POST /v1/cases/:case/admission', seenBy, {
    at: { case: `case:${name}` },
    body: () => anAdmission(involves),
  })
export const gives = (
  by: string,
  inCase: string,
  name: string,
  seenBy: readonly string[],
  changes: object,
  answers?: string,
): Deed =>
  does(by, 'POST /v1/cases/:case/contributions', seenBy, {
    at: { case: `case:${inCase}` },
    makes: `contribution:${name}`,
    body: (id) =>
      aContribution({ content: words(name), ...changes, ...(answers ? { answers: id(`request:${answers}`) } : {}) }),
  })
export const asks = (by: string, inCase: string, name: string, asked: string, seenBy: readonly string[]) =>
  does(by, 'POST /v1/cases/:case/requests', seenBy, {
    at: { case: `case:${inCase}` },
    makes: `request:${name}`,
    body: () => ({ asked, categories: ['toezichtHandhaving'], why: words(name), dueOn: day }),
  })
export const atConference = (
  by: string,
  what: string,
  inCase: string,
  seenBy: readonly string[],
  more: object,
  makes = '',
) =>
  does(by, `POST /v1/conferences/:conference/${what}`, seenBy, {
    at: { conference: 'conference:next' },
    body: (id) => ({ case: id(`case:${inCase}`), ...more }),
    ...(makes ? { makes } : {}),
  })
export const onAction = (by: string, what: string, seenBy: readonly string[], body: object, makes = ''): Deed =>
  does(by, `POST /v1/actions/:action/${what}`, seenBy, {
    at: { action: 'action:of-pair' },
    body: () => body,
    ...(makes ? { makes } : {}),
  })
export const onAgenda = (by: string, inCase: string, seenBy: readonly string[]) =>
  does(by, 'POST /v1/conferences/:conference/agenda', seenBy, {
    at: { conference: 'conference:held' },
    makes: `item:${inCase}`,
    body: (id) => ({ case: id(`case:${inCase}`) }),
  })
export const seats = (by: string, inCase: string, seenBy: readonly string[]) =>
  does(by, 'POST /v1/agenda-items/:item/seats', seenBy, {
    at: { item: `item:${inCase}` },
    body: () => ({ secrecy: true, tie: 'none' }),
  })
export const begins = (
  by: string,
  inCase: string,
  name: string,
  seenBy: readonly string[],
  audience: readonly string[],
) =>
  does(by, 'POST /v1/agenda-items/:item/blocks', seenBy, {
    at: { item: `item:${inCase}` },
    makes: `block:${name}`,
    body: () => ({ part: 'interpretation', audience, text: words(name) }),
  })
export const writes = (by: string, name: string, seenBy: readonly string[]) =>
  does(by, 'POST /v1/blocks/:block/versions', seenBy, {
    at: { block: `block:${name}` },
    body: () => ({ version: 1, text: words(`${name} verder`) }),
  })
export const looks = (by: string, key: string, at: Deed['at'] = {}) => does(by, `GET ${key}`, [by], { at })
export const extract = (by: string, name: string, seenBy: readonly string[]) =>
  does(by, 'POST /v1/extracts', seenBy, {
    makes: `extract:${name}`,
    body: () => ({ theme: '5.2', subject: 'area', text: words(`uittreksel ${name}, lang genoeg om te lezen`) }),
  })
export const release = (by: string, name: string, seenBy: readonly string[]) =>
  does(by, 'POST /v1/extracts/:extract/_release', seenBy, {
    at: { extract: `extract:${name}` },
    body: () => ({ neighbourCouldRecogniseWriter: 'no' }),
  })

/** Legal advisers and the mayor, who prepare and decide measures. */
export const deciders = ['hugo', 'nele', 'marieke']
/** What goes on without a check, or unfinished, reaches the control of legality and the objections committee. */
export const watchers = [...deciders, ...control, 'trees']
export const inFile = (by: string, what: string, seenBy: readonly string[], body: object, makes = ''): Deed =>
  does(by, `POST /v1/measures/:measure/${what}`, seenBy, {
    at: { measure: 'measure:file' },
    body: () => body,
    ...(makes ? { makes } : {}),
  })

export const letter = (to: 'signal' | 'radicalisation', name: string, seenBy: readonly string[]): Deed => ({
  ...does('resident', 'POST /v1/letters', seenBy, { makes: `letter:${name}` }),
  desk: to,
})
export const triages = (verb: string, name: string, body: object): Deed => ({
  ...does('noor', `POST /v1/letters/:letter/${verb}`, desk, { at: { letter: `letter:${name}` }, body: () => body }),
  desk: 'signal',
})

export const withheldFromProbation = {
  audience: ['om', 'college'],
  withheld: ['reclassering', 'ggz-instelling'],
  withheldReason: 'een getuige zou herkenbaar zijn',
}
export const pair = ['politie', 'om'] as const

/** A result of the prosecution about what the police keep from probation and care. */
export const leaves = (name: string, source: string, seenBy: readonly string[], changes: object): Deed =>
  does('dewi', 'POST /v1/cases/:case/releases', seenBy, {
    at: { case: 'case:shared' },
    makes: `release:${name}`,
    body: (id) => ({
      interest: 'public-task',
      alignsInterventions: false,
      private: false,
      resultKind: 'case-result',
      necessity: words(name),
      checked: true,
      items: [{ sourceKind: 'contribution', source: id(`contribution:${source}`), without: [] }],
      ...changes,
    }),
  })
export const toTheMayor = { receiverKind: 'participant', organ: 'burgemeester', task: 'openbare-orde' }
export const says = (by: string, release: string, seenBy: readonly string[], body: object): Deed =>
  does(by, 'POST /v1/releases/:release/positions', seenBy, {
    at: { release: `release:${release}` },
    body: () => ({ keepReason: true, consentsTo: [], ...body }),
  })
export const moves = (verb: 'window' | 'hand-over', release: string, seenBy: readonly string[]): Deed =>
  does('dewi', `POST /v1/releases/:release/${verb}`, seenBy, {
    at: { release: `release:${release}` },
    ...(verb === 'window' ? {} : { body: () => ({ handedTo: 'persoonlijk' }) }),
  })
