import assert from 'node:assert/strict'
import { test } from 'node:test'
import { residentDocument } from './frame.ts'
import { frontPage } from './house-pages.ts'
import { html } from './html.ts'

test('the first page leads to the own neighbourhood, in both languages', () => {
  assert.match(String(frontPage(undefined, 'nl')), /<a href="\/nl\/mijn-buurt">Hoe is het in mijn buurt\?<\/a>/)
  assert.match(
    String(frontPage(undefined, 'en')),
    /<a href="\/en\/mijn-buurt">How are things in my neighbourhood\?<\/a>/,
  )
})

test('what stands around every page does not grow with it: reporting and reading an answer keep their size', () => {
  const page = residentDocument({ language: 'nl', path: '/veilig', title: 'x', main: html``, part: 'report' })
  assert.doesNotMatch(String(page), /mijn-buurt/)
})
