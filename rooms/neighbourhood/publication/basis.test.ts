import assert from 'node:assert/strict'
import { test } from 'node:test'
import { basisNamed } from './basis.ts'

test('a basis keeps the name it got first, however it is spelled later', () => {
  const before = ['Onderzoek veiligheid 2025', 'bewoners·enquête 2024']
  for (const again of ['onderzoek veiligheid 2025', 'Onderzoek  Veiligheid-2025', 'ONDERZOEK\u00a0veiligheid, 2025.'])
    assert.equal(basisNamed(again, before), 'Onderzoek veiligheid 2025', again)
  assert.equal(basisNamed('Bewoners enquete 2024', before), 'bewoners·enquête 2024')
  assert.equal(basisNamed('Onderzoek veiligheid 2026', before), 'Onderzoek veiligheid 2026', 'another year is another')
})
