import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sourceSentence } from './source-sentence.ts'

const in2024 = { title: 'Buurtenquête 2024', fieldworkFrom: '2024-09-01', fieldworkUntil: '2024-10-31' }

test('a survey is named as people write it, in both languages', () => {
  const { nl, en } = sourceSentence([in2024], 'perceived-safety', '1')
  assert.equal(
    nl,
    'Buurtenquête 2024, gehouden van 1 september tot en met 31 oktober 2024, met de vragen over veiligheidsbeleving (versie 1).',
  )
  assert.equal(
    en,
    'Buurtenquête 2024, held from 1 September to 31 October 2024, with the questions on perceived safety (version 1).',
  )
})

test('several surveys are listed in order of time, and a turn of the year is written out', () => {
  const over = { title: 'Buurtenquête 2021', fieldworkFrom: '2021-12-01', fieldworkUntil: '2022-01-15' }
  const { nl, en } = sourceSentence([over, in2024], 'trust', '2')
  assert.equal(
    nl,
    'Buurtenquête 2021, gehouden van 1 december 2021 tot en met 15 januari 2022, en Buurtenquête 2024, gehouden van 1 september tot en met 31 oktober 2024, met de vragen over vertrouwen (versie 2).',
  )
  assert.match(en, /held from 1 December 2021 to 15 January 2022, and Buurtenquête 2024, held from/)
})

test('no day is written for machines', () => {
  for (const words of Object.values(sourceSentence([in2024], 'resilience', '1'))) assert.doesNotMatch(words, /\d-\d/)
})
