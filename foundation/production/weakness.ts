/**
 * What a demonstration may be and production may not. Pure: facts in, reasons out; `refuse-weak-production.ts` stops
 * the start, `facts-of-database.ts` asks PostgreSQL.
 */
export type RoleFacts = {
  readonly role: string
  readonly superuser: boolean
  readonly bypassesRowSecurity: boolean
  readonly ownsObjects: boolean
  /** May make roles or databases, or replicate. */
  readonly administers: boolean
  /** May become the owner of the tables. */
  readonly mayBecomeOwner: boolean
  /** Carries settings of its own (`alter role … set`), which it could have planted itself. */
  readonly ownSettings: boolean
}

export type ProductionFacts = {
  /** `process.versions.node`. */
  readonly node: string
  readonly databaseKind: 'external' | 'system' | 'packaged'
  /** `--allow-embedded` was given: the operator knows what the packaged server is. */
  readonly allowEmbedded: boolean
  readonly roles: readonly RoleFacts[]
  readonly keyHolder: 'demo-file' | 'memory' | 'external'
  /** Where the key lies that signs the log. */
  readonly logKey: 'demo-file' | 'memory' | 'external'
  /** Folders of the holders of key copies, and the folder they must not lie in. */
  readonly copyHolders: readonly string[]
  readonly dataFolder: string
  /** Absent: nobody named a provider, so the demo provider would be used. */
  readonly openId?: { readonly issuer: string; readonly clientId: string; readonly acr: readonly string[] }
  /** Addresses of our own entrances as browsers see them. */
  readonly origins: readonly string[]
  /** Every secret this installation uses, by name; never printed. */
  readonly secrets: { readonly [name: string]: string }
  readonly partnership: string
  /** People in the database whose provider is the demo's, or any on localhost. */
  readonly demoPeople: number
  /** The pages still name the demonstration’s municipality, telephones and contact point. */
  readonly demoNames: boolean
}

export type WeaknessCode =
  | 'node-too-old'
  | 'packaged-database'
  | 'weak-database-role'
  | 'demo-keys'
  | 'log-key'
  | 'key-copies'
  | 'demo-provider'
  | 'no-second-factor'
  | 'no-tls'
  | 'default-secret'
  | 'demo-partnership'
  | 'demo-people'
  | 'demo-names'
export type Weakness = { readonly code: WeaknessCode; readonly says: string }

export const demoPartnership = '0c7a1d8e-5b0f-4c1a-9a57-3f4f3c2b1a00'
export const demoAcr = 'demo-second-factor'

const known = /^(change[-_ ]?me|default|demo|example|geheim|password|postgres|schakel|secret|test|wachtwoord)/i

const localOrPlain = (address: string): boolean => {
  if (!URL.canParse(address)) return true
  const { protocol, hostname } = new URL(address)
  return protocol !== 'https:' || /^(localhost|127\.|\[?::1\]?$)|\.localhost$/.test(hostname)
}

/** Every reason, not only the first: who repairs one at a time starts ten times. */
export function weaknessesOf(facts: ProductionFacts): Weakness[] {
  const found: Weakness[] = []
  const say = (code: WeaknessCode, says: string) => found.push({ code, says })
  if (Number.parseInt(facts.node, 10) < 26)
    say('node-too-old', `Node ${facts.node} runs this; production needs Node 26 or newer.`)
  if (facts.databaseKind === 'packaged' && !facts.allowEmbedded)
    say(
      'packaged-database',
      'The database is the one that npm brought. Use PostgreSQL of your distribution (SCHAKEL_DATABASE_URL), or say --allow-embedded.',
    )
  for (const role of facts.roles) for (const says of roleWeaknesses(role)) say('weak-database-role', says)
  if (facts.keyHolder !== 'external')
    say(
      'demo-keys',
      'The epoch keys lie in files beside the data. Use a key holder outside this machine: SCHAKEL_KEY_COMMAND.',
    )
  if (facts.logKey !== 'external')
    say(
      'log-key',
      "The log's key lies in a file that the workbench could read. Let another machine sign: SCHAKEL_LOG_KEY_COMMAND.",
    )
  const elsewhere = new Set(facts.copyHolders.filter((folder) => !`${folder}/`.startsWith(`${facts.dataFolder}/`)))
  if (elsewhere.size < 2)
    say(
      'key-copies',
      'Fewer than two holders keep copies of the keys outside the data folder; a backup opens nothing without one. Name two: SCHAKEL_KEY_HOLDERS=/mnt/one:/mnt/other',
    )
  if (!facts.openId)
    say('demo-provider', 'No OpenID provider is named (SCHAKEL_OIDC_ISSUER); the demonstration lets everybody in.')
  else if (localOrPlain(facts.openId.issuer))
    say('demo-provider', `The OpenID provider ${facts.openId.issuer} is on this machine or without TLS.`)
  const acr = facts.openId?.acr ?? []
  if (facts.openId && (acr.length === 0 || acr.includes(demoAcr)))
    say(
      'no-second-factor',
      'No second factor is asked for: name the values of acr that stand for one (SCHAKEL_OIDC_ACR).',
    )
  for (const origin of facts.origins)
    if (localOrPlain(origin)) say('no-tls', `The entrance ${origin} is not reached over TLS by its own name.`)
  for (const [name, secret] of Object.entries(facts.secrets))
    if (secret.length < 24 || known.test(secret))
      say(
        'default-secret',
        `The secret "${name}" is short or a default; let Schakel make one, or use 24 random characters or more.`,
      )
  for (const name of reused(facts.secrets))
    say('default-secret', `The secret "${name}" is used for something else as well.`)
  if (facts.partnership === demoPartnership)
    say('demo-partnership', 'This is the partnership of the demonstration; begin your own with an empty database.')
  if (facts.demoPeople > 0)
    say('demo-people', `${facts.demoPeople} people in the database come from the demonstration's provider.`)
  if (facts.demoNames)
    say(
      'demo-names',
      'Pages still name the demonstration’s municipality and its invented telephones. Fill in your own in kit/partnership.ts, and let its "demonstration" be false.',
    )
  return found
}

function roleWeaknesses({ role, ...facts }: RoleFacts): string[] {
  const may: [boolean, string][] = [
    [facts.superuser, 'is superuser'],
    [facts.bypassesRowSecurity, 'may bypass row security'],
    [facts.ownsObjects, 'owns tables or other objects'],
    [facts.administers, 'may make roles or databases, or replicate'],
    [facts.mayBecomeOwner, 'may become the owner of the tables'],
    [facts.ownSettings, 'carries settings of its own'],
  ]
  return may.filter(([is]) => is).map(([, what]) => `The database role ${role} ${what}.`)
}

const reused = (secrets: ProductionFacts['secrets']): string[] =>
  Object.entries(secrets)
    .filter(([name, secret], at, all) => all.findIndex(([, other]) => other === secret) < at && name)
    .map(([name]) => name)
