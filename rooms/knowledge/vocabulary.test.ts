import assert from 'node:assert/strict'
import { globSync, readFileSync } from 'node:fs'
import { dirname, join, relative, sep } from 'node:path'
import { test } from 'node:test'
import { parse } from 'yaml'
import { doubledTerm, themesDocument, vocabularyDocument } from './vocabulary-document.ts'

const here = import.meta.dirname
const rooms = join(here, '..')
const documents = globSync('vocabulary/*.yaml', { cwd: here }).map((file) => join(here, file))
const terms = documents.flatMap((file) => vocabularyDocument.parse(parse(readFileSync(file, 'utf8'))).terms)

/** `casework.CaseState`: the types that rooms export from their `words.ts`, alcoves under the name of their room. */
function nounsIn(source: string, room: string): string[] {
  return [...source.matchAll(/^export (?:type|interface) ([A-Z]\w*)/gm)].map(([, name]) => `${room}.${name}`)
}
const unnamed = (nouns: readonly string[]) => {
  const named = new Set(terms.flatMap(({ code = [] }) => code))
  return nouns.filter((noun) => !named.has(noun))
}

test('the vocabulary has at least forty words, each once, in both languages, with a source', () => {
  assert.ok(terms.length >= 40, `${terms.length} words`)
  assert.equal(doubledTerm(terms), undefined)
  for (const { id, says, source } of terms) {
    for (const text of [says.nl, says.en]) assert.match(text, /[.!?”]$/, `${id}: “${text}” is no sentence`)
    assert.ok(source.nl && source.en, id)
  }
})

test('a word that is there twice is named', () => {
  const [first] = terms
  assert.ok(first)
  assert.equal(doubledTerm([...terms, first]), first.id)
})

test('partners have meanings of their own, from at least five organs', () => {
  const organs = new Set(terms.flatMap(({ meanings = [] }) => meanings.map(({ organ }) => organ)))
  assert.ok(organs.size >= 5, [...organs].join(', '))
})

test('each noun that a room exports from its words has a word in the vocabulary', () => {
  const nouns = globSync('*/**/words.ts', { cwd: rooms }).flatMap((file) => {
    const room = relative('.', dirname(file)).split(sep)[0] ?? ''
    return nounsIn(readFileSync(join(rooms, file), 'utf8'), room)
  })
  assert.ok(nouns.length > 20, 'the rooms have nouns at all')
  assert.deepEqual(
    unnamed(nouns),
    [],
    'add each noun to `code:` of the word that names it in rooms/knowledge/vocabulary, or add the word',
  )
})

test('a noun without a word is found', () => {
  assert.deepEqual(unnamed(nounsIn('export type Zaakje = 1\n', 'casework')), ['casework.Zaakje'])
})

test('the division has five fields and twenty themes, each theme in a field', () => {
  const read = (file: string) => themesDocument.safeParse(parse(readFileSync(join(here, 'themes', file), 'utf8')))
  const { data } = read('maastricht-2022.yaml')
  assert.equal(data?.fields.length, 5)
  assert.equal(data?.themes.length, 20)
  const loose = { ...data, fields: data?.fields.slice(1) }
  assert.equal(themesDocument.safeParse(loose).success, false)
})
