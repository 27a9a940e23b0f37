/** One certificate: counts, days, who let it go, and what an outsider can check. */
import { useState } from 'react'
import type { CallProblem } from '../../../kit/caller.ts'
import {
  Answer,
  Button,
  ButtonRow,
  ErrorState,
  FactsRail,
  Notice,
  PageHeader,
  Section,
  Table,
  useAnswer,
  useLanguage,
  usePathValues,
} from '../../../kit/workbench/index.ts'
import type { CertificateShown } from '../destruction/contract.ts'
import { call } from './call.ts'
import { saveAs, useRetention } from './use-retention.ts'

export default function CertificatePage() {
  const { say, format, kind, organ } = useRetention()
  const { certificate: id } = usePathValues('certificate')
  const found = useAnswer(call, 'GET /v1/destruction-certificates/:certificate', { params: { certificate: id } })
  return (
    <Answer of={found}>
      {(certificate) => (
        <>
          <PageHeader
            title={say.certificate(format.day(certificate.destroyedOn))}
            crumbs={[{ label: say.certificates, to: '/verklaringen' }]}
          />
          {certificate.withoutRelease > 0 && (
            <Notice kind="attention">{say.withoutRelease(certificate.withoutRelease)}</Notice>
          )}
          <Downloads certificate={certificate} />
          <Section title={say.counts} count={certificate.items}>
            <Table
              caption={say.counts}
              captionHidden
              rows={certificate.counts}
              rowKey={(row) => `${row.rule} ${row.kind}`}
              columns={[
                { label: say.kind, cell: (row) => kind(row.kind) },
                { label: say.ground, cell: ({ rule, law }) => `${rule} · ${law.label}` },
                { label: say.number, numeric: true, cell: ({ items }) => format.number(items) },
              ]}
            />
          </Section>
          <FactsRail
            facts={[
              {
                term: say.firstProcessed,
                value:
                  certificate.oldestFirstProcessedOn === certificate.youngestFirstProcessedOn
                    ? format.day(certificate.oldestFirstProcessedOn)
                    : say.between(
                        format.day(certificate.oldestFirstProcessedOn),
                        format.day(certificate.youngestFirstProcessedOn),
                      ),
              },
              {
                term: say.releasedBy,
                value:
                  format.list([
                    ...certificate.releases.map((one) => `${organ(one.organ)}, ${format.shortDay(one.on)}`),
                    ...certificate.decisions.map((one) => say.byDecision(organ(one))),
                  ]) || say.notNeeded,
              },
            ]}
          />
          <Section title={say.proof} lede={say.proofText}>
            <p className="wrap-anywhere">
              {say.root}: <code>{certificate.root}</code>
            </p>
            <details>
              <summary>{say.hashes}</summary>
              <ul className="wrap-anywhere">
                {certificate.hashes.map((hash) => (
                  <li key={hash}>
                    <code>{hash}</code>
                  </li>
                ))}
              </ul>
            </details>
          </Section>
        </>
      )}
    </Answer>
  )
}

function Downloads({ certificate }: { certificate: CertificateShown }) {
  const { say } = useRetention()
  const { language } = useLanguage()
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<CallProblem>()
  const name = `vernietiging-${certificate.destroyedOn}-${certificate.id.slice(0, 8)}`
  const download = async () => {
    setBusy(true)
    const result = await call('GET /v1/destruction-certificates/:certificate/document', {
      params: { certificate: certificate.id },
      query: { language },
    })
    setBusy(false)
    setProblem(result.ok ? undefined : result.problem)
    if (result.ok) saveAs(`${name}.pdf`, 'application/pdf', result.value as Uint8Array<ArrayBuffer>)
  }
  return (
    <>
      <ButtonRow>
        <Button kind="primary" busy={busy} onPress={() => void download()}>
          {say.pdf}
        </Button>
        <Button onPress={() => saveAs(`${name}.json`, 'application/json', JSON.stringify(certificate, null, 2))}>
          {say.json}
        </Button>
      </ButtonRow>
      {problem && <ErrorState problem={problem} />}
    </>
  )
}
