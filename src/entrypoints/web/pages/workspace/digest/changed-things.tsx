import type { FC } from 'hono/jsx'
import { t } from '#lib/words/words.ts'
import { type ChangedThing, nameOfKind } from '#workspace/digest/index.ts'
import { hrefOf } from '../../../things.ts'
import { A, Day, Table } from '../../../ui/parts.tsx'

type Props = { projectId: string; caption: string; things: ChangedThing[]; nameOf(id: string | null): string }

/** What changed, thing by thing. */
export const ChangedThings: FC<Props> = ({ projectId, caption, things, nameOf }) => (
  <Table
    caption={caption}
    hideCaption
    rows={things}
    columns={[
      {
        head: t('digest.thing'),
        rowHead: true,
        cell: ({ ref, card }) => {
          const href = card && hrefOf(projectId, ref)
          return href ? <A href={href}>{card.name}</A> : <>{card?.name ?? nameOfKind(ref)}</>
        },
      },
      {
        head: t('digest.changes'),
        cell: ({ changes }) => (
          <ul class="govuk-list">
            {changes.map(({ what, by, at }) => (
              <li>
                {t('digest.change', { what, name: by ? nameOf(by) : t('digest.product') })}, <Day at={at} />
              </li>
            ))}
          </ul>
        ),
      },
    ]}
  />
)
