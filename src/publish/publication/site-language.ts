import { type Language, speak } from '#lib/words/language.ts'
import { t } from '#lib/words/words.ts'

type Step = 'check' | 'data' | 'export' | 'pages' | 'parquet' | 'preview' | 'switch'

/** What the work on a site says of itself is kept as text, so it is English whatever the language of the site. */
export const sayStep = (step: Step): string => speak('en', () => t(`publishing.step-${step}`))

/** The language of a site that was frozen. One that was frozen before there was a choice is English. */
export const languageOf = (said: { language?: Language }): Language => said.language ?? 'en'
