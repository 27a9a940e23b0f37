/** How a decision weighed one person, exactly as it can be given; and as a document to print. */
import { Notice, PageHeader, SavePdf, useAnswer, useMessages, usePathValues } from '../../../../kit/workbench/index.ts'
import { weighingDocument as en } from '../../messages/weighing-document.en.ts'
import { weighingDocument as nl } from '../../messages/weighing-document.nl.ts'
import { AnswerPage } from '../../pages/AnswerPage.tsx'
import { call } from '../../pages/use-casework.ts'
import { WrittenLetter } from './WrittenLetter.tsx'

export default function WeighingPage() {
  const say = useMessages(nl, en)
  const { measure, member } = usePathValues('measure', 'member')
  const document = useAnswer(call, 'GET /v1/measures/:measure/members/:member/weighing', {
    params: { measure, member },
  })
  return (
    <AnswerPage of={document} title={say.pageTitle}>
      {(words) => (
        <>
          <PageHeader
            title={say.pageTitle}
            lede={say.pageLede}
            crumbs={[
              { label: say.measures, to: '/maatregelen' },
              { label: say.file, to: `/maatregelen/${measure}` },
            ]}
          />
          <Notice kind="attention" title={say.readFirst}>
            {say.readFirstText}
          </Notice>
          <SavePdf
            label={say.savePdf}
            name="weging.pdf"
            fetch={() =>
              call('GET /v1/measures/:measure/members/:member/weighing-as-pdf', { params: { measure, member } })
            }
          />
          <WrittenLetter letter={words} />
        </>
      )}
    </AnswerPage>
  )
}
