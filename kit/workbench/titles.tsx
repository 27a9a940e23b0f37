/** Codes of the log as people read them. While the titles are on their way the code stands there: it says the same. */
import { useQuery } from '@tanstack/react-query'
import { caller } from '../caller.ts'
import { titlesContract } from '../titles-contract.ts'
import { useWords } from './session.tsx'

const call = caller(titlesContract)
const route = 'GET /v1/titles'

/** One look-up per page load: titles change with the program only. */
function useTitles() {
  const words = useWords()
  const { data } = useQuery({
    queryKey: [route],
    queryFn: () => call(route).then((answer) => (answer.ok ? answer.value : null)),
    staleTime: Number.POSITIVE_INFINITY,
  })
  return (kind: 'acts' | 'problems', code: string): string | undefined => {
    const title = data?.[kind][code]
    return title && words(title)
  }
}

const Code = ({ of }: { of: string }) => <code className="long-code">{of}</code>

export function ActTitle({ of }: { of: string }) {
  return useTitles()('acts', of) ?? <Code of={of} />
}

export function ProblemTitle({ of }: { of: string }) {
  return useTitles()('problems', of) ?? <Code of={of} />
}
