/**
 * What others read by: CSV on the Web (W3C, *Metadata Vocabulary for Tabular Data*, 2015) and JSON-stat 2.0, held against the
 * sentences of those documents that a reader stumbles over.
 */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Artefact, PublicationCell } from '../words.ts'
import { jsonStatOf } from './json-stat.ts'
import { csvMetadataOf, csvOf } from './table-csv.ts'

const given = (area: string, category: string, amount: number): PublicationCell => ({
  ...{ area, period: '2025', category, state: 'given', amount, low: amount - 2.5, high: amount + 2.5 },
  ...{ count: 12, base: 40, modelled: false },
})
const withheld = (area: string, category: string): PublicationCell => ({
  ...{ area, period: '2025', category, state: 'protected', amount: null, low: null, high: null },
  ...{ count: null, base: null, modelled: false },
})
const area = (code: string, name: string) => ({
  ...{ code, name, division: 'buurt', middle: null, outline: null, kin: null },
})
const artefact: Artefact = {
  ...{ format: 'schakel-publication/1', id: '11111111-1111-4111-8111-111111111111', proposedOn: '2026-11-28' },
  title: { nl: 'Veilig, "thuis"', en: 'Safe' },
  definition: { nl: 'Voelt u zich veilig?', en: 'Do you feel safe?' },
  ...{ origin: 'survey', unit: '%', decimals: 1, direction: 'neither', smallestThatMatters: null },
  source: { name: 'verzonnen', licence: null, edition: null },
  method: {
    ...{ protection: 'suppression', surety: 'wilson-95', largestAddition: null, protectedUpTo: 4, seed: null },
  },
  ...{ versions: {}, against: [], whole: 'all', categories: ['ja', 'nee'] },
  periods: [{ code: '2025', cut: null, provisional: false }],
  areas: [area('all', ''), area('BU1', 'Noord, oost'), area('BU2', '=Zuid')],
  cells: ['all', 'BU1', 'BU2'].flatMap((code) => [
    given(code, 'ja', 60.5),
    code === 'BU2' ? withheld(code, 'nee') : given(code, 'nee', 39.5),
  ]),
}

/** Fields of a line by RFC 4180. */
function fieldsOf(line: string): string[] {
  return [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(([, quoted, plain]) =>
    quoted === undefined ? (plain ?? '') : quoted.replaceAll('""', '"'),
  )
}
/** Prefixes that the initial context of the vocabulary knows, as far as they are used here (W3C, csvw/context). */
const knownPrefixes = ['dc', 'schema', 'dcat', 'prov', 'rdfs', 'skos', 'foaf', 'xsd']
const datatypes: { readonly [name: string]: RegExp } = {
  string: /^[\s\S]*$/,
  decimal: /^-?\d+(\.\d+)?$/,
  integer: /^-?\d+$/,
  boolean: /^(true|false)$/,
}

test('a reader of CSV on the Web finds every column by its heading, and every value of its type', () => {
  const metadata = JSON.parse(csvMetadataOf(artefact))
  assert.equal(metadata['@context'], 'http://www.w3.org/ns/csvw')
  assert.equal(metadata.url, `/v1/publications/${artefact.id}/csv`)
  for (const [name, value] of Object.entries(metadata)) {
    const [prefix, rest] = name.split(':')
    if (rest === undefined)
      assert.ok(['@context', 'url', 'tableSchema'].includes(name), `${name} is a property of a table`)
    else assert.ok(knownPrefixes.includes(prefix ?? ''), `${name} has a prefix that readers know`)
    assert.notEqual(value, null, 'a common property is never null (6.5)')
  }
  const { columns, primaryKey } = metadata.tableSchema
  const [heading = '', ...lines] = csvOf(artefact).trimEnd().split('\n')
  const names: string[] = columns.map(({ name }: { name: string }) => name)
  assert.equal(new Set(names).size, names.length, 'names are unique')
  assert.ok(names.every((name) => /^[A-Za-z][A-Za-z0-9_.]*$/.test(name)))
  for (const [at, title] of fieldsOf(heading).entries())
    assert.ok(Object.values(columns[at].titles).flat().includes(title), `${title} is a title of its column (5.1.1)`)
  const keys = new Set<string>()
  for (const line of lines) {
    const fields = fieldsOf(line)
    assert.equal(fields.length, columns.length)
    for (const [at, field] of fields.entries()) {
      const { datatype, null: empty } = columns[at]
      assert.ok(datatypes[datatype], `${datatype} is a built-in datatype`)
      assert.ok(field === (empty ?? '') || datatypes[datatype]?.test(field), `${names[at]}: ${field}`)
    }
    keys.add(JSON.stringify(primaryKey.map((name: string) => fields[names.indexOf(name)])))
  }
  assert.equal(keys.size, lines.length, 'the primary key tells every line apart')
})

test('a reader of JSON-stat finds as many values as the dimensions have places, and each status at a place', () => {
  const cube = JSON.parse(jsonStatOf(artefact))
  assert.deepEqual([cube.version, cube.class], ['2.0', 'dataset'])
  assert.equal(cube.id.length, cube.size.length)
  assert.deepEqual(Object.keys(cube.dimension), cube.id)
  for (const [at, name] of cube.id.entries()) {
    const { category } = cube.dimension[name]
    const places = Object.values<number>(category.index)
    assert.deepEqual(
      [...places].sort((a, b) => a - b),
      Array.from({ length: cube.size[at] }, (_, place) => place),
      name,
    )
    for (const code of Object.keys({ ...category.label, ...category.unit })) assert.ok(code in category.index, code)
  }
  const size = cube.size.reduce((product: number, one: number) => product * one, 1)
  assert.equal(cube.value.length, size)
  for (const [place, status] of Object.entries(cube.status)) {
    assert.ok(Number(place) < size && status !== 'given')
    assert.equal(cube.value[Number(place)], null, 'what has a status other than given has no number')
  }
  for (const names of Object.values<string[]>(cube.role)) for (const name of names) assert.ok(cube.id.includes(name))
  assert.ok(!Number.isNaN(Date.parse(cube.updated)))
  const at = (code: string, category: string, measure: string) =>
    cube.value[
      [code, '2025', category, measure].reduce(
        (place, one, dimension) =>
          place * cube.size[dimension] + cube.dimension[cube.id[dimension]].category.index[one],
        0,
      )
    ]
  assert.deepEqual([at('BU1', 'nee', 'high'), at('BU2', 'nee', 'amount')], [42, null])
})
