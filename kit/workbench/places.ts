/** Where the person is, and going elsewhere: a thin face over the router, so that pages do not lean on it. */
import { useNavigate, useParams } from '@tanstack/react-router'

/** The values of the page's path: `/zaken/$case` → `{ case }`. */
export function usePathValues<const N extends string>(...names: readonly N[]): { readonly [K in N]: string } {
  const found = useParams({ strict: false }) as { readonly [name: string]: string | undefined }
  return Object.fromEntries(names.map((name) => [name, found[name] ?? ''])) as { [K in N]: string }
}

/** Goes to another page after something was done. */
export function usePageJump(): (to: string) => void {
  const navigate = useNavigate()
  return (to) => void navigate({ to })
}
