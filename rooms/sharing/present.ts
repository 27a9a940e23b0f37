/** The register as it leaves, in one language, field by field. Nothing in it is secret: residents read the same. */

import type { RegimeInRegister, Register } from './contract.ts'
import { type GroundInWords, groundInWords } from './explain-visibility.ts'
import type { Organ, Purpose, Regime } from './law-document.ts'

type Language = 'nl' | 'en'
type Grounded = { readonly nl: string; readonly en: string; readonly basis: string }

export function presentRegister(
  found: { regimes: readonly Regime[]; organs: readonly Organ[]; purposes: readonly (Purpose & { version: number })[] },
  language: Language,
): Register {
  const names = new Map(found.organs.map(({ code, name }) => [code, name[language]]))
  const regimeNames = new Map(found.regimes.map(({ regime, name }) => [regime as string, name[language]]))
  return {
    regimes: [...found.regimes].sort(inOrderOfUse).map((regime) => presentRegime(regime, names, language)),
    organs: found.organs.map(({ code, name, tasks }) => ({
      code,
      name: name[language],
      tasks: tasks.map((task) => ({
        code: task.code,
        name: task[language],
        ground: ground(task.basis, language),
        regimes: task.regimes.map((regime) => regimeNames.get(regime) ?? regime),
      })),
    })),
    purposes: found.purposes.map(({ code, version, regime, name, says, basis }) => ({
      code,
      version,
      regime: regimeNames.get(regime) ?? regime,
      name: name[language],
      says: says[language],
      ground: ground(basis, language),
    })),
  }
}

function presentRegime(regime: Regime, names: ReadonlyMap<string, string>, language: Language): RegimeInRegister {
  const grounded = ({ basis, ...words }: Grounded) => ({ text: words[language], ground: ground(basis, language) })
  const nameOf = (organ: string) => names.get(organ) ?? organ
  return {
    code: regime.regime,
    version: regime.version,
    validFrom: regime.validFrom,
    state: regime.state,
    example: regime.example === true,
    name: regime.name[language],
    aim: grounded(regime.aim),
    controllers: grounded(regime.controllers),
    participants: regime.participants.map(({ organ, kind, basis }) => ({
      organ,
      name: nameOf(organ),
      kind,
      ground: ground(basis, language),
    })),
    categories: regime.categories.map(({ code, phase, basis, suppliers, secrecy }) => ({
      code,
      phase,
      ground: ground(basis, language),
      suppliers: (suppliers ?? []).map(nameOf),
      secrecy: secrecy === true,
    })),
    categoryRule: grounded(regime.categoryRule),
    circle: { hops: regime.circle.hops, ground: ground(regime.circle.basis, language) },
    criteria: (regime.admission?.criteria ?? []).map((criterion) => ({
      code: criterion.code,
      text: criterion[language],
    })),
    criteriaGround: regime.admission ? ground(regime.admission.basis, language) : null,
    retention: regime.retention
      ? {
          maxYears: regime.retention.maxYears,
          renewYears: regime.retention.renewYears,
          ground: ground(regime.retention.basis, language),
        }
      : null,
    reportingPoint: regime.reportingPoint
      ? { name: regime.reportingPoint.name[language], telephone: regime.reportingPoint.telephone }
      : null,
  }
}

const ground = (basis: string, language: Language): GroundInWords => groundInWords(basis, { language })
const order = ['in-use', 'data-only', 'refused']
const inOrderOfUse = (a: Regime, b: Regime) =>
  order.indexOf(a.state) - order.indexOf(b.state) || a.regime.localeCompare(b.regime)
