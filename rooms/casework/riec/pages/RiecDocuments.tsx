/** The two documents of a case, paragraph by paragraph: each names what it rests on, and goes to who got all of it. */
import {
  Card,
  CardList,
  CheckboxField,
  DialogForm,
  Section,
  TextArea,
  useSend,
} from '../../../../kit/workbench/index.ts'
import { AccountButton } from '../../pages/AccountButton.tsx'
import { call } from '../../pages/use-casework.ts'
import type { ShownRiecCase } from '../contract.ts'
import { type RiecDocument, riecDocuments } from '../words.ts'
import { afterARiecChange, useRiec } from './use-riec.ts'

export function DocumentsSection({ file }: { file: ShownRiecCase }) {
  return riecDocuments.map((document) => <Document key={document} file={file} document={document} />)
}

type Part = { readonly file: ShownRiecCase; readonly document: RiecDocument }
function Document({ file, document }: Part) {
  const { say, format, organ, organs, category } = useRiec()
  const blocks = file.blocks.filter((block) => block.document === document)
  const sourceOf = (id: string) => file.contributions.find((one) => one.id === id)
  return (
    <Section
      title={say.documents[document]}
      lede={say.documentLedes[document]}
      actions={file.may.write && file.contributions.length > 0 && <Write file={file} document={document} />}
    >
      {blocks.length === 0 && <p className="hint">{say.noBlocks}</p>}
      <CardList>
        {blocks.map((block) => {
          const rests = block.restsOn.flatMap((id) => {
            const source = sourceOf(id)
            return source ? [`${category(source.category)} (${organ(source.organ)})`] : []
          })
          return (
            <Card key={block.id} actions={<AccountButton of="paragraph" id={block.id} name={say.accountOfParagraph} />}>
              <p className="prose">{block.words}</p>
              <p className="hint">{say.givenBy(organ(block.organ), format.day(block.on))}</p>
              <p className="hint">{say.rests(format.list(rests))}</p>
              <p className="hint">{say.readers(organs(block.audience))}</p>
            </Card>
          )
        })}
      </CardList>
    </Section>
  )
}

function Write({ file, document }: Part) {
  const { say, format, organ, category } = useRiec()
  const write = useSend(call, 'POST /v1/riec-cases/:riec/blocks', { refreshes: afterARiecChange })
  return (
    <DialogForm
      label={say.write}
      title={`${say.write}: ${say.documents[document]}`}
      wide
      sending={write}
      save={say.save}
      fieldOf={(name) => name.split('.')[0] ?? name}
      onSend={({ text, list }) => {
        const body = { document, words: text('words'), restsOn: [...list('restsOn')] }
        return write.send({ params: { riec: file.id }, body })
      }}
    >
      <TextArea name="words" label={say.words} maximum={8000} rows={5} />
      <CheckboxField
        name="restsOn"
        label={say.restsOn}
        hint={say.restsOnHint}
        options={file.contributions.map((one) => ({
          value: one.id,
          label: `${category(one.category)}, ${organ(one.organ)}, ${format.shortDay(one.observedOn)}`,
        }))}
      />
    </DialogForm>
  )
}
