/** What every proposal of a publication says of itself, wherever its figures come from. */
import { type FormAnswers, SelectField, TextArea, TextField, useMessages } from '../../../kit/workbench/index.ts'
import { publishing as en } from '../messages/publishing.en.ts'
import { publishing as nl } from '../messages/publishing.nl.ts'
import { type Direction, directions } from '../publication/words.ts'

export function described({ text }: FormAnswers) {
  const matters = Number(text('matters').replace(',', '.'))
  const kin = text('kin')
  return {
    title: { nl: text('titleNl'), en: text('titleEn') },
    definition: { nl: text('definitionNl'), en: text('definitionEn') },
    direction: text('direction') as Direction,
    smallestThatMatters: matters > 0 ? matters : null,
    ...(kin && { kin }),
  }
}
/** Which field of a proposal asks for `definition.nl`, and for what else the contract calls differently. */
export const proposalField = (name: string): string => {
  const [first = '', second = ''] = name.split('.')
  if (first === 'title' || first === 'definition') return `${first}${second === 'en' ? 'En' : 'Nl'}`
  return { origin: 'kind', smallestThatMatters: 'matters' }[first] ?? first
}
export function DescribedFields({ title }: { title?: { readonly nl: string; readonly en: string } }) {
  const say = useMessages(nl, en)
  return (
    <>
      <TextField name="titleNl" label={say.titleNl} {...(title && { value: title.nl })} />
      <TextField name="titleEn" label={say.titleEn} {...(title && { value: title.en })} />
      <TextArea name="definitionNl" label={say.definitionNl} rows={2} maximum={1000} />
      <TextArea name="definitionEn" label={say.definitionEn} rows={2} maximum={1000} />
      <SelectField
        name="direction"
        label={say.direction}
        hint={say.directionHint}
        options={directions.map((one) => ({ value: one, label: say.directions[one] }))}
      />
      <TextField name="matters" label={say.matters} hint={say.mattersHint} short optional />
      <TextArea name="kin" label={say.kin} hint={say.kinHint} rows={2} optional />
    </>
  )
}
