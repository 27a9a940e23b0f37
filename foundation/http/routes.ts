/**
 * A room's routes: its contract with, per route, a card that says who may come in, under which name it is audited,
 * and which verb answers. Everything on a card is required by type; the entrances do the rest.
 * A card may spread what routes share, but writes `entrance:` itself: that word tells TypeScript what `handle` receives.
 */
import type { AnyRouteProblem, Contract, Part, Route, RouteInput, RouteReply } from '../../kit/contract.ts'
import type { Act } from '../act.ts'
import type { RegimeCode, Role } from '../capacity.ts'
import type { Id } from '../clock.ts'
import type { Trx } from '../database/as-actor.ts'
import type { Language, ProblemCatalogue } from '../problem.ts'
import type { NewsSource } from './news-source.ts'
import { requireStrictParts } from './strict-contract.ts'

/** What a resident's request may do: no person, no organ, no keys; of the clock only the day may be kept. */
export type ResidentAct = Omit<Act, 'capacity' | 'keys' | 'alsoWhenRefused' | 'commitTo' | 'tellPages'> & {
  readonly partnership: Id
  /** Where this entrance is reached, for links that others follow; absent where nobody said. Never what a visitor claims. */
  readonly origin?: string
}

/** A legal world, and the purpose for which something is done there. */
export type World = { readonly regime: RegimeCode; readonly purpose: `${string}/${number}` }

export type WorkbenchCard<R extends Route> = {
  readonly entrance: 'workbench'
  /** Cedar's name for it, `casework/admit-case`. */
  readonly action: `${string}/${string}`
  /** In the past tense, `casework.case.admitted`. */
  readonly audit: `${string}.${string}.${string}`
  /**
   * The one legal world in which this route acts. The appointment must hold it, else the route does not exist for it.
   * `any`: about no person at all (words, themes), so in the first world the appointment holds.
   */
  readonly regime: RegimeCode | 'any'
  /** Code and version, `zvh-casusoverleg/1`. */
  readonly purpose: `${string}/${number}`
  /**
   * The same work in further worlds, each with its own purpose, in order. A request is done in the first of all of these
   * that its appointment holds, and in no other: whoever works in two of them has an appointment for each.
   */
  readonly elsewhere?: readonly World[]
  /** Where the request says for which of several purposes it is: that one, out of a closed list. */
  readonly purposeOf?: (input: RouteInput<R>) => `${string}/${number}`
  /** Who may call at all; for all others the route does not exist (404). */
  readonly roles: readonly [Role, ...Role[]]
  /**
   * A question that writes nothing, sent as a write only because its words may stand in no address. It is answered anew each
   * time: an answer kept for a retry would still say what has been taken back since.
   */
  readonly asks?: true
  /** Kilobytes; 256 when absent. */
  readonly bodyLimitKilobytes?: number
  readonly handle: (act: Act, input: RouteInput<R>) => Promise<RouteReply<R>> | RouteReply<R>
}

export type ResidentCard<R extends Route> = {
  readonly entrance: 'resident'
  readonly action: `${string}/${string}`
  readonly audit: `${string}.${string}.${string}`
  /** What the sealed context says of this visitor: the mailbox whose token came in the body. Absent: nothing. */
  readonly claims?: (input: RouteInput<R>) => { readonly mailbox?: string }
  /** Pages of other sites may read the answer too: it is published, and the same for everybody. */
  readonly forOtherSites?: true
  readonly bodyLimitKilobytes?: number
  readonly handle: (act: ResidentAct, input: RouteInput<R>) => Promise<RouteReply<R>> | RouteReply<R>
}

export type Cards<C extends Contract> = { readonly [K in keyof C & string]: WorkbenchCard<C[K]> | ResidentCard<C[K]> }

type AnyHandle = (act: never, input: never) => unknown
/** One route, ready to be hung in an entrance. */
export type BoundRoute = {
  readonly key: string
  readonly method: string
  readonly path: string
  readonly room: string
  readonly route: Route
  readonly card: (
    | Omit<WorkbenchCard<Route>, 'handle' | 'purposeOf'>
    | Omit<ResidentCard<Route>, 'handle' | 'claims'>
  ) & {
    readonly handle: AnyHandle
    readonly purposeOf?: (input: never) => `${string}/${number}`
    readonly claims?: (input: never) => { readonly mailbox?: string }
  }
}
/** What each audit event is called, by its code: `casework.case.read` → *Case opened*. */
export type ActTitles = { readonly [L in Language]: { readonly [code: string]: string } }
export type RoomRoutes = {
  readonly room: string
  readonly problems: ProblemCatalogue
  readonly routes: readonly BoundRoute[]
  readonly acts?: ActTitles
  /** What open pages are told of again and again. */
  readonly watched?: readonly NewsSource[]
  /** What pages of this room hear while they are open. */
  readonly news?: RoomNews
}

/**
 * How a room decides what a page hears: `visible` looks with the rights of whoever acts on that page, and opens nothing. It is told
 * the event too, so that it looks only where such ids can be.
 */
export type RoomNews = {
  readonly regime: RegimeCode
  readonly purpose: `${string}/${number}`
  /** As on a card: a page hears of the one world it acts in. */
  readonly elsewhere?: readonly World[]
  readonly roles: readonly [Role, ...Role[]]
  readonly visible: (trx: Trx, ids: readonly Id[], event: string) => Promise<readonly Id[]>
}

/**
 * Binds a contract to its cards. Errors: throws at start when a part of the contract lets unknown fields pass,
 * or when a key is not `METHOD /v1/path`.
 */
export function routesOf<const C extends Contract>(
  contract: C,
  problems: ProblemCatalogue,
  cards: Cards<C>,
): RoomRoutes {
  const routes = Object.entries(contract).map(([key, route]): BoundRoute => {
    const [, method, path] = /^(GET|POST|PUT|PATCH|DELETE) (\/v1\/[a-z0-9_/:-]*[a-z0-9])$/i.exec(key) ?? []
    if (!method || !path) throw new Error(`contract of ${problems.room}: "${key}" is not "METHOD /v1/path"`)
    requireStrictParts(key, route)
    return {
      key,
      method,
      path,
      room: problems.room,
      route,
      card: (cards as Record<string, BoundRoute['card']>)[key] as BoundRoute['card'],
    }
  })
  return { room: problems.room, problems, routes }
}

/**
 * A page a resident can open, at `/nl<path>` and `/en<path>`. `load` runs inside the resident's sealed context;
 * `page` is pure and returns the whole document.
 */
export type ResidentPage<D = never, P extends Part | undefined = Part | undefined> = {
  /** Below the language, Dutch words, `/wijk/:theme`; `/` is the front page. */
  readonly path: `/${string}`
  /**
   * Its name in the day's log of failures. Opening a page leaves no audit row: what is public is disclosed to nobody
   * in particular, and rows would count visitors. What a resident does (report, mailbox) goes by a route, and does.
   */
  readonly audit: `${string}.${string}.${string}`
  /** Checks the path's parameters; what it refuses is a 404 page. */
  readonly params?: P
  /** Lets this one page run WebAssembly (it derives a key from words). */
  readonly wasm?: true
  /** Another media type than HTML, for example `application/pdf`; `page` then returns the bytes. */
  readonly media?: string
  readonly load: (
    act: ResidentAct,
    input: { params: P extends Part ? P['_zod']['output'] : Record<string, never> },
  ) => Promise<D> | D
  readonly page: (data: D, language: Language) => { toString(): string } | Uint8Array
}
export type AnyResidentPage = ResidentPage<never, Part | undefined> | ResidentPage<never, undefined>

/** Keeps the types of one page together: `residentPages = [residentPage({ … })]`. */
export const residentPage = <D, P extends Part | undefined = undefined>(page: ResidentPage<D, P>): AnyResidentPage =>
  page as unknown as AnyResidentPage

export type { AnyRouteProblem }
