/** A table the partnership holds: answers are withheld until an attacker finds nobody, own counts are perturbed. */
import { createHash, createHmac } from 'node:crypto'
import type { Act } from '../../../foundation/act.ts'
import type { RouteInput } from '../../../kit/contract.ts'
import { neighbourhoodProblems } from '../problems.ts'
import { heldCells, inOrder, ledgerOf, type Prepared, wholeCode } from './artefact.ts'
import { protectedUpTo } from './attacked-table.ts'
import { basisNamed } from './basis.ts'
import type { publicationContract } from './contract.ts'
import { codesIn } from './figure.ts'
import { type HeldTable, type KnownFigure, readHeldTable, readKnownFigures } from './held-table.ts'
import { kinIn } from './kin.ts'
import { attackOwnCounts } from './own-count-attack.ts'
import { additions, type CellKeys, perturbedCount, perturbTable } from './perturbation.ts'
import { placeAreas } from './place-areas.ts'
import { protectHeldTable } from './protect-table.ts'
import type { ProtectedTable } from './protection.ts'
import { type SaidAs, sameUnderAnotherBasis, sameUnderAnotherName } from './same-records.ts'
import * as store from './store.ts'
import type { Artefact } from './words.ts'

export type HeldProposal = Exclude<
  RouteInput<(typeof publicationContract)['POST /v1/publication-proposals']>['body'],
  { origin: 'open-data' | 'survey-picture' | 'signal-counts' }
>
/** The lasting key that own counts are perturbed with. */
const keyName = 'publication-cell-key'

/** Errors: `neighbourhood/held-table-unreadable`, naming the line. */
export async function prepareHeldTable(act: Act, body: HeldProposal): Promise<Prepared> {
  const table = readOr(readHeldTable(body.rows, body.divisions))
  if (body.origin === 'survey' && table.columns.length === table.divisions)
    throw neighbourhoodProblems.because('held-table-unreadable', [
      { name: '1', reason: 'answers need a column of their own' },
    ])
  const known = body.known ? readOr(readKnownFigures(body.known, table)) : []
  const basis = basisNamed(body.basis, await store.basesInUse(act.trx))
  const earlier = (await store.publishedOn(act.trx, basis)).map(({ id, ledger }) => ({ id, figures: ledger }))
  const key = act.keys.named(keyName)
  const saidAs: SaidAs =
    body.origin === 'survey' ? (_, __, count) => count : (on, of, count) => perturbedCount(cellKeys(key, on), of, count)
  const elsewhere = await store.publishedElsewhere(act.trx, basis, body.origin)
  const twice = [
    ...sameUnderAnotherBasis(table, elsewhere, saidAs),
    ...sameUnderAnotherName(
      table,
      earlier.map((one) => ({ ...one, basis })),
      saidAs,
    ),
  ].slice(0, 20)
  const made =
    body.origin === 'survey'
      ? await protectHeldTable({ table, earlier, known })
      : attacked(table, perturbTable(table, cellKeys(key, basis), earlier), known)
  const report = {
    cells: made.cells,
    withheld: made.withheld.length,
    sensitive: made.sensitive,
    found: made.found,
    narrowest: made.narrowest,
    programs: made.programs,
    earlier: earlier.map(({ id }) => id),
    known: known.length,
    left: made.left,
    faults: [...made.faults, ...twice],
  }
  if (made.kind === 'blocked' || twice.length > 0) return { basis, artefact: null, ledger: [], report }
  const cells = heldCells(table, body.period, made, body.origin)
  return {
    basis,
    artefact: await artefactOf(act, body, table, cells, report.earlier, key),
    ledger: ledgerOf(table, cells, body.origin),
    report,
  }
}

function readOr<T>(reading: { read: T } | { faults: readonly { name: string; reason: string }[] }): T {
  if ('read' in reading) return reading.read
  throw neighbourhoodProblems.because('held-table-unreadable', reading.faults)
}

/** Own counts withhold nothing: what pins one down all the same stops the table. */
function attacked(
  table: HeldTable,
  { shown, cells, faults }: ReturnType<typeof perturbTable>,
  known: readonly KnownFigure[],
): ProtectedTable {
  const { sensitive, found, narrowest } = attackOwnCounts(table, shown, known)
  return {
    kind: faults.length > 0 || found.length > 0 ? 'blocked' : 'protected',
    ...{ shown, cells, sensitive, narrowest, found: found.length },
    ...{ withheld: [], programs: 0, left: [] },
    faults: [...faults, ...found.slice(0, 5).map((name) => `what is out already shows ${name}`)],
  }
}

async function artefactOf(
  act: Act,
  body: HeldProposal,
  table: HeldTable,
  cells: Artefact['cells'],
  against: Artefact['against'],
  key: Buffer,
): Promise<NonNullable<Prepared['artefact']>> {
  const divisions = table.columns.slice(0, table.divisions)
  const named = divisions.flatMap((division, at) => codesIn(table, at).map((code) => ({ code, name: code, division })))
  const areas = await placeAreas(act.trx, named, kinIn(body.kin ?? ''))
  const whole = { code: wholeCode, name: '', division: '', middle: null, outline: null, kin: null }
  const isSurvey = body.origin === 'survey'
  return {
    title: body.title,
    definition: body.definition,
    origin: body.origin,
    unit: isSurvey ? '%' : (body.unit ?? ''),
    decimals: isSurvey ? 1 : 0,
    direction: body.direction,
    smallestThatMatters: body.smallestThatMatters,
    source: { name: body.source, licence: null, edition: null },
    method: {
      protection: isSurvey ? 'suppression' : 'cell-key',
      surety: isSurvey ? 'wilson-95' : 'perturbed-within',
      largestAddition: isSurvey ? null : additions.largest,
      protectedUpTo: isSurvey ? protectedUpTo : additions.smallResultsUpTo,
      seed: isSurvey ? null : createHash('sha256').update(key).digest('hex').slice(0, 16),
    },
    against,
    periods: [{ code: body.period, cut: null, provisional: false }],
    categories: [...new Set(cells.map(({ category }) => category))],
    whole: wholeCode,
    areas: [whole, ...inOrder(areas, divisions)],
    cells,
  }
}

/** Figures of other records draw their own additions. On a grid of 2⁻⁴⁰. */
const cellKeys =
  (key: Buffer, basis: string): CellKeys =>
  (figure) =>
    createHmac('sha256', key)
      .update(JSON.stringify(['cell key 1', basis, figure]))
      .digest()
      .readUIntBE(0, 5) /
    2 ** 40
