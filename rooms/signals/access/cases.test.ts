import { casesHold } from '../../../foundation/policy/testing/cases.ts'

await casesHold('signals')
