/** The book of questions of one regime, for its privacy officer: both directions, newest first, never about whom. */
import type { Act } from '../../../foundation/act.ts'
import { groundInWords } from '../explain-visibility.ts'
import { citationOf } from '../legal-basis.ts'
import { organs, purposes, regimes, regime as ruleOf } from '../read-register.ts'
import type { BookOfQuestions, QuestionLine } from './contract.ts'
import { findTargets } from './find-targets.ts'
import * as store from './store.ts'

/** Units: lines of each direction. */
const mostLines = 200

/** Errors: `sharing/rules-not-loaded`. */
export async function showBook(act: Act): Promise<BookOfQuestions> {
  const { language } = act
  const own = await ruleOf(act, act.capacity.regime)
  const targets = await findTargets(act, act.capacity.regime)
  const nameOfRegister = new Map([
    ...(await regimes(act)).map(({ regime, name }) => [regime as string, name[language]] as const),
    ...targets.map(({ code, names }) => [code, names[language]] as const),
  ])
  const organNames = new Map((await organs(act)).map(({ code, name }) => [code, name[language]]))
  const purposeNames = new Map((await purposes(act)).map(({ code, version, name }) => [`${code}/${version}`, name]))
  const said = (row: store.QuestionRow): QuestionLine => ({
    id: row.id,
    direction: row.direction,
    other: nameOfRegister.get(row.other) ?? row.other,
    asker: organNames.get(row.asker) ?? row.asker,
    askerFunction: row.asker_function,
    purpose: purposeNames.get(row.purpose)?.[language] ?? row.purpose,
    // Another organisation writes its ground as its contract has it.
    ground: citationOf(row.basis) ? groundInWords(row.basis, act) : { label: row.basis },
    reference: row.reference,
    askedAt: row.asked_at.toISOString(),
    outcome: row.outcome,
    trouble: row.trouble,
  })
  const incoming = await store.questions(act.trx, 'in', mostLines)
  const outgoing = await store.questions(act.trx, 'out', mostLines)
  act.note(...[...incoming, ...outgoing].map(({ id }) => id))
  return {
    regime: { code: own.regime, name: own.name[language] },
    perDay: own.questions?.perDay ?? null,
    answerDays: own.questions?.answerDays ?? null,
    targets: targets.map(({ code, kind, names, basis }) => ({
      code,
      kind,
      name: names[language],
      ground: groundInWords(basis, act),
    })),
    unnamed: (own.questions?.unnamed ?? [])
      .filter(({ mayBeNamed }) => !mayBeNamed)
      .map(({ organ }) => organNames.get(organ) ?? organ),
    incoming: incoming.map(said),
    outgoing: outgoing.map(said),
  }
}
