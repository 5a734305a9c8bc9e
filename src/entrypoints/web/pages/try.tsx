import { t } from '#lib/words/words.ts'
import type { HttpContext } from '../../http/env.ts'
import { page } from '../ui/layout.tsx'
import { Heading } from '../ui/parts.tsx'

export const get = (c: HttpContext) => page(c, { title: t('home.try'), children: <Heading>{t('home.try')}</Heading> })
