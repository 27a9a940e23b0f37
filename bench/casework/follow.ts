/**
 * The task board over five thousand actions, and searching over two thousand cases: as the routes do it, with every lock, key and
 * line in the log. Promised on two idle cores: a page of tasks within 100 ms, a search within 500 ms.
 *
 * Yardsticks, in the same run: the same page asked by a plain connection that nobody guards; and the same words looked for by
 * the database in an unsealed copy of the texts.
 */
import { newId, stopwatch } from '../../foundation/clock.ts'
import { searchCases } from '../../rooms/casework/search/search-cases.ts'
import { showTasks } from '../../rooms/casework/tasks/show-tasks.ts'
import { type Line, medianOf, rounded } from '../sharing/measurement.ts'
import { howBusy } from './busy.ts'
import { actions, cases, followedWorld, rare } from './followed-world.ts'

const rounds = 12

export async function measureFollowing(): Promise<readonly Line[]> {
  const { house, lotte, texts } = await followedWorld()
  const { owner } = house.world
  try {
    await owner.query('create table public.plain_texts (words text)')
    await owner.query('insert into public.plain_texts select unnest($1::text[])', [texts])
    const times = { board: [] as number[], page: [] as number[], search: [] as number[], plain: [] as number[] }
    const timed = async (what: keyof typeof times, round: number, run: () => Promise<unknown>) => {
      const elapsed = stopwatch()
      await run()
      // The first rounds only warm up.
      if (round > 1) times[what].push(elapsed())
    }
    const busy = howBusy()
    for (let round = 0; round < rounds; round++) {
      await timed('board', round, () => lotte((act) => showTasks(act, { query: {} })))
      await timed('page', round, () =>
        owner.query("select * from casework.actions where owner = 'reclassering' order by due_on, agreed_at limit 51"),
      )
      // Each round somebody else: what is found counts as opened.
      const looker = house.someone('reclassering', ['delegate'], { person: newId() })
      const body = { purpose: 'carry-out-action', words: rare } as const
      await timed('search', round, () => looker((act) => searchCases(act, { body })))
      await timed('plain', round, () =>
        owner.query('select * from public.plain_texts where words ilike $1', [`%${rare}%`]),
      )
    }
    const slowdown = `a fixed loop took ${rounded(busy.end())} times its best`
    return [
      {
        measure: 'task board',
        workload: `${actions} actions, a page of 50 with its counts; median of ${times.board.length}; ${slowdown}`,
        figure: rounded(medianOf(times.board)),
        unit: 'ms; promised on two idle cores: 100',
        figureAtMost: 100,
        yardstick: 'the same page by an unguarded connection, nothing opened or counted',
        yardstickFigure: rounded(medianOf(times.page)),
        ratio: rounded(medianOf(times.board) / medianOf(times.page)),
      },
      {
        measure: 'search',
        workload: `${cases} cases with an open task, ${texts.length} sealed texts; median of ${times.search.length}; ${slowdown}`,
        figure: rounded(medianOf(times.search)),
        unit: 'ms; promised on two idle cores: 500',
        figureAtMost: 500,
        yardstick: 'ilike over an unsealed copy of the texts, unguarded',
        yardstickFigure: rounded(medianOf(times.plain)),
        ratio: rounded(medianOf(times.search) / medianOf(times.plain)),
      },
    ]
  } finally {
    await house.close()
  }
}
