import { locksAgree } from '../../../foundation/policy/testing/locks-agree.ts'

await locksAgree('casework', { half: 'second' })
