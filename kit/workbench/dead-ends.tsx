/** Addresses that lead nowhere, pages that broke, people without a page: each says what to do now. */
import { ButtonLink } from './Button.tsx'
import { PageHeader } from './PageHeader.tsx'
import { useLanguage, useWorkbenchWords } from './session.tsx'
import { EmptyState } from './states.tsx'

export function NotFoundPage() {
  const say = useWorkbenchWords()
  return (
    <>
      <PageHeader title={say.notFound} lede={say.notFoundNow} />
      <ButtonLink to="/">{say.toStart}</ButtonLink>
    </>
  )
}

export function BrokenPage() {
  const say = useWorkbenchWords()
  return <PageHeader title={say.broken} lede={say.brokenNow} />
}

const nothing = {
  nl: { title: 'Hier is nog niets voor u', text: 'Uw aanstelling heeft geen onderdelen in de werkbank.' },
  en: { title: 'Nothing here for you yet', text: 'Your appointment has no parts in the workbench.' },
}
export function NothingForYouPage() {
  return <EmptyState {...nothing[useLanguage().language]} />
}
