import { locksAgree } from '../../../foundation/policy/testing/locks-agree.ts'

// Role, regime and ground must meet in one person by chance: more people than elsewhere.
await locksAgree('sharing', { people: 30 })
