import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parse } from 'yaml'
import { z } from 'zod'
import { top } from './check/step.ts'
import { treeAt } from './tree.ts'

/**
 * publiccode.yml 0.7. Source: the standard's core schema and its lists of categories and scopes; we deviate in refusing
 * unknown and deprecated keys. Country sections are deprecated and not used.
 */
const categories =
  'accounting agile-project-management applicant-tracking application-development appointment-scheduling backup business-intelligence business-process-management call-center-management collaboration communications compliance-management contact-management content-management crm customer-service-and-support data-analytics data-collection data-visualization design design-system digital-citizenship document-management educational-content event-management feedback-and-reviews-management geographic-information-systems help-desk identity-management it-security knowledge-management project-collaboration project-management resource-management service-desk survey task-management web-collaboration whistleblowing workflow-management'.split(
    ' ',
  )
const scopes =
  'agriculture culture defence education emergency-services employment energy environment finance-and-economic-development foreign-affairs healthcare infrastructures justice local-authorities manufacturing research science-and-technology security society sport tourism transportation welfare'.split(
    ' ',
  )
const language = z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]+)*$/)
const sentence = z.string().trim()
const dependency = z.strictObject({
  name: sentence,
  versionMin: z.string().optional(),
  versionMax: z.string().optional(),
  version: z.string().optional(),
  optional: z.boolean().optional(),
})
const described = z.strictObject({
  localisedName: sentence.optional(),
  shortDescription: sentence.min(1).max(150),
  longDescription: sentence.min(150).max(10_000),
  features: z.array(sentence.min(1)).min(1),
  documentation: z.url().optional(),
  apiDocumentation: z.url().optional(),
  screenshots: z.array(z.string().regex(/\.(png|jpg)$/)).optional(),
})
const contact = z.strictObject({
  name: sentence.min(1),
  email: z.email().optional(),
  phone: z.string().optional(),
  affiliation: sentence.optional(),
})
const contractor = z.strictObject({
  name: sentence.min(1),
  until: z.iso.date(),
  email: z.email().optional(),
  website: z.url().optional(),
})
const publiccode = z
  .strictObject({
    publiccodeYmlVersion: z.enum(['0', '0.7']),
    name: sentence.min(1),
    applicationSuite: sentence.optional(),
    url: z.url(),
    landingURL: z.url().optional(),
    isBasedOn: z.union([z.url(), z.array(z.url())]).optional(),
    softwareVersion: z.string().optional(),
    releaseDate: z.iso.date().optional(),
    logo: z
      .string()
      .regex(/\.(svg|svgz|png)$/)
      .optional(),
    organisation: z.strictObject({ uri: z.string().regex(/^(https:|urn:)/), name: sentence.optional() }).optional(),
    platforms: z.array(sentence.min(1)).min(1),
    categories: z.array(z.enum(categories)).min(1).optional(),
    usedBy: z.array(sentence).optional(),
    roadmap: z.url().optional(),
    developmentStatus: z.enum(['concept', 'development', 'beta', 'stable', 'obsolete']),
    softwareType: z.enum([
      'standalone/mobile',
      'standalone/iot',
      'standalone/desktop',
      'standalone/web',
      'standalone/backend',
      'standalone/other',
      'addon',
      'library',
      'configurationFiles',
    ]),
    intendedAudience: z
      .strictObject({
        countries: z.array(z.string().regex(/^[a-z]{2}$/i)).optional(),
        unsupportedCountries: z.array(z.string().regex(/^[a-z]{2}$/i)).optional(),
        scope: z.array(z.enum(scopes)).optional(),
      })
      .optional(),
    description: z.record(language, described).refine((languages) => Object.keys(languages).length > 0),
    legal: z.strictObject({
      license: sentence.min(1),
      mainCopyrightOwner: sentence.optional(),
      repoOwner: sentence.optional(),
    }),
    maintenance: z.strictObject({
      type: z.enum(['internal', 'contract', 'community', 'none']),
      contacts: z.array(contact).min(1).optional(),
      contractors: z.array(contractor).min(1).optional(),
    }),
    localisation: z.strictObject({ localisationReady: z.boolean(), availableLanguages: z.array(language).min(1) }),
    dependsOn: z
      .strictObject({
        open: z.array(dependency).optional(),
        proprietary: z.array(dependency).optional(),
        hardware: z.array(dependency).optional(),
      })
      .optional(),
  })
  .refine(
    ({ maintenance: { type, contacts } }) => !['internal', 'community'].includes(type) || contacts !== undefined,
    { error: 'internal and community maintenance name a contact' },
  )
  .refine(({ maintenance: { type, contractors } }) => type !== 'contract' || contractors !== undefined, {
    error: 'maintenance by contract names a contractor',
  })

const tree = treeAt(top)
const ours = parse(tree.get('publiccode.yml') ?? '') as Record<string, unknown>
const faults = (changed: Record<string, unknown>) => publiccode.safeParse({ ...ours, ...changed }).error?.issues ?? []

test('publiccode.yml says what version 0.7 of the standard asks', () => {
  assert.deepEqual(faults({}), [])
})
test('it says the same as the manifest about name, version, licence and languages', () => {
  const manifest = JSON.parse(tree.get('package.json') ?? '{}') as { name: string; version: string; license: string }
  const told = publiccode.parse(ours)
  assert.deepEqual(
    [told.name.toLowerCase(), told.softwareVersion, told.legal.license],
    [manifest.name, manifest.version, manifest.license],
  )
  assert.deepEqual(Object.keys(told.description).sort(), [...told.localisation.availableLanguages].sort())
})
test('a missing key, an unknown one and a description that is too long are found', () => {
  assert.equal(faults({ url: undefined }).length, 1)
  assert.equal(faults({ licence: 'EUPL' }).length, 1)
  assert.equal(faults({ maintenance: { type: 'internal' } }).length, 1)
  assert.equal(
    faults({
      description: { nl: { shortDescription: 'x'.repeat(151), longDescription: 'x'.repeat(150), features: ['x'] } },
    }).length,
    1,
  )
})
test('LICENSE is the whole EUPL 1.2', () => {
  const text = tree.get('LICENSE') ?? ''
  assert.match(text, /EUROPEAN UNION PUBLIC LICENCE v\. 1\.2/)
  for (let article = 1; article <= 15; article++) assert.match(text, new RegExp(`^${article}\\. [A-Z]`, 'm'))
  assert.match(text, /^Appendix$/m)
})
