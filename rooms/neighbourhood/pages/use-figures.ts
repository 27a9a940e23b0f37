/** Figures in words for a page of the workbench. */
import { useFormats, useLanguage } from '../../../kit/workbench/index.ts'
import { type FigureSayings, sayFigures } from './resident/say-figures.ts'

export function useFigures(): FigureSayings {
  const { language } = useLanguage()
  return sayFigures(language, useFormats())
}
