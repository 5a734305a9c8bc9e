import type { FC } from 'hono/jsx'
import { t } from '#lib/words/words.ts'
import { listMembers, listWork, type Member, may } from '#people/index.ts'
import type { Ctx } from '#platform/context.ts'
import {
  countUndecided,
  decideApproval,
  type FoundPublication,
  findPublication,
  findSite,
  listReviewers,
  retractPublication,
  reviewLink,
  type SetAside,
  startPublishing,
} from '#publish/index.ts'
import type { HttpContext } from '../../../http/env.ts'
import { param, projectOf } from '../../../http/params.ts'
import { actOf } from '../../../http/read-form.ts'
import { path } from '../../routes.ts'
import { ErrorSummary, emptyForm, type FormState, LinkButton, SubmitButton, submit, TextField } from '../../ui/form.tsx'
import { page } from '../../ui/layout.tsx'
import { A, Breadcrumbs, Heading, Moment, More, P, SubHeading, SummaryList, Table, Waits } from '../../ui/parts.tsx'
import { Progress } from '../../ui/progress.tsx'
import { WordOn } from './approval.tsx'
import { PublicationState } from './publication-state.tsx'

type Address = { projectId: string; publicationId: string }
type Rights = { approve: boolean; run: boolean; retract: boolean; leaks: boolean }

const nameOf = (members: Member[], id: string) =>
  members.find((member) => member.personId === id)?.name ?? t('mapping.nobody')

function sayHolds({ parts, processes, releases }: FoundPublication): string {
  if (!parts.includes('data')) return t('publish.holds-project')
  return t(parts.includes('project') ? 'publish.holds-both' : 'publish.holds-what', { processes, releases })
}

const sayWhy = ({ why, on }: SetAside): string =>
  why === 'not-yet' && on ? t('publish.why-not-yet-on', { day: on }) : t(`publish.why-${why}`)

/** What goes out, and what was set aside with the reason: nothing is lost. */
const Agreed: FC<{ publication: FoundPublication }> = ({ publication: { products, setAside } }) => (
  <>
    {products.length ? (
      <P>{t('frame.pair', { name: t('publish.let-out'), value: products.map(({ name }) => name).join(', ') })}.</P>
    ) : null}
    {setAside.length ? (
      <>
        <SubHeading>{t('publish.set-aside')}</SubHeading>
        <P>{t('publish.set-aside-what')}</P>
        <Table
          caption={t('publish.set-aside')}
          hideCaption
          rows={setAside}
          columns={[
            { head: t('publish.set-aside-thing'), cell: ({ name }) => name, rowHead: true },
            { head: t('publish.set-aside-why'), cell: sayWhy },
          ]}
        />
      </>
    ) : null}
  </>
)

const Facts: FC<{ publication: FoundPublication; members: Member[] }> = ({ publication, members }) => (
  <SummaryList
    rows={[
      { key: t('publish.state'), value: <PublicationState state={publication.state} /> },
      {
        key: t('publish.author'),
        value: publication.author.kind === 'person' ? nameOf(members, publication.author.id) : t('mapping.nobody'),
      },
      { key: t('publish.prepared'), value: <Moment at={publication.preparedAt} /> },
      {
        key: t('publish.holds'),
        value: sayHolds(publication),
      },
      ...(publication.note ? [{ key: t('mapping.note'), value: publication.note }] : []),
      ...(publication.publishedAt
        ? [{ key: t('publish.published'), value: <Moment at={publication.publishedAt} /> }]
        : []),
      ...(publication.isConfirmed === false
        ? [{ key: t('publish.confirmed'), value: t('publish.not-confirmed') }]
        : []),
      ...publication.approvals.map((one) => ({
        key: t(`publish.word-${one.decision}`),
        value: nameOf(members, one.approver),
      })),
      { key: t('publish.sha'), value: <code>{publication.contentSha256}</code> },
    ]}
  />
)

const Publish: FC<{ address: Address }> = ({ address }) => (
  <form method="post" action={path('publication', address)}>
    <SubHeading>{t('publish.put-online')}</SubHeading>
    <P>{t('publish.put-online-what')}</P>
    <SubmitButton name="do" value="publish">
      {t('publish.put-online-button')}
    </SubmitButton>
  </form>
)

const Retract: FC<{ address: Address; state: FormState }> = ({ address, state }) => (
  <More summary={t('publish.retract')} open={Boolean(state.errors.reason)}>
    <form method="post" action={path('publication', address)} novalidate>
      <P>{t('publish.retract-what')}</P>
      <TextField name="reason" label={t('publish.retract-reason')} state={state} />
      <SubmitButton name="do" value="retract" look="warning">
        {t('publish.retract-button')}
      </SubmitButton>
    </form>
  </More>
)

const Draft: FC<{ address: Address; undecided: number; rights: Rights }> = ({ address, undecided, rights }) => (
  <>
    {undecided ? (
      <Waits>
        <P>{t('publish.undecided', { count: undecided })}</P>
        {rights.leaks ? <LinkButton href={path('leaks', address)}>{t('publish.decide')}</LinkButton> : null}
      </Waits>
    ) : (
      <P>
        {t('publish.decided')} {rights.leaks ? <A href={path('leaks', address)}>{t('publish.see-decisions')}</A> : null}
      </P>
    )}
    <P>
      <A href={path('preview', address)}>{t('publish.preview')}</A> {t('publish.preview-what')}
    </P>
  </>
)

/** Who was written to, and the link that may be handed over in any other way. */
const Review: FC<{ names: string[]; link: string }> = ({ names, link }) => (
  <More summary={t('publish.review')}>
    <P>{names.length ? t('publish.review-sent', { names: names.join(', ') }) : t('publish.review-nobody')}</P>
    <P>
      <code>{link}</code>
    </P>
  </More>
)

async function findRights(ctx: Ctx, projectId: string): Promise<Rights & { cancel: boolean }> {
  const [approve, run, retract, leaks, cancel] = await Promise.all([
    may(ctx, 'publish.approve', projectId),
    may(ctx, 'publish.run', projectId),
    may(ctx, 'publish.retract', projectId),
    may(ctx, 'publish.read-leaks', projectId),
    may(ctx, 'work.cancel', projectId),
  ])
  return { approve, run, retract, leaks, cancel }
}

async function show(c: HttpContext, state: FormState, status: 200 | 422 = 200) {
  const { ctx } = c.var
  const project = await projectOf(c)
  const address = { projectId: project.id, publicationId: param(c, 'publicationId') }
  const publication = await findPublication(ctx, address)
  const [members, work, undecided, site, rights] = await Promise.all([
    listMembers(ctx, project.id),
    listWork(ctx, project.id),
    publication.state === 'draft' ? countUndecided(ctx, address) : 0,
    findSite(ctx, { projectId: project.id }),
    findRights(ctx, project.id),
  ])
  const working = work
    .filter(
      (task) => task.input.publicationId === publication.id && ['waiting', 'running', 'failed'].includes(task.state),
    )
    .slice(0, 1)
  const isRunning = working.some((task) => task.state !== 'failed')
  // Whoever prepared it waits for somebody else, unless they work alone.
  const isOwn = publication.author.kind === 'person' && publication.author.id === c.var.viewer?.id && members.length > 1
  const me = members.find(({ personId }) => personId === c.var.viewer?.id)
  const content = (
    <>
      <Breadcrumbs trail={[{ text: t('publish.title'), href: path('publish', address) }]} />
      <ErrorSummary state={state} />
      <Heading>{publication.note || t('publish.one')}</Heading>
      {working.map((task) => (
        <Progress task={task} projectId={project.id} mayCancel={rights.cancel} />
      ))}
      {publication.state === 'draft' ? <Draft address={address} undecided={undecided} rights={rights} /> : null}
      <WordOn {...{ address, state, publication, members, me }} isOpen={rights.approve && !isOwn && !undecided} />
      {publication.state === 'draft' && members.length > 1 ? (
        <Review
          names={listReviewers(publication, members).map(({ name }) => name)}
          link={reviewLink(ctx, publication)}
        />
      ) : null}
      {publication.state === 'approved' && rights.run && !isRunning ? <Publish address={address} /> : null}
      {publication.state === 'published' && site ? (
        <P>
          <A href={`/published/${site.slug}/`}>{t('publish.see-site')}</A>
        </P>
      ) : null}
      <Agreed publication={publication} />
      <Facts publication={publication} members={members} />
      {publication.state === 'published' && rights.retract ? <Retract address={address} state={state} /> : null}
      {publication.retractionReason ? (
        <P>{t('publish.retracted-because', { reason: publication.retractionReason })}</P>
      ) : null}
    </>
  )
  return page(c, { title: t('publish.one'), project, room: 'publish', children: content }, status)
}

export const get = (c: HttpContext) => show(c, emptyForm())

export const post = (c: HttpContext) =>
  submit(
    c,
    async (form) => {
      const { ctx } = c.var
      const address = { projectId: param(c, 'projectId'), publicationId: param(c, 'publicationId') }
      const decide = (decision: 'approve' | 'refuse') => () =>
        decideApproval(ctx, { ...address, decision, note: form.text('note') })
      const acts: Record<string, () => Promise<unknown>> = {
        approve: decide('approve'),
        refuse: decide('refuse'),
        publish: () => startPublishing(ctx, address),
        retract: () => retractPublication(ctx, { ...address, reason: form.text('reason') }),
      }
      await actOf(acts, form)()
      return c.redirect(path('publication', address), 303)
    },
    (state) => show(c, state, 422),
  )
