/** One planted trespass per way of breaking a rule of the import fence, each in a small house of its own. */
export type Trespass = {
  readonly rule: number
  /** A sentence: what the trespasser tries. */
  readonly tries: string
  /** The file in which the fence must find it. */
  readonly at: string
  readonly planted: Readonly<Record<string, string>>
}

const plant = (
  rule: number,
  tries: string,
  at: string,
  text: string,
  beside: Record<string, string> = {},
): Trespass => ({
  rule,
  tries,
  at,
  planted: { [at]: text, ...beside },
})

/** A small house in which everything is in order; trespasses are planted beside it. */
export const quietHouse: Readonly<Record<string, string>> = {
  'package.json': JSON.stringify({
    dependencies: { kysely: '1', pg: '1', zod: '1', react: '1', vite: '1', fastify: '1' },
    devDependencies: { 'fast-check': '1', typescript: '1' },
  }),
  'packages/sealed-letter/package.json': JSON.stringify({
    name: '@schakel/sealed-letter',
    exports: './src/index.ts',
    dependencies: { 'hash-wasm': '1' },
  }),
  'packages/sealed-letter/src/index.ts': `import { pad } from './pad.ts'\nimport { argon2id } from 'hash-wasm'\nexport const seal = [pad, argon2id]\n`,
  'packages/sealed-letter/src/pad.ts': `export const pad = 1\n`,
  'packages/scan-statistic/package.json': JSON.stringify({
    name: '@schakel/scan-statistic',
    exports: './src/index.ts',
  }),
  'packages/scan-statistic/src/index.ts': `export const scan = 1\n`,
  'foundation/clock.ts': `export type Id = string\nexport const now = () => new Date()\n`,
  'foundation/act.ts': `import type { Id } from './clock.ts'\nimport type { Trx } from './database/sql.ts'\nexport type Act = { id: Id; trx: Trx }\n`,
  'foundation/database/sql.ts': `import { sql } from 'kysely'\nexport type Trx = string\nexport { sql }\n`,
  'kit/contract.ts': `import { z } from 'zod'\nexport const day = z.iso.date()\n`,
  'kit/resident/html.ts': `export const html = String.raw\n`,
  'kit/workbench/Button.tsx': `import { useState } from 'react'\nexport const Button = () => <button>{useState}</button>\n`,
  'rooms/knowledge/door.ts': `export const theme = 1\n`,
  'rooms/signals/door.ts': `import type { Act } from '../../foundation/act.ts'\nimport { theme } from '../knowledge/door.ts'\nimport { signals } from './store.ts'\nexport const listOf = (act: Act) => [act, theme, signals]\n`,
  'rooms/signals/store.ts': `import { sql } from '../../foundation/database/sql.ts'\nexport const signals = sql\n`,
  'rooms/signals/words.ts': `import type { Id } from '../../foundation/clock.ts'\nexport type Signal = { id: Id }\n`,
  'rooms/signals/contract.ts': `import { day } from '../../kit/contract.ts'\nimport { z } from 'zod'\nexport const contract = { day, z }\n`,
  'rooms/signals/urgency.ts': `import type { Signal } from './words.ts'\nexport const signalIsUrgent = (signal: Signal) => signal\n`,
  'rooms/signals/list-signals.ts': `import { signals } from './store.ts'\nexport const listSignals = signals\n`,
  'rooms/signals/examples.ts': `export const aSignal = 1\n`,
  'rooms/signals/routes.ts': `import { listSignals } from './list-signals.ts'\nimport { contract } from './contract.ts'\nexport const routes = [contract, listSignals]\n`,
  'rooms/signals/messages/resident.nl.ts': `export const nl = {}\n`,
  'rooms/signals/pages/resident.ts': `import type { contract } from '../contract.ts'\nimport { html } from '../../../kit/resident/html.ts'\nimport { nl } from '../messages/resident.nl.ts'\nexport const page = (made: typeof contract) => [html, nl, made]\n`,
  'rooms/signals/pages/workbench.ts': `export const pages = [() => import('./SignalsPage.tsx')]\n`,
  'rooms/signals/pages/SignalsPage.tsx': `import { contract } from '../contract.ts'\nimport { Button } from '../../../kit/workbench/Button.tsx'\nexport const Page = () => <Button>{contract}</Button>\n`,
  'rooms/signals/list-signals.test.ts': `import fc from 'fast-check'\nimport { aSignal } from './examples.ts'\nimport { listSignals } from './list-signals.ts'\nexport default [fc, aSignal, listSignals]\n`,
  'server/workbench-entrance.ts': `import { routes } from '../rooms/signals/routes.ts'\nexport const all = routes\n`,
  'web/workbench/main.tsx': `import { pages } from '../../rooms/signals/pages/workbench.ts'\nexport const all = pages\n`,
  'web/resident/main.ts': `import { page } from '../../rooms/signals/pages/resident.ts'\nexport const all = page\n`,
}

export const trespasses: readonly Trespass[] = [
  plant(
    1,
    'a room reads the insides of a room it may knock at',
    'rooms/casework/admit-case.ts',
    `import { signals } from '../signals/store.ts'\nexport const x = signals\n`,
  ),
  plant(
    1,
    'a room knocks at a door that is not listed for it: areas, never persons',
    'rooms/neighbourhood/draw-map.ts',
    `import { cases } from '../casework/door.ts'\nexport const x = cases\n`,
    {
      'rooms/casework/door.ts': 'export const cases = 1\n',
    },
  ),
  plant(
    1,
    'a room borrows only a type from a closed door',
    'rooms/sharing/list-regimes.ts',
    `import type { listOf } from '../signals/door.ts'\nexport type X = typeof listOf\n`,
  ),
  plant(
    1,
    'a room reaches for a type with import() in a type',
    'rooms/knowledge/list-terms.ts',
    `export type X = import('../signals/words.ts').Signal\n`,
  ),
  plant(
    1,
    'a room passes on what is not its own',
    'rooms/reporting/build-report.ts',
    `export * from '../signals/store.ts'\n`,
  ),
  plant(
    1,
    'a room loads another room while running',
    'rooms/reporting/draft-report.ts',
    `export const x = () => import('../signals/store.ts')\n`,
  ),
  plant(
    1,
    'a test peeks into the store of another room',
    'rooms/casework/admit-case.test.ts',
    `import { signals } from '../signals/store.ts'\nexport default signals\n`,
  ),
  plant(
    2,
    'a package leans on the product',
    'packages/scan-statistic/src/areas.ts',
    `import { theme } from '../../../rooms/knowledge/door.ts'\nexport const x = theme\n`,
  ),
  plant(
    2,
    'a package reaches into another package',
    'packages/scan-statistic/src/letters.ts',
    `import { pad } from '../../sealed-letter/src/pad.ts'\nexport const x = pad\n`,
  ),
  plant(
    2,
    'a package opens files by itself',
    'packages/scan-statistic/src/load.ts',
    `import { readFileSync } from 'node:fs'\nexport const x = readFileSync\n`,
  ),
  plant(
    2,
    'a package looks at the machine',
    'packages/scan-statistic/src/seed.ts',
    `export const x = process.env.SEED\n`,
  ),
  plant(
    2,
    'a package uses what it did not declare',
    'packages/scan-statistic/src/check.ts',
    `import { z } from 'zod'\nexport const x = z\n`,
  ),
  plant(
    3,
    'the foundation asks a room',
    'foundation/audit/record-act.ts',
    `import { theme } from '../../rooms/knowledge/door.ts'\nexport const x = theme\n`,
  ),
  plant(
    3,
    'the kit asks a room',
    'kit/workbench/Theme.tsx',
    `import { theme } from '../../rooms/knowledge/door.ts'\nexport const x = theme\n`,
  ),
  plant(
    3,
    'the kit leans on the foundation, if only for a type',
    'kit/workbench/Case.tsx',
    `import type { Id } from '../../foundation/clock.ts'\nexport type X = Id\n`,
  ),
  plant(
    4,
    'a page carries the server with it',
    'rooms/signals/pages/DeskPage.tsx',
    `import { listSignals } from '../list-signals.ts'\nexport const x = listSignals\n`,
  ),
  plant(
    4,
    'a page reads files',
    'rooms/signals/pages/FilePage.tsx',
    `import { readFileSync } from 'node:fs'\nexport const x = readFileSync\n`,
  ),
  plant(
    4,
    'a resident page carries zod through its contract',
    'rooms/signals/pages/resident/report.ts',
    `import { contract } from '../../contract.ts'\nexport const x = contract\n`,
  ),
  plant(
    4,
    'a resident page carries React',
    'rooms/signals/pages/resident/mailbox.ts',
    `import { useState } from 'react'\nexport const x = useState\n`,
  ),
  plant(
    4,
    'a resident page carries zod by a detour',
    'rooms/signals/pages/resident/letter.ts',
    `import { day } from '../../../../kit/dates.ts'\nexport const x = day\n`,
    {
      'kit/dates.ts': `export { day } from './contract.ts'\n`,
    },
  ),
  plant(
    4,
    'a contract brings the server into the page',
    'rooms/knowledge/contract.ts',
    `import { sql } from '../../foundation/database/sql.ts'\nexport const x = sql\n`,
  ),
  plant(
    5,
    'words lean on a use case',
    'rooms/knowledge/words.ts',
    `import { listTerms } from './list-terms.ts'\nexport const x = listTerms\n`,
    {
      'rooms/knowledge/list-terms.ts': 'export const listTerms = 1\n',
    },
  ),
  plant(
    5,
    'a rule reads the store',
    'rooms/signals/deadline.ts',
    `import { signals } from './store.ts'\nexport const x = signals\n`,
  ),
  plant(
    5,
    'a rule calls a use case',
    'rooms/signals/waiting-time.ts',
    `import { listSignals } from './list-signals.ts'\nexport const x = listSignals\n`,
  ),
  plant(
    5,
    'a rule opens a file',
    'rooms/signals/category.ts',
    `import { readFileSync } from 'node:fs'\nexport const x = readFileSync\n`,
  ),
  plant(
    6,
    'a use case writes its own SQL',
    'rooms/signals/close-signal.ts',
    `import { sql } from '../../foundation/database/sql.ts'\nexport const x = sql\n`,
  ),
  plant(
    6,
    'a use case takes the library itself',
    'rooms/signals/erase-signal.ts',
    `import { sql } from 'kysely'\nexport const x = sql\n`,
  ),
  plant(
    7,
    'the server enters a room by the window',
    'server/count-signals.ts',
    `import { signals } from '../rooms/signals/store.ts'\nexport const x = signals\n`,
  ),
  plant(
    7,
    'the resident shell shows a workbench page',
    'web/resident/desk.ts',
    `import { pages } from '../../rooms/signals/pages/workbench.ts'\nexport const x = pages\n`,
  ),
  plant(
    7,
    'the program for other organisations has a room inside',
    'node/register.ts',
    `import { theme } from '../rooms/knowledge/door.ts'\nexport const x = theme\n`,
  ),
  plant(
    7,
    'the program for other organisations takes more of the foundation than it was given',
    'node/register.ts',
    `import { holder } from '../foundation/keys/holder.ts'\nexport const x = holder\n`,
    { 'foundation/keys/holder.ts': 'export const holder = 1\n' },
  ),
  plant(
    6,
    'the program for other organisations speaks SQL outside its store',
    'node/register/load-register.ts',
    `import { Client } from 'pg'\nexport const x = Client\n`,
  ),
  plant(
    8,
    'two files need each other',
    'rooms/signals/mailbox.ts',
    `import type { B } from './receipt.ts'\nexport type A = B\n`,
    {
      'rooms/signals/receipt.ts': `import type { A } from './mailbox.ts'\nexport type B = A\n`,
    },
  ),
  plant(8, 'three files go round by a re-export and a type', 'foundation/audit/a.ts', `export * from './b.ts'\n`, {
    'foundation/audit/b.ts': `import { c } from './c.ts'\nexport const b = c\n`,
    'foundation/audit/c.ts': `export type A = typeof import('./a.ts')\nexport const c = 1\n`,
  }),
  plant(
    8,
    'an import leads nowhere',
    'rooms/signals/open-signal.ts',
    `import { x } from './gone.ts'\nexport const y = x\n`,
  ),
  plant(
    8,
    'an import names a package nobody declared',
    'rooms/signals/file-signal.ts',
    `import x from 'left-pad'\nexport const y = x\n`,
  ),
  plant(
    8,
    'product code needs a development dependency',
    'rooms/signals/sort-signals.ts',
    `import fc from 'fast-check'\nexport const y = fc\n`,
  ),
  plant(
    8,
    'product code leans on examples made for tests',
    'rooms/signals/seed-signals.ts',
    `import { aSignal } from './examples.ts'\nexport const y = aSignal\n`,
  ),
  plant(
    8,
    'product code imports a test',
    'rooms/signals/run-signals.ts',
    `import x from './list-signals.test.ts'\nexport const y = x\n`,
  ),
  plant(
    8,
    'an import is computed at run time',
    'rooms/signals/load-signals.ts',
    "export const y = (name: string) => import('./' + name + '.ts')\n",
  ),
  plant(8, 'a file cannot be read', 'rooms/signals/mark-signal.ts', 'export const = \n'),
  plant(9, 'a rule asks the machine what time it is', 'rooms/signals/age.ts', `export const age = () => Date.now()\n`),
  plant(9, 'a date is made of nothing', 'rooms/signals/today.ts', `export const today = () => new Date()\n`),
  plant(
    9,
    'a date is made of nothing, without parentheses',
    'rooms/signals/tomorrow.ts',
    `export const tomorrow = new Date\n`,
  ),
  plant(9, 'chance comes from nowhere', 'rooms/signals/lot.ts', `export const lot = () => Math.random()\n`),
  plant(
    9,
    'the clock is taken apart first',
    'rooms/signals/tick.ts',
    `const { now } = Date\nexport const tick = now\n`,
  ),
  plant(
    9,
    'the clock is called by another name',
    'rooms/signals/tock.ts',
    `export const tock = () => globalThis.Date['now']()\n`,
  ),
  plant(
    9,
    'an identifier is drawn past the clock file',
    'rooms/signals/add-signal.ts',
    `import { randomUUID } from 'node:crypto'\nexport const id = randomUUID\n`,
  ),
  plant(
    10,
    'a store reads the tables of another room',
    'rooms/casework/store.ts',
    "import { sql } from '../../foundation/database/sql.ts'\nexport const x = sql`select id from signals.letters`\n",
  ),
  plant(
    10,
    'a migration writes into the foundation',
    'rooms/casework/database/migrations/2026-01-01T0000-planted.sql',
    'insert into audit.acts default values;\n',
  ),
  plant(
    10,
    'the foundation reads a room',
    'foundation/audit/store.ts',
    "import { sql } from '../database/sql.ts'\nexport const x = sql`select id from casework.cases`\n",
  ),
  plant(
    8,
    'product code leans on what is made for tests',
    'foundation/audit/keep-act.ts',
    "import { x } from '../testing/database.ts'\nexport const y = x\n",
    { 'foundation/testing/database.ts': 'export const x = 1\n' },
  ),
  plant(14, 'a folder is named after a kind of code', 'rooms/signals/utils/strings.ts', `export const x = 1\n`),
  plant(14, 'a room is built that is not in the table', 'rooms/gossip/door.ts', `export const x = 1\n`),
  plant(14, 'a top folder appears that nobody explained', 'lib/x.ts', `export const x = 1\n`),
]
