/** The demonstration's OpenID provider, in a process of its own. Production never starts it. */
import { startDemoProvider } from '../demo/openid-provider.ts'
import type { Serving, Settings } from './settings.ts'

export async function startOpenId({ openId, port, links, mode }: Settings): Promise<Serving> {
  if (!openId || mode !== 'demo') throw new Error('the demo provider serves the demonstration only')
  const { issuer, clientId, clientSecret, acr } = openId
  const demo = { port, issuer, workbench: links.workbench, clientId, clientSecret, acr: acr.join(' ') }
  const provider = await startDemoProvider(demo)
  return { stop: () => provider.close() }
}
