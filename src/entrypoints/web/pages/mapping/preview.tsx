import type { FC } from 'hono/jsx'
import { isAppError } from '#lib/app-error.ts'
import { say } from '#lib/words/sentences.ts'
import { t } from '#lib/words/words.ts'
import { describeProblem, type MappingPreview, previewMapping } from '#pipeline/map/index.ts'
import type { HttpContext } from '../../../http/env.ts'
import { param } from '../../../http/params.ts'
import { type Form, withForm } from '../../../http/read-form.ts'
import { P } from '../../ui/parts.tsx'
import { Outline } from '../processes/outline.tsx'
import { changedMapping, findAsked } from './column.tsx'

const PROCESSES = 2

const Shown: FC<{ preview: MappingPreview }> = ({ preview }) => (
  <>
    {preview.processes.map(({ key, releases, problems }) => (
      <>
        <h3 class="govuk-heading-s">{key}</h3>
        {problems.length ? (
          <ul class="govuk-list govuk-list--bullet">
            {problems.map((problem) => (
              <li>
                {problem.column}: “{problem.text}” – {describeProblem(problem.reason)}
              </li>
            ))}
          </ul>
        ) : null}
        {releases.length ? (
          <Outline value={releases.at(-1)} hrefOf={undefined} />
        ) : (
          <P>{t('mapping.preview-nothing')}</P>
        )}
      </>
    ))}
  </>
)

/** The draft that a form holds: the whole file, or one column changed. */
async function draftOf(c: HttpContext, form: Form): Promise<string | object> {
  return form.has('mapping') ? (form.values.mapping ?? '') : changedMapping(await findAsked(c), form)
}

/** Only the preview, for the form that is being typed into. What is wrong is said in place of it. */
export const post = (c: HttpContext) =>
  withForm(c, false, async (form) => {
    try {
      const asked = { projectId: param(c, 'projectId'), content: await draftOf(c, form), limit: PROCESSES }
      return c.html(<Shown preview={await previewMapping(c.var.ctx, asked)} />)
    } catch (error) {
      if (!isAppError(error) || !['invalid', 'conflict'].includes(error.kind)) throw error
      return c.html(<P>{say(error.message)}</P>)
    }
  })
