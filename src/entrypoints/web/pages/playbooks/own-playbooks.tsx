import { readFile } from 'node:fs/promises'
import type { FC } from 'hono/jsx'
import { t } from '#lib/words/words.ts'
import { allow, may } from '#people/index.ts'
import { forkPlaybook, importPlaybook, type ListedPlaybook, listOwnPlaybooks, listPlaybooks } from '#playbooks/index.ts'
import type { HttpContext } from '../../../http/env.ts'
import { param, projectOf } from '../../../http/params.ts'
import type { Form } from '../../../http/read-form.ts'
import { path } from '../../routes.ts'
import {
  ErrorSummary,
  emptyForm,
  FileField,
  type FormState,
  SelectField,
  SubmitButton,
  submit,
  TextAreaField,
} from '../../ui/form.tsx'
import { page } from '../../ui/layout.tsx'
import { A, Breadcrumbs, Day, Empty, Heading, More, P, SubHeading, Table } from '../../ui/parts.tsx'
import { FindingList, findingsOf } from './findings.tsx'

/** More than a playbook may have. */
const MOST_READ = 500_000

type BringProps = { projectId: string; shipped: ListedPlaybook[]; state: FormState; isOpen: boolean }

/** To make one that ships its own, or to bring one as a file or as text. */
const Bring: FC<BringProps> = ({ projectId, shipped, state, isOpen }) => (
  <>
    <form method="post" action={path('own-playbooks', { projectId })}>
      <SubHeading>{t('own.fork')}</SubHeading>
      <SelectField
        name="key"
        label={t('runs.which')}
        choices={shipped.map(({ key, name }) => ({ value: key, text: name }))}
        state={state}
      />
      <SubmitButton name="act" value="fork">
        {t('own.fork-button')}
      </SubmitButton>
    </form>
    <More summary={t('own.import')} open={isOpen}>
      <form method="post" action={path('own-playbooks', { projectId })} enctype="multipart/form-data" novalidate>
        <FileField name="file" label={t('own.file')} accept=".yaml,.yml" state={state} />
        <TextAreaField name="text" label={t('own.text')} hint={t('own.text-hint')} rows={16} code state={state} />
        <SubmitButton name="act" value="import">
          {t('own.import-button')}
        </SubmitButton>
      </form>
    </More>
  </>
)

async function show(c: HttpContext, state: FormState, status: 200 | 422 = 200, findings = findingsOf(undefined)) {
  const { ctx } = c.var
  const project = await projectOf(c)
  const projectId = project.id
  const [own, mayChange] = await Promise.all([listOwnPlaybooks(ctx, projectId), may(ctx, 'playbook.change', projectId)])
  const shipped = mayChange ? await listPlaybooks(ctx) : []
  const content = (
    <>
      <Breadcrumbs trail={[{ text: t('runs.title'), href: path('runs', { projectId }) }]} />
      <ErrorSummary state={state} />
      <Heading>{t('own.title')}</Heading>
      <FindingList findings={findings} />
      <P>{t('own.what')}</P>
      {own.length ? (
        <Table
          caption={t('own.title')}
          hideCaption
          rows={own}
          columns={[
            {
              head: t('runs.name'),
              rowHead: true,
              cell: ({ key, name }) => <A href={path('own-playbook', { projectId, key })}>{name}</A>,
            },
            { head: t('own.version'), cell: ({ version }) => version },
            { head: t('own.from'), cell: ({ forkedFrom }) => forkedFrom ?? t('own.imported') },
            { head: t('own.changed'), cell: ({ madeAt }) => <Day at={madeAt} /> },
          ]}
        />
      ) : (
        <Empty>{t('own.none')}</Empty>
      )}
      {mayChange ? <Bring projectId={projectId} shipped={shipped} state={state} isOpen={findings.length > 0} /> : null}
    </>
  )
  return page(c, { title: t('own.title'), project, room: 'runs', children: content }, status)
}

/** The playbooks that a project has made its own; to make one its own, or bring one. */
export const get = (c: HttpContext) => show(c, emptyForm())

/** The file where one was sent along, else the text; what is far too long is refused by its first part. */
async function textOf({ files, values }: Form): Promise<string> {
  return files.file ? (await readFile(files.file.path, 'utf8')).slice(0, MOST_READ) : (values.text ?? '')
}

export async function post(c: HttpContext) {
  const { ctx } = c.var
  const projectId = param(c, 'projectId')
  // Before a byte is taken in.
  await allow(ctx, 'playbook.change', projectId)
  return submit(
    c,
    async (form) => {
      const { key } =
        form.text('act') === 'import'
          ? await importPlaybook(ctx, { projectId, text: await textOf(form) })
          : await forkPlaybook(ctx, { projectId, key: form.text('key') })
      return c.redirect(path('own-playbook', { projectId, key }), 303)
    },
    (state, refusal) => show(c, state, 422, findingsOf(refusal)),
    { takesFiles: true },
  )
}
