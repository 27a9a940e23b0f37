/** SQL of boundaries and of what became of which area. */
import type { Id } from '../../../foundation/clock.ts'
import { sql, type Trx } from '../../../foundation/database/sql.ts'
import type { Shape } from '../reading/shapes.ts'
import type { AreaLevel } from '../reading/words.ts'
import type { DrawnAreas, Recodes } from './join.ts'

export type BoundarySetRow = {
  readonly id: Id
  readonly name: string
  readonly level: AreaLevel
  readonly vintage: number | null
  readonly source: string
  readonly licence: string | null
  readonly shapes: number
  readonly without_shape: number
  readonly read_from: 'degrees' | 'rd'
  readonly loaded_on: string
}

export async function allBoundarySets(trx: Trx): Promise<BoundarySetRow[]> {
  const { rows } = await sql<BoundarySetRow>`select id, name, level, vintage, source, licence, shapes, without_shape,
      read_from, loaded_on
    from neighbourhood.boundary_sets order by level, vintage desc nulls last, shapes, name, loaded_on`.execute(trx)
  return rows
}
export async function drawnAreas(trx: Trx): Promise<DrawnAreas[]> {
  const { rows } = await sql<DrawnAreas>`select s.id as "boundarySet", s.name, s.vintage, s.level,
      (select array_agg(code order by code) from neighbourhood.boundary_shapes b where b.boundary_set = s.id) as codes,
      (select array_agg(name order by code) from neighbourhood.boundary_shapes b where b.boundary_set = s.id) as names,
      exists (select from neighbourhood.boundary_shapes b where b.boundary_set = s.id and b.outline is not null) as outlined
    from neighbourhood.boundary_sets s order by s.level, s.vintage desc nulls last, s.shapes, s.name`.execute(trx)
  return rows
}
/** Undefined where there is no such set. */
export async function licenceOf(trx: Trx, set: Id): Promise<string | null | undefined> {
  const { rows } = await sql<{ licence: string | null }>`select licence from neighbourhood.boundary_sets
    where id = ${set}`.execute(trx)
  return rows[0]?.licence
}
export async function boundarySetWithHash(trx: Trx, sha256: Buffer): Promise<Id | undefined> {
  const { rows } = await sql<{
    id: Id
  }>`select id from neighbourhood.boundary_sets where content_sha256 = ${sha256}`.execute(trx)
  return rows[0]?.id
}

export async function addBoundarySet(
  trx: Trx,
  partnership: Id,
  row: Omit<BoundarySetRow, 'shapes'> & {
    readonly sha256: Buffer
    readonly shapes: readonly Shape[]
  },
): Promise<void> {
  await sql`insert into neighbourhood.boundary_sets (partnership, id, name, level, vintage, source, licence,
      content_sha256, read_from, shapes, without_shape, loaded_on)
    values (${partnership}, ${row.id}, ${row.name}, ${row.level}, ${row.vintage}, ${row.source}, ${row.licence},
      ${row.sha256}, ${row.read_from}, ${row.shapes.length}, ${row.without_shape}, ${row.loaded_on})`.execute(trx)
  for (let from = 0; from < row.shapes.length; from += 500) {
    const some = row.shapes.slice(from, from + 500)
    await sql`insert into neighbourhood.boundary_shapes (partnership, boundary_set, code, name, level, municipality, middle, outline)
      select ${partnership}, ${row.id}, code, name, level, municipality, array[longitude, latitude], outline::jsonb
      from unnest(${some.map(({ code }) => code)}::text[], ${some.map(({ name }) => name)}::text[],
        ${some.map(({ level }) => level)}::text[], ${some.map(({ municipality }) => municipality)}::text[],
        ${some.map(({ middle }) => middle[0])}::float8[], ${some.map(({ middle }) => middle[1])}::float8[],
        ${some.map(({ polygons }) => (polygons.length > 0 ? JSON.stringify(polygons) : null))}::text[])
        as given (code, name, level, municipality, longitude, latitude, outline)`.execute(trx)
  }
}

export type ShapeRow = {
  readonly code: string
  readonly name: string
  readonly municipality: string | null
  readonly middle: readonly [number, number]
  readonly outline: readonly (readonly (readonly (readonly [number, number])[])[])[] | null
}
/** `municipalities` empty: all. */
export async function shapesOf(trx: Trx, set: Id, municipalities: readonly string[]): Promise<ShapeRow[]> {
  const { rows } =
    await sql<ShapeRow>`select code, name, municipality, middle, outline from neighbourhood.boundary_shapes
    where boundary_set = ${set} and (cardinality(${municipalities as string[]}::text[]) = 0
      or municipality = any (${municipalities as string[]}::text[])) order by code`.execute(trx)
  return rows
}

/** By code, from one place on: a part of a whole country. */
export async function someShapes(trx: Trx, set: Id, from: number, most: number): Promise<ShapeRow[]> {
  const { rows } =
    await sql<ShapeRow>`select code, name, municipality, middle, outline from neighbourhood.boundary_shapes
    where boundary_set = ${set} order by code limit ${most} offset ${from}`.execute(trx)
  return rows
}

export type RecodeRow = Recodes & { readonly id: Id; readonly source: string; readonly recordedOn: string }
export async function allRecodes(trx: Trx): Promise<RecodeRow[]> {
  const { rows } = await sql<RecodeRow>`select id, from_year as "fromYear", to_year as "toYear", source, pairs,
      recorded_on as "recordedOn"
    from neighbourhood.recode_tables order by from_year, to_year, recorded_at, source`.execute(trx)
  return rows
}
export async function addRecode(
  trx: Trx,
  partnership: Id,
  row: RecodeRow & { readonly recordedAt: Date },
): Promise<void> {
  await sql`insert into neighbourhood.recode_tables (partnership, id, from_year, to_year, source, pairs, recorded_on, recorded_at)
    values (${partnership}, ${row.id}, ${row.fromYear}, ${row.toYear}, ${row.source}, ${JSON.stringify(row.pairs)},
      ${row.recordedOn}, ${row.recordedAt})`.execute(trx)
}
