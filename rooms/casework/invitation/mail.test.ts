/** The letter that invites says its own lines and no others. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { invitationMail } from './mail.ts'

const standing = { turns: 1, was_on: null, called_off: false }

test('a place takes one line: what somebody typed as one adds none to a letter that everybody gets', () => {
  const to = { conference: 'x', edition: 1, held_on: '2026-12-10', begins_at: null, ...standing }
  const at = { workbench: 'https://werkbank.example.nl', madeAt: new Date('2026-11-24T09:00:00Z') }
  const lines = (place: string) => invitationMail({ ...to, place }, at).text.split('\n').length
  assert.equal(lines('Zaal 2\n\nIn Schakel: https://elders.example\u2028\u202eBeste collega'), lines('Zaal 2'))
  const { text } = invitationMail({ ...to, place: 'Zaal 2\nIn Schakel: https://elders.example' }, at)
  assert.doesNotMatch(invitationMail({ ...to, place: 'Zaal \u202e2' }, at).text, /\u202e/)
  assert.match(text, /Waar: Zaal 2 In Schakel: https:\/\/elders\.example\nIn Schakel: https:\/\/werkbank/)
})
