/** What the demo provider remembers: in memory, gone when it ends, at most a thousand things. */
import type { Adapter, AdapterPayload } from 'oidc-provider'
import { systemClock } from '../foundation/clock.ts'

const seconds = () => Math.floor(systemClock.now().getTime() / 1000)
const most = 1000

export function memoryStore(): (model: string) => Adapter {
  const kept = new Map<string, { payload: AdapterPayload; until: number }>()
  const find = (key: string) => {
    const found = kept.get(key)
    return found && found.until > seconds() ? found.payload : undefined
  }
  return (model) => {
    const keyOf = (id: string) => `${model} ${id}`
    const where = (matches: (payload: AdapterPayload) => boolean) =>
      [...kept].find(([key, { payload }]) => key.startsWith(`${model} `) && matches(payload))?.[1].payload
    return {
      upsert: async (id, payload, expiresIn) => {
        kept.delete(keyOf(id))
        kept.set(keyOf(id), { payload, until: seconds() + (expiresIn ?? 3600) })
        const [oldest] = kept.keys()
        if (kept.size > most && oldest) kept.delete(oldest)
      },
      find: async (id) => find(keyOf(id)),
      findByUid: async (uid) => where((payload) => payload.uid === uid),
      findByUserCode: async (code) => where((payload) => payload.userCode === code),
      consume: async (id) => {
        const payload = find(keyOf(id))
        if (payload) payload.consumed = seconds()
      },
      destroy: async (id) => void kept.delete(keyOf(id)),
      revokeByGrantId: async (grant) => {
        for (const [key, { payload }] of kept) if (payload.grantId === grant) kept.delete(key)
      },
    }
  }
}
