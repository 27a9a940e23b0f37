/** Everything a room's workbench pages may use. */
export { formats, type Language, type Words } from '../language.ts'
export { organName, type Role, regimeName, roleName } from '../organ-names.ts'
export { AccountOf, AccountPanel, ClockAccount } from './AccountPanel.tsx'
export { Answer, type Answered, type Send, useAnswer, useSend } from './answers.tsx'
export { Button, type ButtonKind, ButtonLink, type ButtonProps, ButtonRow, Link } from './Button.tsx'
export { DateField } from './DateField.tsx'
export { DialogForm } from './DialogForm.tsx'
export {
  CheckboxField,
  type FieldProps,
  type Option,
  RadioField,
  SelectField,
  TextArea,
  TextField,
  TickField,
} from './fields.tsx'
export { FieldSet, Form, FormActions, type FormAnswers, useRefusal } from './form.tsx'
export { Card, CardList, type Fact, FactsRail, Fold, Section, StatusTag, StoryAndRail, type Tone } from './layout.tsx'
export { type Live, type News, useLive, usePresence } from './live.ts'
export { Dialog, DialogButton, type TabItem, Tabs } from './overlays.tsx'
export { type Crumb, PageHeader } from './PageHeader.tsx'
export type { NavGroup, WorkbenchPage } from './page.ts'
export { usePageJump, usePathValues } from './places.ts'
export { SavePdf } from './SavePdf.tsx'
export { useFormats, useLanguage, useMe, useMessages, useWords } from './session.tsx'
export { type Shortcut, useShortcuts } from './shortcuts.tsx'
export { EmptyState, ErrorState, LoadingState, Notice, type NoticeKind } from './states.tsx'
export { Table, type TableColumn } from './Table.tsx'
export { Term, type TermEntry } from './Term.tsx'
export { Timeline, type TimelineEntry, type TimelineKind } from './Timeline.tsx'
export { ActTitle, ProblemTitle } from './titles.tsx'
export { WhyNotPanel } from './WhyNotPanel.tsx'
export { type Why, WhyPanel, WhyText } from './WhyPanel.tsx'
export { useNews } from './watched.tsx'
export { useWholeScreen } from './whole-screen.tsx'
