/** The nouns of open data: what can be wrong with a file, what a cell may hold, how a table is read, what becomes of a delivery. */

/** Why a file is not read. Each has a sentence in `messages/reading.*.ts`. */
export const readingFaults = [
  'empty-file',
  'only-zeros',
  'not-text',
  'not-utf-8',
  'html-page',
  'xml-not-read',
  'cut-off',
  'not-json',
  'service-error',
  'pages-missing',
  'open-quote',
  'uneven-row',
  'no-heading',
  'no-rows',
  'doubled-heading',
  'unknown-kind',
  'not-a-zip',
  'expands-too-far',
  'locked-workbook',
  'no-sheet',
  'formula-cells',
  'declares-entities',
  'too-large',
  'too-many-figures',
  'no-shapes',
  'bad-coordinates',
  'unknown-projection',
  'area-without-code',
  'area-twice',
  'more-than-one-table',
  'metadata-only',
  'no-area-column',
  'no-measure',
  'column-missing',
  'not-a-figure',
  'not-a-period',
  'no-period',
  'row-twice',
  'sensitive-breakdown',
  'about-persons',
  'margin-entries',
  'recode-not-read',
  'broke-off',
  'no-address',
  'host-not-allowed',
  'host-points-inside',
  'host-silent',
  'host-answered',
  'host-sends-on',
  'choose-collection',
  'too-many-pages',
  'took-too-long',
] as const
export type ReadingFaultCode = (typeof readingFaults)[number]

/** Where the fault was found. `found` is shortened to what helps somebody find the place. */
export type FaultPlace = {
  readonly file?: string
  readonly line?: number
  readonly column?: string
  readonly found?: string
  readonly expected?: string
}

/** What stands in one cell. Null: the source has the cell and says nothing in it. */
export type Cell = string | number | boolean | null

/** A part of the country in the numbering of Statistics Netherlands, smallest last. `named`: known by name only. */
export const areaLevels = [
  'country',
  'country-part',
  'province',
  'region',
  'municipality',
  'district',
  'neighbourhood',
  'named',
] as const
export type AreaLevel = (typeof areaLevels)[number]

export const stretchKinds = ['year', 'half-year', 'quarter', 'month', 'week', 'day'] as const
export type StretchKind = (typeof stretchKinds)[number]

/** A stretch of time: its kind and first day. Years and quarters never stand in one line. A week begins on Monday (ISO 8601). */
export type Stretch = {
  /** `2023`, `2023-H1`, `2023-Q1`, `2023-03`, `2023-W09`, `2023-03-01`: how it is kept and compared. */
  readonly code: string
  readonly kind: StretchKind
  /** First day, `2023-01-01`. */
  readonly from: string
  /** The source itself calls it provisional. */
  readonly provisional: boolean
}

/** What a column is for. `period-part`: the month or quarter, beside a column with the year. `margin`: whether the row holds the figure or an end of its interval. `sign`: the source's own word for why there is no figure. `filled-in`: says that a zero is a default. */
export const columnRoles = [
  'area',
  'area-name',
  'period',
  'period-part',
  'breakdown',
  'margin',
  'unit',
  'figure',
  'figure-code',
  'figure-value',
  'sign',
  'filled-in',
  'left-out',
] as const
export type ColumnRole = (typeof columnRoles)[number]

/**
 * How the figures stand: each in a column of its own, one per row with its name beside it, or in columns whose headings
 * also say where and when.
 */
export const layouts = ['columns', 'observations', 'headings'] as const
export type Layout = (typeof layouts)[number]

/** `count`: may be summed over areas. `share`: of a hundred. `other`: averages, distances, grades. Never summed but counts. */
export const figureKinds = ['count', 'share', 'other'] as const
export type FigureKind = (typeof figureKinds)[number]

/** read; left-out: the recipe does not want it; quarantined: about origin, belief or the like, and nobody reads it. */
export const figureStates = ['read', 'left-out', 'quarantined'] as const
export type FigureState = (typeof figureStates)[number]

export const sensitiveKinds = ['origin', 'religion', 'politics', 'orientation'] as const
export type SensitiveKind = (typeof sensitiveKinds)[number]

export type RecipeColumn = {
  readonly name: string
  readonly role: ColumnRole
  readonly title: string
  /** Of a breakdown: the code of its total, which is never added to its parts. */
  readonly total: string | null
}
/**
 * What one unit of a count is. A report: as often as people reported; a reporter: whoever reported, once; a place: where it was,
 * once. Three neighbours who call ten times each are thirty, three and one.
 */
export const countedUnits = ['reports', 'reporters', 'places'] as const
export type CountedUnit = (typeof countedUnits)[number]
/** `victim-reported`: somebody it happened to came forward; `police-found`: it was found by looking. */
export const foundByKinds = ['victim-reported', 'police-found'] as const
export type FoundBy = (typeof foundByKinds)[number]

/** `days`: every date is a day. `months`: the first of a month stands for the whole month. */
export const dateReadings = ['months', 'days'] as const
export type DateReading = (typeof dateReadings)[number]

export const whenAbsentKinds = ['zero'] as const
export type WhenAbsent = (typeof whenAbsentKinds)[number]

/** The ends of an interval. */
export const marginEnds = ['low', 'high'] as const
export type MarginEnd = (typeof marginEnds)[number]
/** Units: per cent; how often an interval of this kind holds the real figure. */
export const intervalLevels = [80, 90, 95, 99] as const
export type IntervalLevel = (typeof intervalLevels)[number]
/** What the source writes where it gives the figure, and where it gives either end of its interval. */
export type MarginEntries = {
  readonly value: string
  readonly low: string
  readonly high: string
  readonly level: IntervalLevel
}

export type RecipeFigure = {
  /** Heading or code of the source. */
  readonly name: string
  readonly title: string
  readonly group: string
  readonly unit: string
  readonly decimals: number | null
  readonly kind: FigureKind
  readonly state: FigureState
  readonly sensitive: SensitiveKind | null
  /**
   * Name of the figure whose margin this is, as the source publishes it: half of its 95 % interval, or with `end` one end of its
   * interval of `level`. Absent or null: it is a figure itself.
   */
  readonly marginOf?: string | null | undefined
  readonly end?: MarginEnd | null | undefined
  readonly level?: IntervalLevel | null | undefined
  /**
   * `zero`: the source writes a zero where it has no row. Absent or null: what it means by an empty cell is not known, and an empty
   * cell says nothing.
   */
  readonly whenAbsent?: WhenAbsent | null | undefined
  /** Of a register. Absent or null: the source does not say, and neither does the page. */
  readonly counts?: CountedUnit | null | undefined
  readonly foundBy?: FoundBy | null | undefined
}
export const headingPartKinds = ['figure', 'area', 'period', 'breakdown', 'margin'] as const
export type HeadingPart = (typeof headingPartKinds)[number]

/** How a table is read. Kept in versions: an edition names the one it was read with. */
export type Recipe = {
  readonly table: string
  readonly title: string
  readonly source: string
  /** Null: the source states none, and that is said wherever its figures stand. */
  readonly licence: string | null
  /** When the source says that it last changed, `2021-03-26`. */
  readonly published: string | null
  readonly encoding: 'utf-8' | 'windows-1252'
  readonly delimiter: ',' | ';' | '\t' | '|' | null
  readonly decimal: '.' | ','
  readonly headingLine: number
  readonly unitLine: number | null
  /** Of a heading of several lines: how many, and how many columns from the left are keys. Absent: one line. */
  readonly headingRows?: number | undefined
  readonly headingKeys?: number | undefined
  readonly sheet: string | null
  readonly layout: Layout
  /** The file draws its areas as well: without any figure to read it is a map and nothing else. */
  readonly draws?: boolean | undefined
  readonly headingParts: readonly HeadingPart[]
  readonly areaBy: 'code' | 'number' | 'name'
  /** Where a column or a part of the headings says whether it is the figure or an end of its interval. */
  readonly margin?: MarginEntries | undefined
  /** When no column gives it. */
  readonly period: string | null
  /** How dates in the period are read. Absent: as months. */
  readonly dates?: DateReading | undefined
  /** Year of the division into areas. */
  readonly vintage: number | null
  readonly columns: readonly RecipeColumn[]
  readonly figures: readonly RecipeFigure[]
  /** From when another way of counting or asking holds: a line is cut there. */
  readonly breaks: readonly { readonly from: string; readonly why: string }[]
}

// ── deliveries ──

/**
 * receiving: the bytes are coming; fetching: they are fetched from a place outside; looking: it is being read through; looked: somebody must look at what was found;
 * importing; imported; refused: something is wrong with it; cancelled: taken back by a person.
 */
export const deliveryStates = [
  'receiving',
  'fetching',
  'looking',
  'looked',
  'importing',
  'imported',
  'refused',
  'cancelled',
] as const
export type DeliveryState = (typeof deliveryStates)[number]

export const encodings = ['utf-8', 'windows-1252'] as const

export type DeliveryFault = { readonly code: ReadingFaultCode; readonly place: FaultPlace }

export const progressSteps = ['fetching', 'reading', 'writing', 'done'] as const
/** Units: bytes read of all bytes; rows and figures so far. While fetching nobody knows of how many: `ofBytes` is 0 and `rows` counts files. */
export type DeliveryProgress = {
  readonly step: (typeof progressSteps)[number]
  readonly bytes: number
  readonly ofBytes: number
  readonly rows: number
  readonly figures: number
}

/** How the areas of a table and those of one set of boundaries meet. Codes are listed up to a limit, counts never. */
export type JoinReport = {
  readonly boundarySet: string
  readonly name: string
  readonly vintage: number | null
  readonly level: AreaLevel
  /** Areas of the table in the municipalities that the set draws. */
  readonly inTable: number
  readonly inBoundaries: number
  readonly joined: number
  /** Of those, through a recode table. */
  readonly recoded: number
  readonly onlyInTable: readonly string[]
  readonly onlyInBoundaries: readonly string[]
}

/**
 * What could be read otherwise. `notes`: lines below the table; `totals`: lines in which a total stands where areas stand;
 * `decimal-sign`: only thousands or only decimals, nothing tells which; `other-sheets`: what was left aside; `other-levels`: larger areas
 * beside the smallest;
 * `zeros`: areas where nothing but zero is given; `merged`: a cell over several lines, its text taken for each.
 * `half-interval`: of figure, lower end and upper end not all three are there; `outside-interval`: the figure does not lie between its
 * ends; `other-margins`: margins of another kind, passed over; `level-unsaid`: how sure the interval is stands nowhere, 95 % was taken;
 * `ends-not-there`: the table has margins, and this file holds the figures only;
 * `default-zeros`: zeros in a figure whose source writes a zero where it has no row;
 * `late-properties`: properties that the first areas of a map do not have, passed over; `figures-in-map`: a map holds figures that are
 * not read, since nothing says of which period they are.
 */
export const doubtCodes = [
  'notes',
  'totals',
  'decimal-sign',
  'other-sheets',
  'other-levels',
  'zeros',
  'merged',
  'half-interval',
  'outside-interval',
  'other-margins',
  'level-unsaid',
  'ends-not-there',
  'default-zeros',
  'late-properties',
  'figures-in-map',
] as const
export type DoubtCode = (typeof doubtCodes)[number]
export type Doubt = { readonly code: DoubtCode; readonly count: number; readonly found: string }

export type DeliveryReport = {
  readonly rows: number
  readonly rowsWithoutArea: number
  readonly rowsQuarantined: number
  readonly areas: readonly { readonly level: AreaLevel; readonly count: number }[]
  readonly stretches: readonly { readonly code: string; readonly kind: StretchKind; readonly provisional: boolean }[]
  readonly series: number
  readonly given: number
  /** Of those with an interval that the source publishes. Absent where it publishes none by its ends. */
  readonly intervals?: number | undefined
  readonly withheld: number
  readonly notGiven: number
  readonly cannotOccur: number
  readonly filledInZeros: number
  /** Figures for which no area has a value yet: room that the source reserved. */
  readonly empty: readonly string[]
  readonly sums: readonly {
    readonly figure: string
    readonly stretch: string
    readonly parts: AreaLevel
    readonly compared: number
    readonly apart: number
    readonly roundedTo: number | null
    readonly worst: {
      readonly code: string
      readonly name: string
      readonly sum: number
      readonly count: number
      readonly parts: number
    } | null
  }[]
  readonly joins: readonly JoinReport[]
  readonly preview: {
    readonly figures: readonly string[]
    readonly areas: readonly { readonly code: string; readonly name: string; readonly cells: readonly string[] }[]
  }
  /** For boundaries. */
  readonly shapes: {
    readonly count: number
    readonly level: AreaLevel
    readonly readFrom: 'degrees' | 'rd'
    readonly withoutShape: number
  } | null
  /** Absent in reports from before they were told. */
  readonly doubts?: readonly Doubt[] | undefined
  /** What is known of this table: nothing, exactly this, or an earlier state. */
  readonly known: 'new' | 'same' | 'later'
  readonly revised: number | null
}

/** A sentence with the name of the file before it, where that is known. */
export const inFile = (sentence: string, file: string | undefined): string => (file ? `${file}: ${sentence}` : sentence)
