/** Finds the test files of the project. A journey lives in `journeys/` and needs a browser; every other test does not. */
import { readdirSync } from 'node:fs'
import { join } from 'node:path'

export const suites = ['quick', 'journeys'] as const
export type Suite = (typeof suites)[number]

const closed = new Set(['node_modules', 'dist', '.git', '.data', 'reference-data', 'screenshots'])

function testsUnder(project: string, folder: string): string[] {
  return readdirSync(join(project, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = folder === '' ? entry.name : `${folder}/${entry.name}`
    if (entry.isDirectory()) return closed.has(entry.name) ? [] : testsUnder(project, path)
    return /\.test\.tsx?$/.test(entry.name) ? [path] : []
  })
}

/** Paths from the project, in a fixed order: what touches the database first, for it takes longest. */
export function testFiles(project: string, suite: Suite): string[] {
  const files = testsUnder(project, '').sort()
  if (suite === 'journeys') return files.filter((file) => file.startsWith('journeys/'))
  const quick = files.filter((file) => !file.startsWith('journeys/'))
  return [...quick.filter(usesDatabase), ...quick.filter((file) => !usesDatabase(file))]
}

export const usesDatabase = (file: string): boolean => file.includes('.db.test.')
