/** Figures in words for residents' pages, and for whoever makes documents on the server. */
import { formats, type Language } from '../../../../kit/resident/index.ts'
import { type FigureSayings, sayFigures } from './say-figures.ts'

export const figuresIn = (language: Language): FigureSayings => sayFigures(language, formats(language))
