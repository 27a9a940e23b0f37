/** The form in which an analyst opens a round. */
import {
  Button,
  DateField,
  Form,
  FormActions,
  SelectField,
  TextArea,
  useMessages,
  usePageJump,
  useSend,
} from '../../../kit/workbench/index.ts'
import { type DetectionTheme, themes } from '../detection/words.ts'
import { elicitation as en } from '../messages/elicitation.en.ts'
import { elicitation as nl } from '../messages/elicitation.nl.ts'
import { AreaFigureChoice } from './AreaFigureChoice.tsx'
import { call } from './call.ts'
import { useThemeName } from './search-title.ts'

export function OpenRound() {
  const say = useMessages(nl, en)
  const jump = usePageJump()
  const themeName = useThemeName()
  const open = useSend(call, 'POST /v1/elicitation-rounds', { refreshes: ['GET /v1/elicitation-rounds'] })
  return (
    <AreaFigureChoice>
      {(chosen) => (
        <Form
          label={say.open}
          problem={open.problem}
          onSend={async ({ text }) => {
            const made = await open.send({
              body: {
                ...chosen,
                theme: text('theme') as DetectionTheme,
                issues: text('issues')
                  .split('\n')
                  .map((line) => line.trim())
                  .filter((line) => line !== ''),
                openUntil: text('openUntil'),
                follows: null,
              },
            })
            if (made) jump(`/rondes/${made.id}`)
          }}
        >
          <SelectField
            name="theme"
            label={say.theme}
            options={themes.map((value) => ({ value, label: themeName(value) }))}
          />
          <TextArea name="issues" label={say.issues} hint={say.issuesHint} rows={5} />
          <DateField name="openUntil" label={say.openUntil} />
          <FormActions>
            <Button kind="primary" type="submit" busy={open.busy}>
              {say.openNow}
            </Button>
          </FormActions>
        </Form>
      )}
    </AreaFigureChoice>
  )
}
