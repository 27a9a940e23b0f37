/** What goes over the wire, header and body as sent (compressed), counted by the browser itself. Units: bytes. */
import type { Page } from 'playwright-core'

export type Sent = { readonly url: string; readonly bytes: number }
export type WireMeter = {
  /** Forgets what was counted: the next page starts at nothing. */
  reset(): void
  sent(): readonly Sent[]
  total(): number
}

export async function meterOf(page: Page): Promise<WireMeter> {
  const session = await page.context().newCDPSession(page)
  await session.send('Network.enable')
  const urls = new Map<string, string>()
  let sent: Sent[] = []
  session.on('Network.requestWillBeSent', ({ requestId, request }) => urls.set(requestId, request.url))
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    sent.push({ url: urls.get(requestId) ?? '?', bytes: encodedDataLength })
  })
  return {
    reset: () => {
      sent = []
    },
    sent: () => sent,
    total: () => sent.reduce((sum, { bytes }) => sum + bytes, 0),
  }
}
