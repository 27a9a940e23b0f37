/** The demonstration's surveys of residents of Maastricht: real neighbourhoods, fictional people from a seed, no names. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { newId } from '../../foundation/clock.ts'
import { loadSurvey } from '../../rooms/neighbourhood/door.ts'
import { aSurvey, writtenAnswers } from '../../rooms/neighbourhood/examples.ts'
import type { DemoHouse } from '../demo-house.ts'

type Design = ReturnType<typeof aSurvey>

/** Residents of fifteen and over, from the table of key figures. Small neighbourhoods are asked more than their share. */
export function maastrichtAreas(): Design['areas'] {
  const [, ...lines] = readFileSync(join(import.meta.dirname, '../areas/key-figures-2020.csv'), 'utf8')
    .trim()
    .split('\n')
  return lines.flatMap((line) => {
    const [code = '', name = '', all = '', young = ''] = line.split(',')
    const residents = Number(all) - Number(young)
    if (!code.startsWith('BU0935') || !(residents >= 200)) return []
    return [{ code, name, residents, planned: Math.min(60, Math.max(25, Math.round(residents / 60))) }]
  })
}

/** How residents lean, invented: the same neighbourhood a little alike in both years. */
const moodIn =
  (year: number) =>
  ({ code }: { readonly code: string }, scale: string): number =>
    Math.sin(Number(code.slice(-4)) * 12.9898 + scale.length * 4.1414) * 0.3 + (year - 2022) * 0.02

export const maastrichtDesign = (year: number): Design => {
  const areas = maastrichtAreas()
  const residents = areas.reduce((sum, area) => sum + area.residents, 0)
  const [young, middle, women] = [0.33, 0.41, 0.52].map((share) => Math.round(residents * share)) as [
    number,
    number,
    number,
  ]
  return {
    ...aSurvey(),
    ...{ title: `Buurtenquête ${year} (verzonnen)`, areas },
    ...{ fieldworkFrom: `${year}-09-01`, fieldworkUntil: `${year}-10-15` },
    modes: year < 2024 ? ['telephone'] : ['internet', 'paper'],
    scales: ['physical-quality', 'social-cohesion', 'little-nuisance', 'perceived-safety', 'trust', 'resilience'],
    ages: [
      { code: '15-34', residents: young },
      { code: '35-64', residents: middle },
      { code: '65+', residents: residents - young - middle },
    ],
    sexes: [
      { code: 'v', residents: women },
      { code: 'm', residents: residents - women },
    ],
  }
}
export const maastrichtAnswers = (year: number): string => {
  // In two neighbourhoods too few answered to show anything of them.
  const answered = ({ code, planned }: { code: string; planned: number }) =>
    ['BU09350203', 'BU09350305', 'BU09350402'].includes(code) ? 7 : planned
  return writtenAnswers(maastrichtDesign(year), { seed: year, mood: moodIn(year), answered })
}

async function plant({ database, clock, partnership }: DemoHouse): Promise<void> {
  for (const year of [2022, 2024])
    await loadSurvey({ database, clock, newId }, partnership, {
      design: maastrichtDesign(year),
      text: maastrichtAnswers(year),
    })
}
export const plantSurveys = { name: 'surveys/1', plant }
