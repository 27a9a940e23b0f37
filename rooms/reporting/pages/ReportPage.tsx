/** One report: the same words as its PDF, and the PDF itself, made again and compared at every download. */
import { useState } from 'react'
import { type CallProblem, caller } from '../../../kit/caller.ts'
import {
  Answer,
  Button,
  ButtonRow,
  ErrorState,
  Notice,
  PageHeader,
  Section,
  Table,
  useAnswer,
  useLanguage,
  useMessages,
  usePathValues,
} from '../../../kit/workbench/index.ts'
import { reportingContract, type ShownReport } from '../contract.ts'
import { workbench as en } from '../messages/workbench.en.ts'
import { workbench as nl } from '../messages/workbench.nl.ts'
import type { TextPart, TextTable } from '../words.ts'

const call = caller(reportingContract)

export default function ReportPage() {
  const say = useMessages(nl, en)
  const { language } = useLanguage()
  const { report: id } = usePathValues('report')
  const answer = useAnswer(call, 'GET /v1/council-reports/:report', { params: { report: id } })
  return (
    <Answer of={answer}>
      {(report) => {
        const text = report.texts[language]
        return (
          <>
            <PageHeader title={text.title} lede={text.subtitle} crumbs={[{ label: say.title, to: '/raad' }]} />
            {report.newerEdition && <Notice>{say.leftBehind(report.newerEdition)}</Notice>}
            <div className="prose">
              {text.summary.map((words) => (
                <p key={words}>{words}</p>
              ))}
            </div>
            <Downloads report={report} />
            <Section title={text.reading.heading}>
              <ul className="prose">
                {text.reading.paragraphs.map((words) => (
                  <li key={words}>{words}</li>
                ))}
              </ul>
            </Section>
            {text.fields.map((field) => (
              <Section key={field.heading} title={field.heading}>
                {field.themes.map((theme) => (
                  <div key={theme.heading} className="figures-series">
                    <h3>{theme.heading}</h3>
                    <Printed table={theme.table} />
                    {theme.interpretations.map((each) => (
                      <Notice key={each.paragraphs[0]} title={each.heading}>
                        {each.paragraphs.map((words) => (
                          <p key={words}>{words}</p>
                        ))}
                      </Notice>
                    ))}
                  </div>
                ))}
              </Section>
            ))}
            <Part of={text.withoutFigures} />
            <Part of={text.revisions} table={text.revisions.table} />
            <Part of={text.signals} table={text.signals.table} />
            {text.measures && <Part of={text.measures} table={text.measures.table} />}
            {text.ratios && <Part of={text.ratios} table={text.ratios.table} />}
            <Part of={text.editions} table={text.editions.table} />
            <Part of={text.colophon} />
          </>
        )
      }}
    </Answer>
  )
}

function Downloads({ report }: { report: ShownReport }) {
  const say = useMessages(nl, en)
  const [busy, setBusy] = useState(false)
  const [done, setDone] = useState(false)
  const [problem, setProblem] = useState<CallProblem>()
  const download = async (language: 'nl' | 'en') => {
    setBusy(true)
    setProblem(undefined)
    const result = await call('GET /v1/council-reports/:report/pdf', {
      params: { report: report.id },
      query: { language },
    })
    setBusy(false)
    setDone(result.ok)
    if (!result.ok) return setProblem(result.problem)
    saveAs(`raadsrapportage-${report.asOf}-${report.number}-${language}.pdf`, result.value)
  }
  return (
    <Section title="PDF">
      <ButtonRow>
        <Button kind="primary" busy={busy} onPress={() => download('nl')}>
          {say.download.nl}
        </Button>
        <Button busy={busy} onPress={() => download('en')}>
          {say.download.en}
        </Button>
      </ButtonRow>
      {done && <Notice kind="done">{say.downloaded}</Notice>}
      {problem && <ErrorState problem={problem} />}
      <p className="figures-unit figures-page">
        {say.fingerprint}: nl {report.pdfSha256.nl}; en {report.pdfSha256.en}
      </p>
    </Section>
  )
}

/** Hands the bytes to the browser as a file; the address lives as long as the click. */
function saveAs(name: string, bytes: Uint8Array) {
  const address = URL.createObjectURL(new Blob([bytes as Uint8Array<ArrayBuffer>], { type: 'application/pdf' }))
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(address), 1_000)
}

function Part({ of: { heading, paragraphs }, table }: { of: TextPart; table?: TextTable | null | undefined }) {
  return (
    <Section title={heading}>
      <div className="prose figures-page">
        {paragraphs.map((words) => (
          <p key={words}>{words}</p>
        ))}
      </div>
      {table && <Printed table={table} />}
    </Section>
  )
}

function Printed({ table: { caption, columns, rows, note } }: { table: TextTable }) {
  return (
    <Table
      caption={caption}
      captionHidden
      rows={rows}
      rowKey={(row) => row.join(' ')}
      columns={columns.map(({ label, numeric }, place) => ({
        label,
        cell: (row: readonly string[]) => row[place],
        ...(numeric ? { numeric: true as const } : {}),
      }))}
      {...(note === '' ? {} : { note: <span className="figures-page">{note}</span> })}
    />
  )
}
