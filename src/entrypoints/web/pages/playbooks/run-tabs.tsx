import type { FC } from 'hono/jsx'
import { t } from '#lib/words/words.ts'
import type { Run } from '#playbooks/index.ts'

/** Links between the playbooks a project follows, where there are several. */
export const RunTabs: FC<{ runs: Run[]; current: Run; href: (run: Run) => string }> = ({ runs, current, href }) =>
  runs.length > 1 ? (
    <nav aria-label={t('runs.title')}>
      <ul class="govuk-list">
        {runs.map((run) => (
          <li>
            <a class="govuk-link" href={href(run)} aria-current={run.id === current.id ? 'page' : undefined}>
              {run.name}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  ) : null
