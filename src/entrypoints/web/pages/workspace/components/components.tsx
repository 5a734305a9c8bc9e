import { t } from '#lib/words/words.ts'
import { may } from '#people/index.ts'
import { type Component, listComponents } from '#workspace/index.ts'
import type { HttpContext } from '../../../../http/env.ts'
import { projectOf } from '../../../../http/params.ts'
import { path } from '../../../routes.ts'
import { page } from '../../../ui/layout.tsx'
import { A, Day, Heading, P, Table, Tag } from '../../../ui/parts.tsx'
import { findNames } from '../register/view.ts'
import { Evidence, findShown, LOOKS, type Shown } from './evidence-shown.tsx'

type Props = {
  evidence: Shown
  components: Component[]
  mayWrite: boolean
  nameOf(id: string | null): string
}

const Components = ({ evidence, components, mayWrite, nameOf }: Props) => (
  <Table
    caption={t('component.title')}
    hideCaption
    rows={components}
    columns={[
      {
        head: t('component.name'),
        rowHead: true,
        cell: ({ id }) => (
          <A href={path('component', { projectId: evidence.projectId, component: id })}>{t(`component.name-${id}`)}</A>
        ),
      },
      { head: t('component.what-it-is'), cell: ({ id }) => t(`component.what-${id}`) },
      {
        head: t('component.state'),
        cell: ({ current }) => (
          <Tag look={LOOKS[current?.state ?? 'open']}>{t(`component.state-${current?.state ?? 'open'}`)}</Tag>
        ),
      },
      {
        head: t('component.evidence'),
        cell: ({ id, current }) =>
          current ? (
            <Evidence evidence={evidence} judgement={current} />
          ) : mayWrite ? (
            <A href={path('component', { projectId: evidence.projectId, component: id })}>
              {t('component.judge')} <span class="govuk-visually-hidden">{t(`component.name-${id}`)}</span>
            </A>
          ) : (
            ''
          ),
      },
      {
        head: t('registers.who'),
        cell: ({ current }) =>
          current ? (
            <>
              {nameOf(current.judgedBy)}, <Day at={current.judgedAt} />
            </>
          ) : (
            ''
          ),
      },
    ]}
  />
)

export async function get(c: HttpContext) {
  const project = await projectOf(c)
  const { ctx } = c.var
  const components = await listComponents(ctx, { projectId: project.id })
  const mayWrite = await may(ctx, 'component.write', project.id)
  const { nameOf } = await findNames(c)
  const content = (
    <>
      <Heading>{t('component.title')}</Heading>
      <P>{t('component.what')}</P>
      <Components
        evidence={await findShown(c, components)}
        components={components}
        mayWrite={mayWrite}
        nameOf={nameOf}
      />
    </>
  )
  return page(c, { title: t('component.title'), project, room: 'components', children: content })
}
