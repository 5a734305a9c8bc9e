import type { FC } from 'hono/jsx'
import { t } from '#lib/words/words.ts'
import { type Change, type ChangedThing, nameOfKind } from '#workspace/digest/index.ts'
import { hrefOf, sayName } from '../../../things.ts'
import { A, Day, Table } from '../../../ui/parts.tsx'

type Props = { projectId: string; caption: string; things: ChangedThing[]; nameOf(id: string | null): string }

/** Who made a change, in words: a member, somebody from outside, or the product itself. */
function whoDid({ by, outsider }: Pick<Change, 'by' | 'outsider'>, nameOf: Props['nameOf']): string {
  if (outsider !== undefined)
    return outsider ? t('links.from-outside', { name: outsider }) : t('links.somebody-outside')
  return by ? nameOf(by) : t('digest.product')
}

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
          return href ? <A href={href}>{sayName(card)}</A> : <>{card?.name ?? nameOfKind(ref)}</>
        },
      },
      {
        head: t('digest.changes'),
        cell: ({ changes }) => (
          <ul class="govuk-list">
            {changes.map(({ what, at, ...change }) => (
              <li>
                {t('digest.change', { what, name: whoDid(change, nameOf) })}, <Day at={at} />
              </li>
            ))}
          </ul>
        ),
      },
    ]}
  />
)
