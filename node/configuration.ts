/** The file that says what this node is: read, checked, and refused with sentences about what is missing and why. */
import { readFileSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { parse, YAMLParseError } from 'yaml'
import { z } from 'zod'
import { NodeRefused } from './refusal.ts'

const code = z.string().regex(/^[a-z0-9][a-z0-9-]{0,62}$/, 'small letters, digits and hyphens')
const text = z.string().trim().min(1).max(300)
const names = z.strictObject({ nl: text, en: text })
const secrecy = z.enum(['none', 'medical', 'youth-care'])
/** Where a provision of Dutch law stands: `BWBR0049962`, `1.7`, `8`. */
const provision = z.strictObject({
  law: z.string().regex(/^BWBR\d{7}$/, 'the number of the law at wetten.overheid.nl, as BWBR0049962'),
  article: z.string().regex(/^\d+[a-z]?([.:]\d+[a-z]?)*$/, 'the article, as "1.7" (in quotes)'),
  paragraph: z.string().max(10).optional(),
})
/** What an adviser said, where it can be looked up. */
const advice = z.strictObject({ by: text, on: z.iso.date(), reference: text })

const grant = z.strictObject({
  regime: z.string().min(1).max(40),
  purpose: text,
  grounds: z.array(text).min(1).max(12),
  questionsPerDay: z.int().min(1).max(1_000).default(20),
  mostBuckets: z.int().min(1).max(65_536).default(1),
  months: z.int().min(1).max(24).default(12),
})

const peer = z.strictObject({
  code,
  names: names.optional(),
  /** Path of the certificate it must show. */
  certificate: text,
  /** Path of the contract both signed; needed before it may ask. */
  contract: text.optional(),
  /** What a contract with it is to say, for `contract`. */
  grant: grant.optional(),
  /**
   * Public keys of its log, for a witness: `name+id+base64`. More than one while a key is being replaced, and for each log
   * that was begun beside an older one; the last one named is the log that is asked about when a request names none.
   */
  log: z.union([text, z.array(text).min(1).max(20)]).optional(),
})

const register = z.strictObject({
  /** On which law questions to this register are answered. */
  legalBasis: provision,
  /** What kind of register it is, in the words of the protocol that names it. */
  category: text,
  advice,
  /** Under which secrecy the register as a whole stands. To be said, not assumed. */
  secrecy,
  source: z.union([
    z.strictObject({ csv: text }),
    z.strictObject({ sql: z.strictObject({ urlFrom: z.string().regex(/^[A-Z][A-Z0-9_]*$/), query: text.max(4_000) }) }),
  ]),
  organs: z
    .array(
      z.strictObject({ code: z.string().min(1).max(80), secrecy: secrecy.default('none'), advice: advice.optional() }),
    )
    .min(1)
    .max(256),
})

const configuration = z.strictObject({
  organisation: z.strictObject({ code, names }),
  roles: z
    .array(z.enum(['register', 'witness']))
    .min(1)
    .max(2),
  listen: z.strictObject({ host: z.string().default('127.0.0.1'), port: z.int().min(0).max(65_535) }),
  /** The page of the privacy officer; always on this machine only. */
  officer: z.strictObject({ port: z.int().min(0).max(65_535) }).optional(),
  folder: text,
  certificate: text,
  key: text,
  peers: z.array(peer).max(100).default([]),
  register: register.optional(),
  witness: z.strictObject({ name: z.string().regex(/^[^\s+]{1,200}$/) }).optional(),
})
type Read = z.infer<typeof configuration>
export type PeerConfiguration = z.infer<typeof peer>
export type RegisterConfiguration = z.infer<typeof register>
/** Paths are absolute. */
export type Configuration = Read & { readonly file: string }

/** What a person needs to hear of a part that is missing; everything else is said with the path and the reason. */
const missing: { readonly [path: string]: string } = {
  'register.legalBasis':
    'A register needs a legal basis: register.legalBasis names the law (BWB number) and the article on which questions are answered.',
  'register.category':
    'A register needs a category: register.category says what it holds, in the words of the protocol.',
  'register.advice':
    'A register needs a recorded advice: register.advice names who advised (the legality committee or the data protection officer), when, and where it can be read.',
  'register.secrecy':
    'A register must say under which secrecy it stands: register.secrecy is none, medical or youth-care.',
}

/** Errors: `NodeRefused` with every fault, a sentence each. */
export function readConfiguration(file: string): Configuration {
  let written: unknown
  try {
    written = parse(readFileSync(file, 'utf8'))
  } catch (error) {
    if (error instanceof YAMLParseError) throw new NodeRefused(`${file} is no YAML: ${error.message.split('\n')[0]}`)
    throw new NodeRefused(`The configuration ${file} cannot be read (${(error as NodeJS.ErrnoException).code}).`)
  }
  return checkConfiguration(written, file)
}

export function checkConfiguration(written: unknown, file: string): Configuration {
  const read = configuration.safeParse(written)
  const faults = [...(read.success ? faultsOf(read.data) : read.error.issues.map(sentenceFor(written)))]
  if (!read.success || faults.length > 0) throw new NodeRefused([...new Set(faults)].join('\n'))
  const base = dirname(resolve(file))
  const absolute = (path: string) => resolve(base, path)
  const { data } = read
  return {
    ...data,
    file,
    folder: absolute(data.folder),
    certificate: absolute(data.certificate),
    key: absolute(data.key),
    peers: data.peers.map((one) => ({
      ...one,
      certificate: absolute(one.certificate),
      ...(one.contract === undefined ? {} : { contract: absolute(one.contract) }),
    })),
    ...(data.register && 'csv' in data.register.source && data.register.source.csv !== '-'
      ? { register: { ...data.register, source: { csv: absolute(data.register.source.csv) } } }
      : {}),
  }
}

const sentenceFor =
  (written: unknown) =>
  (issue: z.core.$ZodIssue): string => {
    const path = issue.path.join('.')
    const known = missing[path]
    const there = issue.path.reduce<unknown>(
      (at, name) => (at as { [n: PropertyKey]: unknown } | undefined)?.[name],
      written,
    )
    if (known !== undefined && there === undefined) return known
    if (issue.code === 'unrecognized_keys')
      return `${path || 'The configuration'} does not know: ${issue.keys.join(', ')}.`
    return `${path || 'The configuration'}: ${issue.message}.`
  }

function* faultsOf(it: Read): Iterable<string> {
  const { register: asked, witness, roles, peers } = it
  if (roles.includes('register') && !asked) {
    yield* Object.values(missing)
    yield 'A register needs its part of the configuration: register.'
  }
  if (roles.includes('witness') && !witness) yield 'A witness needs a name: witness.name, as "zvh.example/witness".'
  if (!roles.includes('register') && asked) yield 'There is a part "register", and the roles do not say register.'
  if (asked && asked.secrecy !== 'none')
    yield `This register stands under ${asked.secrecy} secrecy. What falls under medical or youth-care secrecy never crosses to another alliance (Besluit gegevensverwerking door samenwerkingsverbanden, BWBR0050665, article 1.10, paragraph 2), so it cannot be asked.`
  for (const [what, codes] of [
    ['organs', asked?.organs.map((organ) => organ.code) ?? []],
    ['peers', peers.map((one) => one.code)],
  ] as const)
    if (new Set(codes).size < codes.length) yield `Two ${what} have one code.`
  if (roles.includes('register') && !peers.some(({ contract, grant: wanted }) => contract ?? wanted))
    yield 'A register needs a contract with whoever may ask: peers[].contract, or peers[].grant to draw one up from.'
  if (roles.includes('witness') && !peers.some(({ log }) => log))
    yield 'A witness needs a log to watch: peers[].log is the public key of a log.'
}
