/** What comes back by itself once a plan runs, on the first screens. */
import { Section, Table } from '../../../../kit/workbench/index.ts'
import { CaseLink } from '../../pages/CaseTables.tsx'
import { usePlan } from '../../plan/pages/use-plan.ts'
import type { FollowUp as Shown } from '../contract.ts'

export function FollowUp({ work }: { work: Shown }) {
  const { say, format, organ } = usePlan()
  const rows = [
    ...work.reviews.map((one) => ({ ...one, what: say.followReview, on: one.nextOn })),
    ...work.parts.map((one) => ({ ...one, what: say.followPart, on: one.heldOn })),
    ...work.handovers.map((one) => ({
      ...one,
      what: `${say.followHandover} (${organ(one.organ)})`,
      on: one.offeredOn,
    })),
  ].map((row, at) => ({ ...row, key: `${row.case} ${row.what} ${at}` }))
  return (
    <Section title={say.followUp} count={rows.length}>
      <Table
        caption={say.followUp}
        captionHidden
        rows={rows}
        rowKey={({ key }) => key}
        empty={{ title: say.noFollowUp }}
        columns={[
          { label: say.case, cell: (row) => <CaseLink id={`${row.case}/plan`} name={row.caseName} /> },
          { label: say.whatNext, cell: ({ what }) => what },
          { label: say.heldOn, cell: ({ on }) => format.shortDay(on) },
        ]}
      />
    </Section>
  )
}
