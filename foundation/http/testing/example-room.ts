/** A room of two nouns, only for testing the entrance: notes that a person may write, read and hide. */
import { z } from 'zod'
import { type Contract, identifier, text } from '../../../kit/contract.ts'
import { problemCatalogue } from '../../problem.ts'
import { routesOf } from '../routes.ts'

export const exampleContract = {
  'GET /v1/notes/:note': {
    params: z.strictObject({ note: identifier }),
    reply: z.strictObject({ id: identifier, words: z.string() }),
    problems: ['example/note-not-visible'],
    summary: 'One note.',
  },
  'POST /v1/notes': {
    body: z.strictObject({
      words: text(200),
      tags: z
        .array(z.strictObject({ name: text(20) }))
        .max(3)
        .optional(),
    }),
    reply: z.strictObject({ id: identifier }),
    problems: ['example/note-refused'],
    summary: 'Writes a note.',
  },
} as const satisfies Contract

export const exampleProblems = problemCatalogue('example', {
  'note-not-visible': {
    status: 404,
    texts: {
      nl: { title: 'Niet gevonden', whatNow: 'Controleer het adres.' },
      en: { title: 'Not found', whatNow: 'Check the address.' },
    },
    residentMaySee: true,
    logged: false,
    alarming: false,
  },
  'note-refused': {
    status: 409,
    texts: {
      nl: { title: 'Geweigerd', whatNow: 'Schrijf iets anders.' },
      en: { title: 'Refused', whatNow: 'Write something else.' },
    },
    residentMaySee: true,
    logged: false,
    alarming: false,
  },
})

export const exampleRoutes = routesOf(exampleContract, exampleProblems, {
  'GET /v1/notes/:note': {
    entrance: 'workbench',
    action: 'example/read-note',
    audit: 'example.note.read',
    regime: 'MUN',
    purpose: 'example/1',
    roles: ['desk-officer'],
    handle: async (act, input) => {
      act.note(input.params.note)
      return { id: input.params.note, words: 'x' }
    },
  },
  'POST /v1/notes': {
    entrance: 'workbench',
    action: 'example/write-note',
    audit: 'example.note.written',
    regime: 'MUN',
    purpose: 'example/1',
    roles: ['desk-officer'],
    handle: (act, input) => {
      const words: string = input.body.words
      if (words === 'no') throw exampleProblems.because('note-refused')
      return { id: act.newId() }
    },
  },
})
