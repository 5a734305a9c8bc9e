import type { FC } from 'hono/jsx'
import { t } from '#lib/words/words.ts'
import type { Ref } from '#platform/things.ts'
import { path } from '../../routes.ts'
import { A, P } from '../../ui/parts.tsx'

/** From a document or a meeting to a report of it, for whoever may make one. */
export const FreezeLink: FC<{ projectId: string; of: Ref; mayMake: boolean }> = ({ projectId, of, mayMake }) =>
  mayMake ? (
    <P>
      <A href={path('new-report', { projectId }, { of })}>{t('reports.new')}</A>
    </P>
  ) : null
