/** A compartment whose protocol was not adopted: it refuses, and says who can be called meanwhile. */
import type { CallProblem } from '../../../kit/caller.ts'
import { Notice } from '../../../kit/workbench/index.ts'

export const isRefusedYet = ({ code }: CallProblem): boolean => code === 'sharing/regime-refuses-everything'

export const NothingYet = ({ problem }: { problem: CallProblem }) => (
  <Notice kind="attention" title={problem.title}>
    <p>{problem.detail}</p>
    {problem.invalidParams?.map(({ name, reason }) => (
      <p key={name} lang="nl">
        <strong>{reason}</strong>
      </p>
    ))}
  </Notice>
)
