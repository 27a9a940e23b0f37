import type { TableMapping } from '../../../../mapping.ts'

export const mapping = {
  'files::File': {
    table: 'files.files',
    action: 'read-file',
    attributes: {
      participants: { array: 'participants' },
      withheld: { array: 'withheld' },
      labels: { array: 'labels' },
      readers: { array: 'readers', type: 'uuid' },
      regime: { column: 'regime' },
      state: { column: 'state' },
      lead: { column: 'lead' },
      author: { column: 'author', type: 'uuid' },
      level: { column: 'level' },
      open: { column: 'open_to_many' },
    },
  },
} satisfies TableMapping
