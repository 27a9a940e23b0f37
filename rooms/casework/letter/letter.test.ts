/** The letter to a resident: what was decided and how to disagree, of this person alone, and signed by the organ. */
import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { formats } from '../../../kit/language.ts'
import { decisionLetter, type ToWrite } from './letter.ts'
import { renderDecisionLetter } from './write-letter.ts'

const to = (changes: Partial<ToWrite> = {}): ToWrite => ({
  ...{ name: 'Sanne Voorbeeld', receiver: 'Sanne Voorbeeld', file: 'M-123A', place: 'Voorbeeldstraat 12, Maastricht' },
  ...{
    organ: 'Burgemeester',
    power: 'Sluiting van een woning',
    article: 'Opiumwet artikel 13b',
    decidedOn: '2026-11-24',
  },
  ...{
    outcome: 'impose',
    days: 30,
    lighter: [],
    reasons: 'De schuur gaat dicht.\nZij krijgt hulp.',
    objectionUntil: '2027-01-05',
  },
  ...{
    view: 'Ik wist dit niet.',
    notHeard: false,
    urgent: false,
    changed: null,
    ledger: null,
    destroyBy: '2031-11-24',
  },
  advices: [{ kind: 'youth', organ: 'Jeugdbescherming', verdict: 'objects' }],
  sender: 'Gemeente Maastricht',
  contact: { name: 'Contactpunt', address: 'Postbus 00000, 6200 AA Maastricht', telephone: '043 000 00 20' },
  ...changes,
})
const words = (changes: Partial<ToWrite> = {}, language: 'nl' | 'en' = 'nl') =>
  JSON.stringify(decisionLetter(to(changes), language, formats(language).day))

describe('the letter about a decision', () => {
  test('says what was decided, for how long, why, and until when one can object', () => {
    for (const said of [
      '30 dagen',
      'De schuur gaat dicht.',
      'Zij krijgt hulp.',
      '5 januari 2027',
      'voorlopige voorziening',
      'M-123A',
    ])
      assert.ok(words().includes(said), said)
    assert.ok(words({ outcome: 'lighter', days: null, lighter: ['help-plan'] }).includes('Een plan met hulp voor u.'))
    assert.ok(words({ outcome: 'none', days: null }).includes('Er komt geen maatregel.'))
  })
  test('has what this person said, or that nobody asked yet', () => {
    assert.ok(words().includes('Ik wist dit niet.'))
    assert.ok(words({ view: null }).includes('Wij kregen geen antwoord.'))
    assert.ok(words({ view: null, notHeard: true }).includes('omdat het niet kon wachten'))
  })
  test('says which way an advice went and not its words, and is signed by the organ', () => {
    assert.ok(words().includes('Jeugdbescherming, over de kinderen: bezwaar tegen de maatregel.'))
    assert.deepEqual(decisionLetter(to(), 'nl', formats('nl').day).signature, [
      'Met vriendelijke groet,',
      'Burgemeester',
    ])
  })
  test('tells how to read and correct what is kept, where something is kept', () => {
    assert.ok(words({ ledger: { keptUntil: '2028-12-24' } }).includes('zeggen wat er niet klopt'))
    assert.ok(!words().includes('zeggen wat er niet klopt'))
  })
  test('tells what an objection changed', () => {
    const changed = { effect: 'shortened', days: 14, on: '2027-02-01' } as const
    assert.match(words({ changed }), /de maatregel duurt korter, 14 dagen, vanaf of vóór 1 februari 2027/)
    assert.ok(!words({ changed: { effect: 'stands', days: 30, on: null } }).includes('Na bezwaar of beroep'))
  })
  test('is complete in English, with no Dutch left in it but names', () => {
    assert.match(words({}, 'en'), /Do you disagree\?.*5 January 2027/)
    assert.doesNotMatch(words({ reasons: 'x', view: 'y' }, 'en'), /[Mm]aatregel|besluit|bezwaar/)
  })
  test('has short sentences: plain Dutch is read by everybody', () => {
    const letter = decisionLetter(to({ ledger: { keptUntil: '2028-12-24' } }), 'nl', formats('nl').day)
    const sentences = letter.blocks
      .flatMap((block) => (block.kind === 'list' ? block.items : [block.text]))
      .flatMap((text) => text.split(/(?<=[.!?:])\s+/))
    for (const sentence of sentences) assert.ok(sentence.split(/\s+/).length <= 25, sentence)
  })
  test('comes out as a tagged document, the same bytes each time', async () => {
    const letter = decisionLetter(to(), 'nl', formats('nl').day)
    const pdf = Buffer.from(await renderDecisionLetter(letter, 'nl'))
    assert.match(pdf.toString('latin1'), /\/StructTreeRoot[\s\S]*pdfuaid|pdfuaid[\s\S]*\/StructTreeRoot/)
    assert.ok(pdf.equals(Buffer.from(await renderDecisionLetter(letter, 'nl'))))
  })
})
