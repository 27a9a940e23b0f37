// @ts-check
/**
 * THE table: who may knock where. Both fences (imports: `tools/fence.ts`; SQL: `foundation/database/schema-fence.ts`),
 * the bundler and the diagram of HOUSE.md read it. To change how the house hangs together, change it here and
 * write a decision (`npm run new decision`).
 *
 * Patterns: `*` is one name, `**` any depth (also none), `{own}` the folder of the importing file's own room or package,
 * `{door}` the `door.ts` of every room the own room may knock at, `{knocked}` the folders of those rooms, `<browser>` the packages a browser may carry.
 */

/**
 * The rooms in the order of the story. Data flows forward, imports point only backward: `knocksAt` names the rooms
 * whose `door.ts` (and, in SQL, whose `database/door.sql`) this room may use.
 */
export const rooms = {
  knowledge: { says: 'vocabulary, legal powers, barrier models, expertise, training', knocksAt: [] },
  sharing: { says: 'regimes, organs, covenants, purposes, decisions, hit/no-hit, release, retention, rights; is asked and never asks', knocksAt: ['knowledge'] },
  signals: { says: 'intake, mailbox, triage, information position, protected area counts', knocksAt: ['knowledge', 'sharing'] },
  casework: { says: 'admission, cases, conferences, contributions, plans; measures, vulnerability, consequences', knocksAt: ['knowledge', 'sharing', 'signals'] },
  neighbourhood: { says: "open data, survey, professionals' picture, clusters, publications; areas, never persons: no door to casework", knocksAt: ['knowledge', 'signals'] },
  programme: { says: 'policy cycle, investments, experiments, evaluation, polarisation plan', knocksAt: ['knowledge', 'sharing', 'casework', 'neighbourhood'] },
  reporting: { says: 'threat picture, council and transparency reports', knocksAt: ['knowledge', 'sharing', 'signals', 'casework', 'neighbourhood', 'programme'] },
}

/** What stands beside the rooms, from the ground up. Any other folder at the top is a trespass (rule 14). */
export const parts = {
  packages: 'pure algorithms, publishable one by one: no product words, no clock, no hidden randomness',
  foundation: 'what every room stands on, server side: identity, database, policy, audit, events, jobs, keys, http',
  kit: 'what pages stand on: the contract type, kit/workbench (React), kit/resident (plain templates)',
  rooms: 'the product, in the order of the story',
  server: 'roof 1: two entrances, for residents and for the workbench, and the wiring',
  web: 'roof 2: two shells that only list the pages of the rooms',
  node: 'roof 3: the program another organisation runs; no room inside',
  cli: 'every `schakel` verb is one file that calls a door',
  demo: 'real published figures, fictional people and cases',
  journeys: 'end-to-end stories in a real browser',
  proofs: 'the promises put to the test, each with a control that must be found',
  bench: 'benchmarks, each with its yardstick in the same run',
  tools: 'fence, check, show, new, and the generators of docs/generated',
  docs: 'decisions, law, methods, threat model, how-to, generated pages',
}

export const rules = {
  1: { name: 'rooms-knock-at-doors', says: 'a room imports itself, foundation, packages, and the door.ts of rooms listed for it' },
  2: { name: 'packages-stand-alone', says: 'packages import nothing of the product and not the insides of each other; src/ is pure' },
  3: { name: 'foundation-never-asks-upward', says: 'foundation and kit never import rooms; kit never imports foundation' },
  4: { name: 'pages-carry-no-server', says: 'pages import only their own contract, words, messages, contracts, words and pages/door.ts of rooms listed for theirs, kit, and browser-safe packages; resident pages carry no React, zod or workbench page' },
  5: { name: 'words-and-rules-stay-pure', says: 'words import only identifiers; rules (files named by a noun) import words, rules and doors, never a store or a use case' },
  6: { name: 'only-the-store-speaks-sql', says: 'only store.ts touches the database module' },
  7: { name: 'roofs-enter-by-the-door', says: 'server/ enters a room by routes.ts or door.ts, web/ by pages/resident.ts or pages/workbench.ts; the resident entrance shows only what is marked for residents' },
  8: { name: 'no-circles-no-loose-ends', says: 'no cycles (type-only ones included), nothing unresolvable, no test file imported by product code' },
  9: { name: 'one-clock-one-dice', says: 'no Date.now, new Date(), Math.random or other hidden time or chance outside the clock files' },
  10: { name: 'sql-leans-only-on-doors', says: 'SQL of a room leans only on schemas listed for it, there only on objects in door.sql; function bodies are SQL-standard; plpgsql only from the list' },
  11: { name: 'every-table-is-locked', says: 'every table has row security enabled and forced' },
  12: { name: 'every-route-answers-for-itself', says: 'every route states action, audit event, problems and entrance, by type' },
  13: { name: 'every-rule-bites', says: 'a planted trespass against each rule is found and named' },
  14: { name: 'folders-are-nouns-of-the-work', says: 'no folder or file called utils, helpers, common, shared, misc or services; no room or top folder missing from this table' },
}

/** Files with a fixed name and a fixed job inside a room (or an alcove of a room). */
export const fixedFiles = ['door', 'words', 'contract', 'problems', 'events', 'holdings', 'jobs', 'store', 'present', 'routes', 'examples']

/**
 * A file in a room named verb-object (`admit-case.ts`) whose first word is one of these is a use case and may talk to
 * the store. Any other file without a fixed name is named by a noun and holds rules: pure (rule 5).
 */
export const verbs = `
  accept act add admit adopt advance announce answer apply approve archive ask assign attend await begin book bring build call cancel
  carry cast change check choose classify close collect compare complete compute confirm contribute copy correct count cover
  cut date decide declare deliver describe destroy draft draw drop edit end enter erase evaluate explain export extend extract
  fetch file fill find finish fold forget forward freeze give grant group hand hear hide hold import inform invite involve
  issue join judge keep leave lift link list load lock look make mark match measure merge mix move name note notify offer open
  order pass pause pay pick place plan post prepare print propose protect publish put queue raise rank read rebuild receive
  recheck record refer refresh refuse register reject release remind remove render reopen reply report request resolve restore
  retract retry return review revise revoke run save schedule seal search see seed send serve set share shield show sign sort
  split start state stop store submit suggest summarise suspend switch take tell test transfer translate triage turn update
  verify view vote wait warn watch weigh withdraw withhold write
`.trim().split(/\s+/)

/** Packages that may run in a browser page. */
export const browserSafePackages = ['sealed-letter']

/** What workbench pages and kit/workbench may import from outside. Anything else is a new weight on every page. */
const workbenchLibraries = ['react', 'react-dom', 'react-aria-components', '@tanstack/react-query', '@tanstack/react-router', 'zod', 'maplibre-gl', 'pmtiles']

/**
 * Who may import what; the first line whose `of` matches holds. `imports`: patterns inside the house; `types`: patterns
 * for `import type` only; `outside`: packages from npm (`product` = dependencies, `any` = also the development ones,
 * `own` = those of the package itself); `node`: may use Node's own modules; `pure`: also no global of the machine;
 * `resident`: what it carries along is weighed. `because` finishes the sentence the fence prints.
 */
export const stations = [
  // ── tests stand beside what they test and may reach further ──
  { of: ['packages/*/{test,bench,bin}/**', 'packages/**/*.test.ts'], rule: 2, imports: ['{own}/**', 'packages/*/src/index.ts', 'packages/testing/**'], outside: 'any', node: true,
    because: 'a package is published alone: also its tests and programs may not lean on the product' },
  { of: ['rooms/*/**/*.test.{ts,tsx}', 'rooms/*/testing/**'], rule: 1, outside: 'any', node: true,
    imports: ['{own}/**', 'foundation/**', 'kit/**', 'packages/*/src/index.ts', '{door}', '{knocked}/testing/**', '{knocked}/**/{contract,words}.ts', 'rooms/*/examples.ts', 'demo/**', 'server/**', 'house-rules.mjs'],
    because: 'also a test enters another room only by a door listed for its room, or by what that room keeps for tests: examples.ts and testing/' },
  { of: 'foundation/**/*.test.ts', rule: 3, imports: ['foundation/**', 'kit/{contract,identity-contract,language}.ts', 'packages/*/src/index.ts', 'house-rules.mjs'], outside: 'any', node: true,
    because: 'the foundation carries the rooms and does not know them, not even in its tests' },
  { of: ['kit/**/*.test.{ts,tsx}', 'kit/testing/**'], rule: 3, imports: ['kit/**', 'packages/*/src/index.ts'], outside: 'any', node: true,
    because: 'the kit knows neither rooms nor foundation, not even in its tests' },
  { of: '{server,web,node,cli,demo,bench,proofs,tools,journeys}/**/*.test.{ts,tsx}', rule: 7, imports: ['**'], outside: 'any', node: true,
    because: 'tests of the roofs may reach everything' },
  { of: 'journeys/**', rule: 7, outside: 'any', node: true,
    imports: ['journeys/**', 'foundation/**', 'demo/**', 'kit/{contract,identity-contract,language}.ts', 'kit/testing/**', 'packages/*/src/index.ts', 'server/**', 'rooms/*/**/messages/**', 'cli/**', 'house-rules.mjs'],
    because: 'a journey walks through the browser, not through the insides of rooms' },

  // ── packages ──
  { of: 'packages/*/src/**', rule: 2, imports: ['{own}/src/**', 'packages/*/src/index.ts'], outside: 'own', node: false, pure: true,
    because: 'a package is pure and published alone: input, output, chance and time come in as arguments' },
  { of: 'packages/**', rule: 2, imports: ['{own}/**', 'packages/*/src/index.ts'], outside: 'any', node: true, because: 'a package is published alone' },

  // ── a room: what a browser may carry ──
  { of: 'rooms/*/**/words.ts', rule: 5, imports: [], types: ['foundation/clock.ts'], outside: [], node: false,
    because: 'words are said by server and pages alike and may lean on identifiers only' },
  { of: 'rooms/*/**/contract.ts', rule: 4, imports: ['{own}/**/{contract,words}.ts', '{knocked}/**/{contract,words}.ts', 'kit/{contract,why-not-contract,account-contract,act-proof-contract}.ts'], outside: ['zod'], node: false,
    because: 'the contract travels into the page: it may carry zod, words and nothing of the server' },
  { of: 'rooms/*/**/messages/**', rule: 4, imports: ['{own}/**/messages/**', '{own}/**/words.ts', '{knocked}/**/words.ts', 'kit/messages.ts'], types: ['kit/**'], outside: [], node: false,
    because: 'messages travel into the page and are words only' },
  { of: ['rooms/*/**/pages/resident.ts', 'rooms/*/**/pages/resident/**', 'rooms/*/**/pages/resident-*'], rule: 4, resident: true, outside: [], node: false,
    imports: ['{own}/**/pages/resident.ts', '{own}/**/pages/resident/**', '{own}/**/pages/resident-*', '{own}/**/words.ts', '{own}/**/messages/**', 'kit/resident/**', 'kit/*.ts', 'packages/<browser>/src/index.ts'],
    types: ['{own}/**/contract.ts'],
    because: 'a resident page stays light and carries no React, no zod, no workbench and nothing of the server (contracts as types only)' },
  { of: 'rooms/*/**/pages/**', rule: 4, outside: workbenchLibraries, node: false,
    imports: ['{own}/**/pages/**', '{own}/**/{contract,words}.ts', '{own}/**/messages/**', '{knocked}/**/{contract,words}.ts', '{knocked}/pages/door.ts', 'kit/*', 'kit/workbench/**', 'packages/<browser>/src/index.ts'],
    because: 'what a page imports is sent to every browser: own contract, words and messages, those contracts, words and page doors of rooms it may knock at, kit and browser-safe packages only' },

  // ── a room: the server side ──
  { of: 'rooms/*/**/routes.ts', rule: 1, imports: ['{own}/**', 'foundation/**', 'packages/*/src/index.ts', 'kit/{contract,language,messages,partnership}.ts', 'kit/resident/**', '{door}'], outside: 'product', node: true,
    because: 'a room enters another room only by its door.ts, and only a room it may knock at' },
  { of: 'rooms/**', rule: 1, imports: ['{own}/**', 'foundation/**', 'packages/*/src/index.ts', 'kit/{contract,language,messages,partnership}.ts', '{door}'], outside: 'product', node: true,
    because: 'a room enters another room only by its door.ts, and only a room it may knock at' },

  // ── what rooms stand on ──
  { of: 'foundation/**/testing/**', rule: 3, imports: ['foundation/**', 'packages/*/src/index.ts', 'kit/{contract,identity-contract,language}.ts'], outside: 'any', node: true,
    because: 'what the foundation offers to tests does not know the rooms either' },
  { of: 'foundation/**', rule: 3, imports: ['foundation/**', 'packages/*/src/index.ts', 'kit/{contract,identity-contract,language}.ts'], outside: 'product', node: true,
    because: 'the foundation carries the rooms and does not know them; of kit it may know the contracts' },
  { of: 'kit/contract.ts', rule: 3, imports: ['kit/*.ts'], outside: ['zod'], node: false, because: 'the contract type travels into every page' },
  { of: 'kit/resident/**', rule: 4, resident: true, imports: ['kit/resident/**', 'kit/*.ts', 'packages/<browser>/src/index.ts'], outside: [], node: false,
    because: 'resident pages stay light: plain templates and small scripts, no React, no zod, nothing of the server' },
  { of: 'kit/**', rule: 3, imports: ['kit/**', 'packages/<browser>/src/index.ts'], outside: workbenchLibraries, node: false,
    because: 'the kit runs in the browser and knows neither rooms nor foundation' },

  // ── roofs ──
  { of: 'server/**', rule: 7, outside: 'product', node: true,
    imports: ['server/**', 'foundation/**', 'packages/*/src/index.ts', 'kit/{contract,identity-contract,language,messages,partnership}.ts', 'kit/resident/**', 'house-rules.mjs', 'demo/openid-provider.ts',
      'rooms/*/routes.ts', 'rooms/*/door.ts', 'rooms/*/holdings.ts', 'rooms/*/problems.ts', 'rooms/*/events.ts', 'rooms/*/jobs.ts'],
    because: 'the server enters a room by routes.ts, door.ts, or the lists it collects (holdings, problems, events, jobs); of the demonstration it knows the OpenID provider only' },
  { of: 'web/resident/**', rule: 7, resident: true, outside: [], node: false,
    imports: ['web/resident/**', 'kit/resident/**', 'kit/*', 'rooms/*/pages/resident.ts', 'rooms/*/pages/resident/**', 'rooms/*/pages/resident-*', 'packages/<browser>/src/index.ts'],
    because: 'the resident shell only lists the resident pages of the rooms' },
  { of: 'web/workbench/**', rule: 7, imports: ['web/workbench/**', 'kit/**', 'rooms/*/pages/workbench.ts'], outside: workbenchLibraries, node: false,
    because: 'the workbench shell only lists the workbench pages of the rooms' },
  { of: 'web/*', rule: 7, imports: ['web/*', 'house-rules.mjs', 'foundation/clock.ts'], outside: 'product', node: true,
    because: 'what stands directly in web/ builds the shells and knows no room' },
  { of: 'node/**', rule: 7, imports: ['node/**', 'packages/*/src/index.ts', 'foundation/{clock,problem}.ts', 'foundation/federation/**', 'foundation/http/plain-{page,style}.ts'], outside: 'product', node: true,
    because: 'the program another organisation runs has no room inside; it speaks what foundation/federation speaks, and nothing else of the house' },
  { of: 'cli/**', rule: 7, outside: 'any', node: true,
    imports: ['cli/**', 'node/**', 'foundation/**', 'server/**', 'demo/**', 'tools/**', 'proofs/**', 'web/*', 'packages/*/src/index.ts', 'kit/{contract,partnership}.ts', 'rooms/*/door.ts', 'house-rules.mjs'],
    because: 'a verb of the command line calls a door' },
  { of: 'demo/**', rule: 7, imports: ['demo/**', 'foundation/**', 'packages/*/src/index.ts', 'kit/contract.ts', 'rooms/*/door.ts', 'rooms/*/examples.ts', 'rooms/*/words.ts'], outside: 'product', node: true,
    because: 'the demonstration enters rooms by their doors, as everyone else' },
  { of: '{bench,proofs,tools}/**', rule: 7, imports: ['**'], outside: 'any', node: true, because: 'tools, proofs and benchmarks look at the whole house' },
  { of: ['house-rules.mjs', 'house-rules.d.mts'], rule: 8, imports: [], outside: [], node: false, because: 'the table leans on nothing' },
  { of: '*', rule: 8, imports: ['web/*', 'house-rules.mjs'], outside: 'any', node: true, because: 'configuration at the top knows the build only' },
]

/** The database module: in rooms only `store.ts` (and tests) may import these, other files at most their types (rule 6). */
export const databaseModule = {
  inside: ['foundation/database/**'],
  outside: ['kysely', 'pg', 'pg-boss'],
  speakers: ['rooms/*/**/store.ts', 'node/**/store.ts', 'foundation/**', '{server,cli,demo,bench,proofs,tools,journeys}/**'],
}

/** The only files that may read the machine's clock or its dice (rule 9). */
export const clocks = ['foundation/clock.ts', 'kit/clock.ts', 'kit/resident/clock.ts', 'packages/testing/stopwatch.ts']

/** Files that may import a path computed at run time: migrations, generators, proofs and test runners read folders. */
export const readsFolders = ['{tools,cli,bench,proofs,server}/**', 'foundation/{testing,policy,database}/**', '**/*.test.ts']

/** Modules that come inside a declared dependency and are used by that right. */
export const broughtAlong = { rolldown: 'vite', '@oxc-project/types': 'vite' }

/** What may appear at the resident entrance, and nothing else; `tools/resident-entrance.test.ts` compares (rule 7). */
export const residentEntrance = {
  rooms: ['knowledge', 'sharing', 'signals', 'neighbourhood', 'reporting'],
  routes: ['GET /v1/officer-lists', 'POST /v1/letters', 'POST /v1/mailboxes/_open', 'POST /v1/mailboxes/_answer',
    'GET /v1/publications', 'GET /v1/publications/:publication', 'GET /v1/publications/:publication/artefact',
    'GET /v1/publications/:publication/chart', 'GET /v1/publications/:publication/csv',
    'GET /v1/publications/:publication/csv-metadata', 'GET /v1/publications/:publication/json-stat',
    'GET /v1/publications/:publication/pdf', 'GET /v1/publications/:publication/geojson',
    'GET /v1/publications/:publication/svg', 'GET /v1/publications/:publication/xlsx', 'GET /v1/features', 'GET /v1/features/conformance', 'GET /v1/features/collections',
    'GET /v1/features/collections/:collection', 'GET /v1/features/collections/:collection/items', 'GET /v1/features/collections/:collection/items/:feature'],
  pages: ['/woordenlijst', '/regels', '/logboek', '/uw-rechten', '/veilig', '/veilig/verder', '/stad', '/stad/:theme', '/mijn-buurt', '/mijn-buurt/:area', '/publicaties/:publication', '/publicaties/:publication/:chosen', '/raad', '/raad/:report', '/raad/:report/rapportage.pdf'],
}

/** What SQL may do beyond plain tables and policies (rule 10 and the catalogue lint). */
export const sql = {
  /** Schemas of the foundation. Objects named in `foundationDoor` may be leaned on by rooms; all else may not. */
  foundationSchemas: ['sealed', 'audit', 'keys', 'identity', 'outbox', 'house'],
  foundationDoor: ['sealed.valid', 'sealed.text', 'sealed.list', 'sealed.has'],
  /** Schemas of extensions and libraries, whose insides are not ours to lint. */
  foreignSchemas: ['crypto', 'pgboss'],
  /** Functions that run with their owner's rights. Each one is a hole in row security with a lid: reviewed by name. */
  definerFunctions: [
    'sealed.begin_context', 'sealed.claims', 'sealed.valid', 'sealed.text', 'sealed.list', 'sealed.has', 'sealed.forget_used_seals',
    'casework.case_follows_decision', 'casework.questions_follow_case', 'casework.alignments_follow_case',
    'casework.releases_follow_case',
    // Seats and blocks of the record follow their case as all its rows do, also those the decider cannot see.
    'casework.record_follows_case',
    // The plan and what was agreed about it: the same.
    'casework.plan_follows_case',
    // Where a worry stands follows from a weighing two organs agreed on, a review and a closing, also on rows its decider cannot see.
    'casework.worry_follows_decision',
    // The phase of a RIEC case follows from a decision, and what was decided and written follows its case.
    'casework.riec_follows_case',
    // How many children stand in the circle of a case, for everybody who knows the case: a number, and no name.
    'casework.case_counts_children',
    // That two plans are aligned ends with one of the two cases, also where who closes it sees no such thing.
    'casework.links_follow_cases',
    // Whoever destroys a case stops the clocks of organs it may not see; keys from living rows keep it from stopping more.
    'sharing.stop_clocks',
    // Whoever takes somebody out of a circle stops the clock another organ started: the same lid, one row.
    'sharing.stop_clock',
    // Whoever lets something go at once must know that a claim keeps it, and may not read the hold: yes or no about one case.
    'sharing.case_is_held',
  ],
  /** Functions in plpgsql: only where SQL cannot say it. */
  plpgsqlFunctions: ['sealed.begin_context', 'sealed.claims', 'casework.row_takes_standing', 'casework.case_follows_decision', 'casework.questions_follow_case', 'casework.alignments_follow_case', 'casework.releases_follow_case', 'casework.record_follows_case', 'casework.plan_follows_case', 'casework.worry_follows_decision', 'casework.riec_follows_case', 'casework.contribution_takes_phase', 'casework.link_takes_other_standing', 'casework.links_follow_cases', 'casework.attendance_keeps_course', 'casework.case_counts_children', 'signals.leave_alone'],
  /** Roles that applications become. */
  applicationRoles: ['workbench', 'resident_entrance', 'jobs', 'importer'],
  logins: ['workbench_login', 'resident_entrance_login', 'jobs_login', 'importer_login'],
  owner: 'schakel_owner',
  /** Tables nobody but the owner has any right on: no policy needed, and the lint proves that nobody has. */
  ownerOnlyTables: {
    'sealed.server_keys': 'keys of the entrances, read by the definer functions of the sealed context',
    'sealed.database_key': 'the key that never leaves the database',
    'sealed.used_seals': 'seals seen, so that each counts once',
    'house.migrations': 'which migrations ran, written by the owner',
    'house.done': 'which one-time work was done, written by the owner',
  },
  /** What the catalogue lint finds and we accept: `rule object` → reason. Empty is best. */
  lintExceptions: {
    'may-create jobs in pgboss': 'pg-boss makes its own queue tables there; names of jobs and ids, never content',
  },
}

export const budgets = {
  /** Direct runtime dependencies. */
  productDependencies: 40,
  packageDependencies: { default: 2, 'sealed-letter': 3 },
  /** Lines. */
  productFile: { median: 80, p90: 250, warning: 400, reasonNeeded: 600 },
  packageFile: { p90: 450 },
  doorLines: 60,
}
