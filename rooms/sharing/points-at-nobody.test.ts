import assert from 'node:assert/strict'
import { test } from 'node:test'
import { wordsPointAtNobody } from './points-at-nobody.ts'

test('words that point at one person or one door are refused', () => {
  for (const text of [
    'De bewoner met 123456780 leende geld.',
    'Geboren op 2-4-1991.',
    'Geboren 2 april 1991.',
    'Bel 06-12 34 56 78 voor meer.',
    'Mail naar iemand@voorbeeld.nl',
    'Een busje met kenteken XX-99-XX.',
    'Een busje met kenteken 9-XXX-99.',
    'Aan de Voorbeeldstraat 12.',
    'Op 6217 AB zitten ze.',
    'Volgens dhr. Voorbeeld.',
    'Volgens mevrouw Voorbeeld.',
  ])
    assert.equal(wordsPointAtNobody('Goed.', text), false, text)
})

test('words about an area or a way of working are taken, with years, counts and streets', () => {
  for (const text of [
    'In Mariaberg en Pottenberg bieden mensen geld voor een zolder.',
    'Sinds 2024 zagen wij dit in 14 straten, tussen 22.00 en 02.00 uur.',
    'Rond de Voorbeeldstraat en het plein; 1.200 woningen.',
    'Sinds 2026 OM en politie samen.',
    'Een huurteam van de gemeente, 3 dagen per week, in 2026-2027.',
    'The square has no lights; 40 homes look out on it.',
  ])
    assert.equal(wordsPointAtNobody(text), true, text)
})
