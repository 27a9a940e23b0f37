/** The letter to one resident, exactly as it goes out; and as a document to print. */
import { PageHeader, SavePdf, useAnswer, useMessages, usePathValues } from '../../../../kit/workbench/index.ts'
import { letterPage as en } from '../../messages/letter-page.en.ts'
import { letterPage as nl } from '../../messages/letter-page.nl.ts'
import { AnswerPage } from '../../pages/AnswerPage.tsx'
import { call } from '../../pages/use-casework.ts'
import { WrittenLetter } from './WrittenLetter.tsx'

export default function DecisionLetterPage() {
  const say = useMessages(nl, en)
  const { measure, member } = usePathValues('measure', 'member')
  const letter = useAnswer(call, 'GET /v1/measures/:measure/members/:member/letter', { params: { measure, member } })
  return (
    <AnswerPage of={letter} title={say.title}>
      {(words) => (
        <>
          <PageHeader
            title={say.title}
            lede={say.lede}
            crumbs={[
              { label: say.measures, to: '/maatregelen' },
              { label: say.file, to: `/maatregelen/${measure}` },
            ]}
          />
          <SavePdf
            label={say.savePdf}
            name="besluit.pdf"
            fetch={() =>
              call('GET /v1/measures/:measure/members/:member/letter-as-pdf', { params: { measure, member } })
            }
          />
          <WrittenLetter letter={words} />
        </>
      )}
    </AnswerPage>
  )
}
