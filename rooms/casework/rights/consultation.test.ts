/** What an organ finds before it when it is consulted reads as text. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { plainWords } from './consultation.ts'

test('several fields kept together are read as the texts in them, without codes and days', () => {
  const facts = {
    place: 'Voorbeeldstraat 12',
    facts: 'Planten in de schuur.',
    kind: 'own-observation',
    on: '2026-11-20',
  }
  assert.equal(plainWords(JSON.stringify(facts)), 'Voorbeeldstraat 12\n\nPlanten in de schuur.')
  const weighed = { criteria: [{ code: 'a', words: 'Voor en tegen.' }], reasons: 'Alles gewogen.' }
  assert.equal(plainWords(JSON.stringify(weighed)), 'Voor en tegen.\n\nAlles gewogen.')
})
test('words stay as they were written, also when they begin with a brace', () => {
  assert.equal(plainWords('Drie meldingen.'), 'Drie meldingen.')
  assert.equal(plainWords('{ zo begon hij'), '{ zo begon hij')
})
