/**
 * The pages are built in two folders of other names, with other dates on their sources, in another time zone and language:
 * every file is the same. A whole house is started, and what it serves is that. Two things slipped in by a host are found.
 */
import { execFileSync } from 'node:child_process'
import {
  appendFileSync,
  cpSync,
  globSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  utimesSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { builtFiles, compareServed, type Shell, strangersIn } from '../web/compare-served.ts'
import type { Proof } from './proof.ts'
import { wholeHouse } from './whole-house.ts'

const project = join(import.meta.dirname, '..')
const shells: readonly Shell[] = ['resident', 'workbench']

export const proof: Proof = {
  name: 'same-bytes',
  title: 'Two builds of one source are the same bytes, and a house serves these and nothing else',
  promises: ['P15'],
  run: async () => {
    const folder = mkdtempSync(join(tmpdir(), 'schakel-builds-'))
    const house = await wholeHouse()
    try {
      const one = build(join(folder, 'one'), new Date('2026-01-02T03:04:05Z'), { TZ: 'UTC', LANG: 'C' })
      const other = build(join(folder, 'a longer name/two'), new Date('2024-06-07T08:09:10Z'), {
        ...{ TZ: 'Pacific/Auckland', LANG: 'nl_NL.UTF-8' },
      })
      const [left, right] = [everyFile(one), everyFile(other)]
      const unlike = [...new Set([...left.keys(), ...right.keys()])].filter(
        (file) => left.get(file) !== right.get(file),
      )
      await house.start()
      const served = await Promise.all(shells.map((shell) => compareServed(one, shell, house[shell])))
      const count = (of: (shown: (typeof served)[number]) => number) =>
        served.reduce((sum, shown) => sum + of(shown), 0)
      const faults = count(({ different, missing, strangers }) => different.length + missing.length + strangers.length)
      const found = [await aSlippedWord(one, house.resident), aSlippedScript(one)]
      return {
        passed: unlike.length === 0 && faults === 0,
        figures: {
          filesBuilt: left.size,
          filesThatDiffer: unlike.length,
          filesServed: count(({ files }) => files),
          pagesLookedAt: count(({ pages }) => pages),
          servedOtherwise: faults,
          ...(unlike[0] ? { first: unlike[0] } : {}),
        },
        control: found.every((one) => one) ? 'found' : 'missed',
        planted: 'one letter more in a script that is served, and a page that takes in a script of somebody else',
      }
    } finally {
      await house.remove()
      rmSync(folder, { recursive: true, force: true })
    }
  },
}

const leftBehind = ['node_modules', 'dist', '.git', '.data'].map((name) => join(project, name))

/** A clone at `place`, all its files of that day, and its pages. Answers the folder of the pages. */
function build(place: string, day: Date, settings: NodeJS.ProcessEnv): string {
  mkdirSync(dirname(place), { recursive: true })
  cpSync(project, place, { recursive: true, filter: (path) => !leftBehind.includes(path) })
  symlinkSync(join(project, 'node_modules'), join(place, 'node_modules'))
  for (const file of globSync('{kit,web,rooms,packages}/**/*', { cwd: place })) utimesSync(join(place, file), day, day)
  const builder = pathToFileURL(join(place, 'web/build.ts')).href
  execFileSync(
    process.execPath,
    ['--input-type=module', '-e', `(await import('${builder}')).buildPages({ force: true })`],
    {
      ...{ cwd: place, env: { ...process.env, ...settings }, stdio: ['ignore', 'ignore', 'inherit'] },
    },
  )
  return join(place, 'dist')
}

/** Compressed forms too. The builder's own lists of what it made are left out: no browser gets them. */
const everyFile = (folder: string): ReadonlyMap<string, string> =>
  new Map(
    globSync('{resident,workbench}/{assets/*,index.html}', { cwd: folder }).map((file) => [
      file,
      readFileSync(join(folder, file)).toString('base64'),
    ]),
  )

/** What the house would be if one of its files had a letter more: the same as this source with a letter less. */
async function aSlippedWord(built: string, origin: string): Promise<boolean> {
  const [file = ''] = globSync('resident/assets/*.js', { cwd: built }).sort()
  appendFileSync(join(built, file), ' ')
  const { different } = await compareServed(built, 'resident', origin)
  return different.length === 1 && `resident${different[0]}` === file
}

function aSlippedScript(built: string): boolean {
  const page = '<p>Melden</p><script src="https://elders.example/mee.js"></script><p onclick="stuur()">Verder</p>'
  return strangersIn('/nl', page, builtFiles(built, 'resident')).length === 2
}
