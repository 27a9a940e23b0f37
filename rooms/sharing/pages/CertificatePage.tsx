/** One certificate: counts, days, who let it go, and what an outsider can check. */
import { useState } from 'react'
import type { CallProblem } from '../../../kit/caller.ts'
import {
  Answer,
  Button,
  ButtonRow,
  DialogButton,
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
                  ]) ||
                  (certificate.withoutRelease > 0 ? say.withoutRelease(certificate.withoutRelease) : say.notNeeded),
              },
            ]}
          />
          <InLog certificate={certificate} />
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

/** Where it stands in the log, and the files with which an outsider checks that. */
function InLog({ certificate }: { certificate: CertificateShown }) {
  const { say, format } = useRetention()
  const { log } = certificate
  if (!log)
    return (
      <Section title={say.inLog}>
        <p>{say.notInLog}</p>
      </Section>
    )
  const signed = say.checkpointOf(format.number(log.number), format.number(log.size), format.moment(log.signedAt))
  return (
    <Section title={say.inLog} lede={say.inLogText}>
      <FactsRail
        facts={[
          { term: say.logName, value: <code className="long-code">{log.origin}</code> },
          { term: say.logRow, value: format.number(log.row) },
          { term: say.checkpoint, value: signed },
          { term: say.logRoot, value: <code className="long-code">{log.root}</code> },
        ]}
      />
      <DialogButton label={say.fetchProof}>
        <ProofFiles certificate={certificate.id} />
      </DialogButton>
    </Section>
  )
}

function ProofFiles({ certificate }: { certificate: string }) {
  const { say } = useRetention()
  const proof = useAnswer(call, 'GET /v1/destruction-certificates/:certificate/proof', { params: { certificate } })
  const name = `vernietiging-${certificate.slice(0, 8)}`
  return (
    <>
      <p>{say.proofFilesText}</p>
      <Answer of={proof}>
        {(it) => (
          <ul>
            {[
              { says: say.fileWords, file: 'certificate', type: 'text/plain', words: it.certificate },
              { says: say.fileAct, file: 'json', type: 'application/json', words: JSON.stringify(it.act, null, 2) },
              { says: say.fileProof, file: 'tlog-proof', type: 'text/plain', words: it.proof },
            ].map(({ says, file, type, words }) => (
              <li key={file}>
                <a
                  className="link"
                  download={`${name}.${file}`}
                  href={`data:${type};charset=utf-8,${encodeURIComponent(words)}`}
                >
                  {says}
                </a>
              </li>
            ))}
            <li>
              <a className="link" download={`${name}.entry`} href={`data:application/octet-stream;base64,${it.entry}`}>
                {say.fileEntry}
              </a>
            </li>
          </ul>
        )}
      </Answer>
    </>
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
