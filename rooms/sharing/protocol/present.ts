/** Protocols as they leave, in one language. Nothing in them is about a person. */
import type { Capacity } from '../../../foundation/capacity.ts'
import type { Organ } from '../law-document.ts'
import { citationInWords } from '../legal-basis.ts'
import { categories as categoriesEn } from '../messages/categories.en.ts'
import { categories as categoriesNl } from '../messages/categories.nl.ts'
import { protocols as en } from '../messages/protocols.en.ts'
import { protocols as nl } from '../messages/protocols.nl.ts'
import type { ShownDifference, ShownProtocol, ShownProtocolLine } from './contract.ts'
import type { Difference, Rules } from './differences.ts'
import { adoptionNeedsAdviceOrAReasonedDeviation, onlyDecidingParticipantsAdopt } from './protocol.ts'
import type { Protocol } from './protocol-document.ts'
import type { AdoptionRow, AdviceRow, DeviationRow, ProtocolRow } from './store.ts'

type Language = 'nl' | 'en'
export type Spoken = {
  readonly advice: readonly AdviceRow[]
  readonly deviations: readonly DeviationRow[]
  readonly adoptions: readonly AdoptionRow[]
}
const words = { nl, en }
const kindsOfData = { nl: categoriesNl, en: categoriesEn }

export const presentProtocols = (rows: readonly ProtocolRow[], language: Language) => ({
  items: rows.map((row) => lineOf(row, language)),
})
const lineOf = (row: ProtocolRow, language: Language): ShownProtocolLine => ({
  id: row.id,
  regime: (row.content as Protocol).name[language],
  version: row.version,
  state: row.state,
  example: row.example,
  proposedBy: row.proposed_by,
  proposedOn: row.proposed_on,
})

export function presentProtocol(shown: {
  row: ProtocolRow
  protocol: Protocol
  running: Rules | undefined
  differences: readonly Difference[]
  spoken: Spoken
  organs: readonly Organ[]
  capacity: Capacity
  language: Language
}): ShownProtocol {
  const { row, protocol, running, differences, spoken, organs, capacity, language } = shown
  const nameOf = organNames(organs, language)
  return {
    ...lineOf(row, language),
    proposedBy: nameOf(row.proposed_by),
    differences: presentDifferences(differences, running, protocol, organs, language),
    written: row.written,
    advice: spoken.advice.map(({ id, outcome, reference, summary, minority_note, given_on }) => ({
      id,
      outcome,
      reference,
      summary,
      minorityNote: minority_note,
      givenOn: given_on,
    })),
    deviations: spoken.deviations.map(({ id, organ, reason, recorded_on }) => ({
      id,
      organ: nameOf(organ),
      reason,
      recordedOn: recorded_on,
    })),
    adoptions: spoken.adoptions.map(({ id, organ, adopted_on }) => ({
      id,
      organ: nameOf(organ),
      adoptedOn: adopted_on,
    })),
    deciders: protocol.participants.filter(({ kind }) => kind !== 'private').map(({ organ }) => nameOf(organ)),
    may: offers(row, protocol, spoken, capacity),
  }
}

/** What the page may offer; the rules and the database decide again when it is sent. */
function offers(row: ProtocolRow, protocol: Protocol, spoken: Spoken, { organ, roles }: Capacity) {
  const waits = row.state === 'proposed'
  const decides =
    waits &&
    roles.some((role) => role === 'delegate' || role === 'mayor') &&
    onlyDecidingParticipantsAdopt(protocol, organ)
  const heard = adoptionNeedsAdviceOrAReasonedDeviation(spoken)
  return {
    adopt: decides && heard && !spoken.adoptions.some((adoption) => adoption.organ === organ),
    deviate: decides && !heard,
    recordAdvice: waits && roles.includes('privacy-officer'),
    withdraw: waits && roles.includes('legal-adviser') && row.proposed_by === organ,
  }
}

const organNames = (organs: readonly Organ[], language: Language) => {
  const names = new Map(organs.map(({ code, name }) => [code, name[language]]))
  return (code: string) => names.get(code) ?? code
}

export function presentDifferences(
  differences: readonly Difference[],
  running: Rules | undefined,
  proposed: Rules,
  organs: readonly Organ[],
  language: Language,
): ShownDifference[] {
  const nameOf = organNames(organs, language)
  return differences.map((difference) => ({
    part: difference.part,
    kind: difference.kind,
    name: nameOfLine(difference, running, proposed, nameOf, language),
    before: running && difference.kind !== 'added' ? inWords(difference, running, nameOf, language) : null,
    after: difference.kind !== 'removed' ? inWords(difference, proposed, nameOf, language) : null,
  }))
}

function nameOfLine(
  { part, code }: Difference,
  running: Rules | undefined,
  proposed: Rules,
  nameOf: (code: string) => string,
  language: Language,
): string {
  if (part === 'participants') return nameOf(code)
  if (part === 'categories') return kindsOfData[language][code as keyof typeof categoriesNl] ?? code
  if (part === 'activities') return words[language].activities[code as keyof typeof nl.activities] ?? code
  if (part !== 'purposes') return code
  const purpose = [...proposed.purposes, ...(running?.purposes ?? [])].find((each) => each.code === code)
  return purpose?.name[language] ?? code
}

/** One line of a protocol as a sentence with its article. */
function inWords(
  { part, code }: Difference,
  rules: Rules,
  nameOf: (code: string) => string,
  language: Language,
): string {
  const say = words[language]
  const law = (basis: string) => ` (${citationInWords(basis)[language]})`
  const spoken = {
    state: () => say.states[rules.state],
    aim: () => rules.aim[language] + law(rules.aim.basis),
    activities: () => law(rules.activities.find((activity) => activity.code === code)?.basis ?? '').trim(),
    controllers: () => rules.controllers[language] + law(rules.controllers.basis),
    participants: () => {
      const one = rules.participants.find(({ organ }) => organ === code)
      return one ? say.kinds[one.kind] + law(one.basis) : ''
    },
    categories: () => {
      const one = rules.categories.find((category) => category.code === code)
      if (!one) return ''
      const parts = [
        say.fromPhase(one.phase),
        ...(one.suppliers ? [say.onlyFrom(one.suppliers.map(nameOf).join(', '))] : []),
        ...(one.notFrom ? [say.notFrom(one.notFrom.map(nameOf).join(', '))] : []),
        ...(one.activities ? [say.onlyIn(one.activities.map((each) => say.activities[each]).join(', '))] : []),
        ...(one.secrecy ? [say.secrecy] : []),
      ]
      return parts.join('; ') + law(one.basis)
    },
    circle: () => say.circle(rules.circle.hops) + law(rules.circle.basis),
    criteria: () => rules.admission?.criteria.find((criterion) => criterion.code === code)?.[language] ?? '',
    retention: () =>
      rules.retention
        ? say.retention(rules.retention.maxYears, rules.retention.renewYears) + law(rules.retention.basis)
        : '',
    questions: () => {
      const rule = rules.questions
      if (!rule) return ''
      const where = [
        ...rule.regimes.map(({ regime }) => regime),
        ...(rule.alliances ? [say.otherAlliances] : []),
        ...rule.registers.map((one) => one.code),
      ]
      return say.questions(rule.perDay, rule.answerDays, where.join(', ')) + law(rule.basis)
    },
    purposes: () => {
      const one = rules.purposes.find((purpose) => purpose.code === code)
      return one ? one.says[language] + law(one.basis) : ''
    },
    reportingPoint: () =>
      rules.reportingPoint ? `${rules.reportingPoint.name[language]}: ${rules.reportingPoint.telephone}` : '',
  }
  return spoken[part]()
}
