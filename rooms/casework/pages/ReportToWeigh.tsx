/** One report, with each criterion beside its article, and the two decisions it can get. */
import {
  Button,
  Card,
  CheckboxField,
  DialogButton,
  Form,
  FormActions,
  Link,
  Notice,
  RadioField,
  SelectField,
  StatusTag,
  TextArea,
  useMessages,
  useSend,
} from '../../../kit/workbench/index.ts'
import type { CaseworkReply } from '../contract.ts'
import { screening as screeningEn } from '../messages/screening.en.ts'
import { screening as screeningNl } from '../messages/screening.nl.ts'
import { AskReporter, InquiryList } from '../screening/pages/Inquiries.tsx'
import { type Advice, advices, type CriterionCode, criterionCodes } from '../words.ts'
import { afterAnyChange, call, useCasework } from './use-casework.ts'

type ToDecide = CaseworkReply<'GET /v1/to-decide'>
type Report = ToDecide['reports'][number]
/** `open`: the case that can now be opened. */
export type Said = { title: string; text: string; open?: string }

export function ReportToWeigh({
  report,
  organs,
  onDone,
}: {
  report: Report
  organs: ToDecide['organs']
  onDone: (said: Said) => void
}) {
  const { say, format, organ, organs: names } = useCasework()
  const screening = useMessages(screeningNl, screeningEn)
  const telling = report.telling
  return (
    <Card
      title={<Link to={`/zaken/${report.id}`}>{report.name}</Link>}
      tags={
        telling?.told ? (
          <StatusTag tone="done">{say.toldShort}</StatusTag>
        ) : (
          <StatusTag tone="attention">{say.untoldShort}</StatusTag>
        )
      }
      actions={
        <>
          {report.own ? <p>{say.ownReport}</p> : <AdmitForm report={report} organs={organs} onDone={onDone} />}
          <RefuseForm report={report} onDone={onDone} />
          {report.inquiries.every(({ answer }) => answer !== null) && <AskReporter id={report.id} />}
        </>
      }
    >
      <p>
        {organ(report.reporter)} · {format.shortDay(report.reportedOn)}
      </p>
      <p>
        <strong>{say.goal}</strong> {report.goal}
      </p>
      {report.inquiries.length > 0 && (
        <>
          <h4>{screening.title}</h4>
          <InquiryList asked={report.inquiries} />
        </>
      )}
      {report.extract && (
        <blockquote>
          <p>{report.extract}</p>
          <footer>{say.extractQuote}</footer>
        </blockquote>
      )}
      <dl className="why">
        {report.criteria.map(({ code, text, explanation }) => (
          <div key={code}>
            <dt>
              {say.criterion(code)} · {report.criteriaGround.label}
            </dt>
            <dd>
              <p className="hint">{text}</p>
              <p>{explanation}</p>
            </dd>
          </div>
        ))}
        {telling && !telling.told && (
          <div>
            <dt>{say.untoldState(format.shortDay(telling.reviewOn ?? report.destroyBy))}</dt>
            <dd>{telling.reason}</dd>
          </div>
        )}
        <div>
          <dt>{say.wanted}</dt>
          <dd>{names(report.wanted)}</dd>
        </div>
        <div>
          <dt>{say.destroyBy}</dt>
          <dd>{format.day(report.destroyBy)}</dd>
        </div>
      </dl>
    </Card>
  )
}

const answered: { readonly [answer: string]: boolean } = { yes: true, no: false }
const fieldOfCriterion = (name: string): string => {
  const [part, at] = name.split('.')
  return part === 'criteria' ? `criteria-${criterionCodes[Number(at)]}` : name
}

function AdmitForm({
  report,
  organs,
  onDone,
}: {
  report: Report
  organs: ToDecide['organs']
  onDone: (said: Said) => void
}) {
  const { say } = useCasework()
  const admit = useSend(call, 'POST /v1/cases/:case/admission', { refreshes: afterAnyChange })
  return (
    <DialogButton kind="primary" label={say.admit} title={say.admitTitle(report.name)} wide>
      {(close) => (
        <Form
          problem={admit.problem}
          fieldOf={fieldOfCriterion}
          onSend={async ({ text, list }) => {
            // A question left open goes as an open question: the server names it, and nobody is taken to have said no.
            const criteria = criterionCodes.map((code) => ({
              code,
              met: answered[text(`criteria-${code}`)] as boolean,
            }))
            const body = { criteria, reasons: text('reasons'), involves: [...list('involves')] }
            if (!(await admit.send({ params: { case: report.id }, body }))) return
            onDone({ title: say.admitted, text: say.admittedText, open: report.id })
            close()
          }}
        >
          {report.criteria.map(({ code, text, explanation }) => (
            <RadioField
              key={code}
              name={`criteria-${code}`}
              label={say.metQuestion(code)}
              hint={
                <>
                  {text} ({report.criteriaGround.label})
                  <br />
                  <strong>{say.saysReporter}</strong> {explanation}
                </>
              }
              options={[
                { value: 'yes', label: say.yes },
                { value: 'no', label: say.no },
              ]}
            />
          ))}
          <CheckboxField
            name="involves"
            label={say.involveFrom}
            hint={say.involveHint}
            options={organs.map(({ organ, name, kind }) => ({ value: organ, label: name, hint: say[kind] }))}
          />
          <TextArea name="reasons" label={say.admissionReasons} maximum={4000} />
          <Notice>{say.purposeFixed}</Notice>
          <FormActions>
            <Button kind="primary" type="submit" busy={admit.busy}>
              {say.admit}
            </Button>
          </FormActions>
        </Form>
      )}
    </DialogButton>
  )
}

function RefuseForm({ report, onDone }: { report: Report; onDone: (said: Said) => void }) {
  const { say, codes, format } = useCasework()
  const refuse = useSend(call, 'POST /v1/cases/:case/refusal', { refreshes: afterAnyChange })
  return (
    <DialogButton label={say.refuse} title={say.refuseTitle(report.name)}>
      {(close) => (
        <Form
          problem={refuse.problem}
          onSend={async ({ text, list }) => {
            const body = { unmet: list('unmet') as CriterionCode[], advice: text('advice') as Advice }
            const done = await refuse.send({ params: { case: report.id }, body })
            if (!done) return
            onDone({ title: say.refusedDone, text: say.refusedText(format.day(done.destroyedOn)) })
            close()
          }}
        >
          <CheckboxField
            name="unmet"
            label={say.unmet}
            options={report.criteria.map(({ code, text }) => ({ value: code, label: say.criterion(code), hint: text }))}
          />
          <SelectField
            name="advice"
            label={say.advice}
            options={advices.map((value) => ({ value, label: codes.advices[value] }))}
          />
          <Notice kind="attention">{say.refuseWarning}</Notice>
          <FormActions>
            <Button kind="stop" type="submit" busy={refuse.busy}>
              {say.refuseNow}
            </Button>
          </FormActions>
        </Form>
      )}
    </DialogButton>
  )
}
