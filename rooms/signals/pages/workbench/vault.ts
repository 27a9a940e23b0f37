/**
 * The officer's open key: in the memory of this page only, dropped after a quarter of an hour without a touch, on
 * log-out and when the page goes. The six words are used once and never kept.
 */
import { useEffect, useSyncExternalStore } from 'react'
import { pageTime } from '../../../../kit/clock.ts'
import {
  fromBase64Url,
  type OfficerKeys,
  officerKeysOf,
  SealedLetterError,
  unwrapSeed,
} from '../../../../packages/sealed-letter/src/index.ts'

/** Units: milliseconds. */
const longestSilence = 15 * 60_000
let open: OfficerKeys | undefined
let touched = 0
const listeners = new Set<() => void>()
const tell = () => {
  for (const listener of listeners) listener()
}

export function lockVault(): void {
  for (const secret of open ? [open.sealSeed, open.signSeed] : []) secret.fill(0)
  open = undefined
  tell()
}
const touch = () => {
  touched = pageTime()
}

/** Errors: `SealedLetterError` `unknown-word`, `wrong-number-of-words`, `wrong-passphrase`, `unknown-suite`. */
export async function openVault(key: { wrapped: string; owner: string; passphrase: string }): Promise<void> {
  const wrapped = fromBase64Url(key.wrapped)
  if (!wrapped) throw new SealedLetterError('unknown-suite')
  const seed = await unwrapSeed({ wrapped, passphrase: key.passphrase, owner: key.owner })
  open = await officerKeysOf(seed)
  seed.fill(0)
  touch()
  tell()
}

/** The open key, or nothing while it is locked. */
export function useVault(): OfficerKeys | undefined {
  const keys = useSyncExternalStore(
    (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    () => open,
  )
  useEffect(() => {
    if (!keys) return
    const timer = setInterval(() => {
      if (pageTime() - touched > longestSilence) lockVault()
    }, 5_000)
    const signs = ['keydown', 'pointerdown'] as const
    for (const sign of signs) addEventListener(sign, touch)
    addEventListener('pagehide', lockVault)
    return () => {
      clearInterval(timer)
      for (const sign of signs) removeEventListener(sign, touch)
      removeEventListener('pagehide', lockVault)
    }
  }, [keys])
  return keys
}

/** Deriving a key from words needs WebAssembly, which only addresses under /meldpunt may compile when loaded there. */
export function mayDeriveKeys(): boolean {
  try {
    return new WebAssembly.Module(Uint8Array.of(0, 0x61, 0x73, 0x6d, 1, 0, 0, 0)) instanceof WebAssembly.Module
  } catch {
    return false
  }
}
