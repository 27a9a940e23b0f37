/** A whole page that waits for one answer: also when there is none, it has a heading and says what to do. */
import type { ReactNode } from 'react'
import { Answer, type Answered, PageHeader } from '../../../kit/workbench/index.ts'

export const AnswerPage = <V,>({
  of,
  title,
  children,
}: {
  of: Answered<V>
  title: string
  children: (value: V) => ReactNode
}) => (
  <>
    {of.state === 'problem' && <PageHeader title={title} />}
    <Answer of={of}>{children}</Answer>
  </>
)
