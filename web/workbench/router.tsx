/** One address per page, each page its own piece of script, loaded when it is opened. */
import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  Navigate,
  Outlet,
  useLocation,
  useNavigate,
} from '@tanstack/react-router'
import { RouterProvider as Links } from 'react-aria-components'
import { AppFrame } from '../../kit/workbench/AppFrame.tsx'
import { BrokenPage, NotFoundPage, NothingForYouPage } from '../../kit/workbench/dead-ends.tsx'
import { firstPageFor } from '../../kit/workbench/page.ts'
import { useMe } from '../../kit/workbench/session.tsx'
import { LoadingState } from '../../kit/workbench/states.tsx'
import { pages } from './pages.ts'

function Frame() {
  const navigate = useNavigate()
  const { pathname } = useLocation()
  const go = (to: string) => void navigate({ to })
  return (
    <Links navigate={go}>
      <AppFrame pages={pages} here={pathname} onGo={go}>
        <Outlet />
      </AppFrame>
    </Links>
  )
}

function FirstPage() {
  const first = firstPageFor(pages, useMe().appointment)
  return first ? <Navigate to={first} replace /> : <NothingForYouPage />
}

const root = createRootRoute({ component: Frame, notFoundComponent: NotFoundPage })
const routes = pages.map((page) =>
  createRoute({ getParentRoute: () => root, path: page.path, component: lazyRouteComponent(page.load) }),
)
const first = createRoute({ getParentRoute: () => root, path: '/', component: FirstPage })

export const router = createRouter({
  routeTree: root.addChildren([first, ...routes]),
  defaultPendingComponent: LoadingState,
  defaultErrorComponent: BrokenPage,
  defaultPreload: 'intent',
  scrollRestoration: true,
})
