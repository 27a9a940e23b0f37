/** What a new room sends to browsers: contract, words in two languages, one page. */
import type { RoomNames } from './room-names.ts'

export const browserSide = ({ room, noun, nouns, Noun, Nouns }: RoomNames): Record<string, string> => ({
  'contract.ts': `/** What the workbench may ask of ${room}. */
import { z } from 'zod'
import { type Contract, day, identifier, text } from '../../kit/contract.ts'
import { ${noun}States } from './words.ts'

const ${noun} = z.strictObject({
  id: identifier,
  state: z.enum(${noun}States),
  addedOn: day,
  destroyBy: day,
  /** Null when they were erased. */
  words: z.string().nullable(),
  canChange: z.boolean(),
})
export type ${Noun}InContract = z.output<typeof ${noun}>

export const ${room}Contract = {
  'GET /v1/${room}/${nouns}': {
    reply: z.strictObject({ items: z.array(${noun}) }),
    problems: [],
    summary: 'The ${nouns} one may see, youngest first.',
  },
  'POST /v1/${room}/${nouns}': {
    body: z.strictObject({ words: text(2000) }),
    reply: z.strictObject({ id: identifier }),
    problems: ['${room}/may-not-add-${noun}'],
    summary: 'Adds a ${noun}.',
  },
} as const satisfies Contract
`,
  'messages/explain.nl.ts': `export const explain = {
  '${room}.own-organ-reads-${noun}': 'Uw eigen organisatie heeft dit toegevoegd.',
  '${room}.programme-manager-adds-${noun}': 'Een programmamanager voegt toe voor de eigen organisatie.',
} as const
`,
  'messages/explain.en.ts': `import type { explain as nl } from './explain.nl.ts'

export const explain: { readonly [K in keyof typeof nl]: string } = {
  '${room}.own-organ-reads-${noun}': 'Your own organisation added this.',
  '${room}.programme-manager-adds-${noun}': 'A programme manager adds for the own organisation.',
}
`,
  'messages/workbench.nl.ts': `export const nl = {
  title: '${Nouns}',
  none: 'Er is nog niets',
  noneNow: 'Wat wordt toegevoegd, verschijnt hier.',
  words: 'Inhoud',
  erased: 'Gewist',
  addedOn: 'Toegevoegd op',
  destroyBy: 'Vernietigen uiterlijk op',
  add: 'Toevoegen',
}
`,
  'messages/workbench.en.ts': `import type { nl } from './workbench.nl.ts'

export const en: typeof nl = {
  title: '${Nouns}',
  none: 'There is nothing yet',
  noneNow: 'What is added appears here.',
  words: 'Content',
  erased: 'Erased',
  addedOn: 'Added on',
  destroyBy: 'To be destroyed at the latest on',
  add: 'Add',
}
`,
  'pages/workbench.ts': `import type { WorkbenchPage } from '../../../kit/workbench/page.ts'

export const workbenchPages: readonly WorkbenchPage[] = [
  {
    path: '/${nouns}',
    title: { nl: '${Nouns}', en: '${Nouns}' },
    roles: ['programme-manager', 'analyst'],
    nav: { group: 'knowledge', order: 90 },
    load: () => import('./${Nouns}Page.tsx'),
  },
]
`,
  [`pages/${Nouns}Page.tsx`]: `/** The list, and a form to add to it. */
import { caller } from '../../../kit/caller.ts'
import {
  Answer,
  Button,
  Form,
  FormActions,
  PageHeader,
  Table,
  TextArea,
  useAnswer,
  useFormats,
  useMessages,
  useSend,
} from '../../../kit/workbench/index.ts'
import { ${room}Contract } from '../contract.ts'
import { en } from '../messages/workbench.en.ts'
import { nl } from '../messages/workbench.nl.ts'

const call = caller(${room}Contract)

export default function ${Nouns}Page() {
  const say = useMessages(nl, en)
  const format = useFormats()
  const list = useAnswer(call, 'GET /v1/${room}/${nouns}')
  const add = useSend(call, 'POST /v1/${room}/${nouns}', { refreshes: ['GET /v1/${room}/${nouns}'] })
  return (
    <>
      <PageHeader title={say.title} />
      <Answer of={list}>
        {({ items }) => (
          <Table
            caption={say.title}
            rows={items}
            rowKey={(row) => row.id}
            empty={{ title: say.none, text: say.noneNow }}
            columns={[
              { label: say.words, cell: (row) => row.words ?? say.erased },
              { label: say.addedOn, cell: (row) => format.shortDay(row.addedOn) },
              { label: say.destroyBy, cell: (row) => format.shortDay(row.destroyBy) },
            ]}
          />
        )}
      </Answer>
      <Form problem={add.problem} onSend={(answers) => add.send({ body: { words: answers.text('words') } })}>
        <TextArea name="words" label={say.words} maximum={2000} />
        <FormActions>
          <Button kind="primary" type="submit" busy={add.busy}>
            {say.add}
          </Button>
        </FormActions>
      </Form>
    </>
  )
}
`,
})
