/** One step: what makes it possible, how it shows, who helps; and each barrier with what it does to vulnerable people. */
import { Card, CardList, FactsRail, Section, StatusTag } from '../../../../kit/workbench/index.ts'
import { articleOf } from '../../pages/power-words.ts'
import type { ShownBarrier, ShownStep } from '../contract.ts'
import { useBarriers } from './use-barriers.ts'

type Said = { readonly nl: string; readonly en: string }

export function BarrierStep({ step, order }: { step: ShownStep; order: number }) {
  const { say, language, format } = useBarriers()
  const list = (title: string, those: readonly Said[]) => ({
    term: title,
    value: (
      <ul>
        {those.map((one) => (
          <li key={one.nl}>{one[language]}</li>
        ))}
      </ul>
    ),
  })
  return (
    <Section title={say.step(format.number(order), step.name[language])}>
      <FactsRail
        facts={[
          list(say.opportunities, step.opportunities),
          list(say.signals, step.signals),
          list(say.enablers, step.enablers),
        ]}
      />
      <CardList>
        {step.barriers.map((barrier) => (
          <Barrier key={barrier.code} barrier={barrier} />
        ))}
      </CardList>
    </Section>
  )
}

function Barrier({ barrier }: { barrier: ShownBarrier }) {
  const { say, language, owner, format } = useBarriers()
  const article = barrier.basis && articleOf(barrier.basis)
  return (
    <Card
      title={barrier.says[language]}
      tags={
        <>
          <StatusTag tone={barrier.kind === 'preventive' ? 'active' : 'neutral'}>{say.kinds[barrier.kind]}</StatusTag>{' '}
          <StatusTag tone={barrier.confirmedOn ? 'done' : 'attention'}>
            {barrier.confirmedOn ? say.confirmedOn(format.shortDay(barrier.confirmedOn)) : say.notConfirmed}
          </StatusTag>
        </>
      }
    >
      <FactsRail
        facts={[
          { term: say.owner, value: owner(barrier.owner) },
          {
            term: say.basis,
            value: article ? (
              <a href={article.href} rel="noreferrer">
                {article.label}
              </a>
            ) : (
              say.noBasis
            ),
          },
          { term: say.sideEffect, value: barrier.sideEffect[language] },
          { term: say.proportionality, value: barrier.proportionality[language] },
          { term: say.evidence, value: barrier.evidence?.[language] ?? say.noEvidence },
        ]}
      />
    </Card>
  )
}
