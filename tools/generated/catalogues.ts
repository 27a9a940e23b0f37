/** Every problem the product can answer with, from the `problems.ts` of all rooms and of the foundation. */
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { ProblemCatalogue, ProblemEntry } from '../../foundation/problem.ts'
import type { Contract, Route } from '../../kit/contract.ts'
import { top } from '../check/step.ts'
import type { Tree } from '../tree.ts'

export type ListedProblem = {
  /** As on the wire, `room/name`. */
  readonly code: string
  readonly room: string
  readonly name: string
  readonly entry: ProblemEntry
  /** The file that declares it. */
  readonly file: string
}

const isCatalogue = (value: unknown): value is ProblemCatalogue =>
  typeof value === 'object' && value !== null && 'because' in value && 'entries' in value && 'room' in value

export async function problemsIn(tree: Tree): Promise<ListedProblem[]> {
  const files = [...tree.keys()].filter((path) => /^(rooms|foundation)\/(.*\/)?problems\.ts$/.test(path)).sort()
  const listed: ListedProblem[] = []
  for (const file of files) {
    const exported = Object.values((await import(pathToFileURL(join(top, file)).href)) as Record<string, unknown>)
    for (const { room, entries } of exported.filter(isCatalogue)) {
      for (const [name, entry] of Object.entries(entries)) listed.push({ code: `${room}/${name}`, room, name, entry, file })
    }
  }
  return listed.sort((a, b) => (a.code < b.code ? -1 : 1))
}

export type ListedRoute = { readonly file: string; readonly room: string; readonly key: string; readonly route: Route }

const isContract = (value: unknown): value is Contract =>
  typeof value === 'object' && value !== null && Object.keys(value).length > 0 && Object.keys(value).every((key) => /^[A-Z]+ \//.test(key))

/** Every route promised by the `contract.ts` of a room. */
export async function contractsIn(tree: Tree): Promise<ListedRoute[]> {
  const listed: ListedRoute[] = []
  for (const file of [...tree.keys()].filter((path) => /^rooms\/(.*\/)?contract\.ts$/.test(path)).sort()) {
    const exported = Object.values((await import(pathToFileURL(join(top, file)).href)) as Record<string, unknown>)
    for (const contract of exported.filter(isContract)) {
      for (const [key, route] of Object.entries(contract)) listed.push({ file, room: file.split('/')[1] as string, key, route })
    }
  }
  return listed
}
