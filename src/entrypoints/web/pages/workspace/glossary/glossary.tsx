import { t } from '#lib/words/words.ts'
import { may } from '#people/index.ts'
import { type GlossaryTerm, listEntries, listTerms, terms } from '#workspace/index.ts'
import type { HttpContext } from '../../../../http/env.ts'
import { projectOf } from '../../../../http/params.ts'
import { path } from '../../../routes.ts'
import { emptyForm, LinkButton, SubmitButton, TextField } from '../../../ui/form.tsx'
import { page } from '../../../ui/layout.tsx'
import { A, Empty, Heading, P, Table } from '../../../ui/parts.tsx'
import { Withdrawn } from '../register/list-page.tsx'
import { termView } from './view.tsx'

const has = (word: string) => (one: GlossaryTerm) =>
  `${one.term} ${one.also} ${one.meaning}`.toLowerCase().includes(word.toLowerCase())

const Words = ({ projectId, words }: { projectId: string; words: GlossaryTerm[] }) => (
  <Table
    caption={t('term.title')}
    hideCaption
    rows={words}
    columns={[
      {
        head: t('term.term'),
        rowHead: true,
        cell: ({ id, term, also }) => (
          <>
            <A href={path('term', { projectId, termId: id })}>{term}</A>
            {also ? (
              <>
                <br />
                <span class="quiet">{also}</span>
              </>
            ) : null}
          </>
        ),
      },
      { head: t('term.meaning'), cell: ({ meaning }) => meaning },
      { head: t('term.from'), cell: ({ entry }) => t(entry ? 'term.from-project' : 'term.from-list') },
    ]}
  />
)

export async function get(c: HttpContext) {
  const project = await projectOf(c)
  const { ctx } = c.var
  const word = c.req.query('word')?.trim() ?? ''
  const words = (await listTerms(ctx, { projectId: project.id })).filter(has(word))
  const mayWrite = await may(ctx, 'term.write', project.id)
  const withdrawn = await listEntries(ctx, terms, { projectId: project.id, isWithdrawn: true })
  const content = (
    <>
      <Heading>{t('term.title')}</Heading>
      <P>{t('term.what')}</P>
      <form method="get" action={path('glossary', { projectId: project.id })}>
        <TextField name="word" label={t('term.find')} state={emptyForm({ word })} />
        <SubmitButton look="secondary">{t('term.find-button')}</SubmitButton>
      </form>
      {words.length ? <Words projectId={project.id} words={words} /> : <Empty>{t('term.none-found')}</Empty>}
      {mayWrite ? <LinkButton href={path('new-term', { projectId: project.id })}>{t('term.add')}</LinkButton> : null}
      <Withdrawn c={c} view={termView} entries={withdrawn} />
    </>
  )
  return page(c, { title: t('term.title'), project, room: 'glossary', children: content })
}
