/** A figure of a whole country as it comes in: the list first and at once, the outlines in parts. */
import { useEffect, useMemo, useState } from 'react'
import { useAnswer } from '../../../kit/workbench/index.ts'
import type { CountryList } from '../edition/contract.ts'
import type { AreaLevel } from '../reading/words.ts'
import { call } from './call.ts'

/** Units: parts that are asked for at once. */
const atOnce = 3

export type CountryArea = {
  readonly code: string
  readonly name: string
  readonly amount: number | null
  readonly standing: CountryList['standings'][number]
  readonly low: number | null
  readonly high: number | null
}
type Asked = { readonly edition: string; readonly series: number; readonly stretch: string; readonly level: AreaLevel }

export function useCountry({ edition, ...query }: Asked) {
  const answer = useAnswer(call, 'GET /v1/open-data/editions/:edition/list', { params: { edition }, query })
  const list = answer.state === 'ready' ? answer.value : undefined
  const areas = useMemo(() => (list ? areasIn(list) : []), [list])
  return { answer, areas }
}

const areasIn = ({ codes, names, amounts, standings, intervals }: CountryList): CountryArea[] =>
  codes.map((code, place) => ({
    code,
    name: names[place] ?? '',
    amount: amounts[place] ?? null,
    standing: standings[place] ?? 'no-row',
    low: intervals?.lows[place] ?? null,
    high: intervals?.highs[place] ?? null,
  }))

export type Outlined = { readonly code: string; readonly name: string; readonly outline: string | null }
type Come = { readonly outlines: readonly Outlined[]; readonly done: number; readonly failed: boolean }

/** Part after part, several at once, until all have come or another map is asked for. Nothing of it is shown by half. */
export function useOutlines(edition: string, set: string | undefined, parts: number): Come {
  const [come, setCome] = useState<Come>({ outlines: [], done: 0, failed: false })
  useEffect(() => {
    if (!set) return
    let wanted = true
    const held: (readonly Outlined[])[] = []
    let [next, done] = [0, 0]
    const oneAfterTheOther = async () => {
      for (let part = next++; part < parts && wanted; part = next++) {
        const answer = await call('GET /v1/open-data/editions/:edition/map', {
          params: { edition },
          query: { set, part },
        })
        if (!answer.ok) throw new Error(answer.problem.code)
        held[part] = answer.value.areas
        done += 1
        if (wanted) setCome({ outlines: done === parts ? held.flat() : [], done, failed: false })
      }
    }
    Promise.all(Array.from({ length: atOnce }, oneAfterTheOther)).catch(
      () => wanted && setCome((so) => ({ ...so, failed: true })),
    )
    return () => {
      wanted = false
    }
  }, [edition, set, parts])
  return come
}
