/** Reads the `access` folder of every room. Rooms without one have no rules of their own. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Domains, TableMapping } from './mapping.ts'
import type { RoomAccess } from './policy.ts'
import { PolicyError } from './policy-error.ts'
import { makeRulebook, type Rulebook } from './rulebook.ts'

export const roomsFolder = join(import.meta.dirname, '..', '..', 'rooms')

export async function readRooms(folder: string = roomsFolder): Promise<readonly RoomAccess[]> {
  const names = existsSync(folder) ? readdirSync(folder).sort() : []
  return Promise.all(
    names
      .filter((room) => existsSync(join(folder, room, 'access', 'policies.cedar')))
      .map((room) => readRoom(folder, room)),
  )
}

export async function readRoom(folder: string, room: string): Promise<RoomAccess> {
  const access = join(folder, room, 'access')
  const messages = join(folder, room, 'messages')
  return {
    room,
    policies: readFileSync(join(access, 'policies.cedar'), 'utf8'),
    schema: readFileSync(join(access, 'schema.cedarschema'), 'utf8'),
    explain: {
      nl: (await named<{ [key: string]: string }>(join(messages, 'explain.nl.ts'), 'explain')) ?? {},
      en: (await named<{ [key: string]: string }>(join(messages, 'explain.en.ts'), 'explain')) ?? {},
    },
    mapping: (await named<TableMapping>(join(access, 'mapping.ts'), 'mapping')) ?? {},
    domains: (await named<Domains>(join(access, 'domains.ts'), 'domains')) ?? {},
  }
}

async function named<T>(file: string, name: string): Promise<T | undefined> {
  if (!existsSync(file)) return undefined
  const module = (await import(pathToFileURL(file).href)) as { readonly [name: string]: unknown }
  if (!(name in module)) throw new PolicyError('mapping-invalid', `${file} does not export "${name}"`)
  return module[name] as T
}

let inForce: Promise<Rulebook> | undefined

/** The rules of this house, read and checked once. Called at start so that a bad rule stops it; later calls are free. */
export function rulesInForce(): Promise<Rulebook> {
  inForce ??= readRooms().then(makeRulebook)
  return inForce
}

/** Puts other rules in force for the rest of this process. Not for product code: a test of the rules themselves. */
export function forceRulesUnchecked(rulebook: Rulebook): void {
  inForce = Promise.resolve(rulebook)
}
