import type { Child, FC } from 'hono/jsx'
import { t } from '#lib/words/words.ts'
import { listMembers } from '#people/index.ts'
import { type DocumentRecord, type DocumentState, findDocument } from '#workspace/documents/index.ts'
import type { HttpContext } from '../../../http/env.ts'
import { param, projectOf } from '../../../http/params.ts'
import { path } from '../../routes.ts'
import { Breadcrumbs, Tag, type TagLook } from '../../ui/parts.tsx'

export type Which = { projectId: string; documentId: string }

export const whichOf = (c: HttpContext): Which => ({
  projectId: param(c, 'projectId'),
  documentId: param(c, 'documentId'),
})

/** The project and the document that the address names. */
export async function documentOf(c: HttpContext) {
  const project = await projectOf(c)
  const document = await findDocument(c.var.ctx, whichOf(c))
  return { project, document, which: { projectId: project.id, documentId: document.id } }
}

const LOOKS: Record<DocumentState, TagLook> = {
  draft: 'plain',
  'in-review': 'waits',
  revising: 'plain',
  'final-review': 'waits',
  closed: 'done',
  formatted: 'done',
  delivered: 'done',
  published: 'done',
}

/** The state of a document in words, with the review round where one is open. */
export const StateTag: FC<{ document: Pick<DocumentRecord, 'state' | 'round'> }> = ({ document: { state, round } }) => (
  <Tag look={LOOKS[state]}>
    {`${t(`document.state-${state}`)}${state === 'in-review' ? `, ${t('documents.round', { round })}` : ''}`}
  </Tag>
)

/** The name of a person for whoever reads: members by name, others as gone. */
export async function namesOf(c: HttpContext, projectId: string): Promise<(personId: string | null) => string> {
  const members = new Map((await listMembers(c.var.ctx, projectId)).map((member) => [member.personId, member.name]))
  return (personId) => (personId && members.get(personId)) || t('document.somebody')
}

/** The name of somebody from outside where they spoke or signed; empty once it was forgotten. */
export const sayFromOutside = (name: string): string =>
  name ? t('links.from-outside', { name }) : t('links.somebody-outside')

export const documentTrail = (projectId: string) => [
  { text: t('documents.title'), href: path('documents', { projectId }) },
]

type View = 'read' | 'edit' | 'review' | 'versions'

/** The views of one document, above its content. */
export const DocumentViews: FC<{ which: Which; current: View; mayWrite: boolean }> = ({ which, current, mayWrite }) => {
  const views: { id: View; name: string; href: string }[] = [
    { id: 'read', name: t('document.read'), href: path('document', which) },
    ...(mayWrite ? [{ id: 'edit' as const, name: t('document.write'), href: path('edit-document', which) }] : []),
    { id: 'review', name: t('document.review'), href: path('document-review', which) },
    { id: 'versions', name: t('document.versions'), href: path('document-versions', which) },
  ]
  return (
    <nav class="views" aria-label={t('document.nav')}>
      <ul>
        {views.map(({ id, name, href }) => (
          <li>
            <a class="govuk-link" href={href} aria-current={id === current ? 'page' : undefined}>
              {name}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

type TopProps = { document: DocumentRecord; which: Which; view: View; mayWrite: boolean; children?: Child }

/** What every page of a document begins with: where it is, what it is called, how it stands. */
export const DocumentTop: FC<TopProps> = ({ document, which, view, mayWrite, children }) => (
  <>
    <Breadcrumbs trail={documentTrail(which.projectId)} />
    <h1 class="govuk-heading-l">{document.title}</h1>
    <p class="govuk-body">
      <StateTag document={document} /> {t(`document.state-${document.state}-what`)}
    </p>
    {children}
    <DocumentViews which={which} current={view} mayWrite={mayWrite} />
  </>
)
