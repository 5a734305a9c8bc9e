import type { FC } from 'hono/jsx'
import { t } from '#lib/words/words.ts'
import {
  type Advice,
  commentByLink,
  isClosed,
  judgeByLink,
  readByLink,
  replyByLink,
  type Shared,
} from '#workspace/documents/index.ts'
import type { HttpContext } from '../../../http/env.ts'
import { actOf, type Form } from '../../../http/read-form.ts'
import { path } from '../../routes.ts'
import { ErrorSummary, emptyForm, type FormState, LinkButton, submit } from '../../ui/form.tsx'
import { page } from '../../ui/layout.tsx'
import { Day, Empty, P, Waits } from '../../ui/parts.tsx'
import { Blocks, Outline } from '../documents/content.tsx'
import { Comments } from '../documents/document-comments.tsx'
import { StateTag } from '../documents/frame.tsx'
import { AdviceForm } from './advice-form.tsx'
import { heldIn } from './held-link.ts'
import { Kept, OutsideTop } from './parts.tsx'

/** What they can do now, or why there is nothing. */
const ToDo: FC<{ shared: Shared; linkId: string }> = ({ shared, linkId }) => {
  const { signedAt, maySign, state, link } = shared
  if (signedAt)
    return (
      <P>
        {t('outside.approved')} <Day at={signedAt} />
      </P>
    )
  if (maySign)
    return (
      <Waits>
        <P>{t('outside.approve-now')}</P>
        <LinkButton href={path('sign-shared', { linkId })}>{t('outside.approve-link')}</LinkButton>
      </Waits>
    )
  if (isClosed(state)) return <P>{t('outside.closed')}</P>
  if (link.may === 'sign') return <P>{t('outside.approve-later')}</P>
  return link.may === 'read' ? <P>{t('outside.read-only')}</P> : null
}

const isAdvice = (state: FormState | undefined): boolean => state?.values.do === 'judge'

/** The words that came too late for what they were meant for. */
function findLost(state: FormState | undefined, { mayComment, mayJudge }: Shared): string | undefined {
  if (!state?.refusal) return undefined
  const { note, text } = state.values
  return isAdvice(state) ? (mayJudge ? undefined : note) : mayComment ? undefined : text
}

/** A comment that came too late, or that could not be placed, to be copied. */
const Lost: FC<{ text: string }> = ({ text }) => (
  <div class="govuk-inset-text">
    <label class="govuk-label" for="lost">
      {t('outside.lost')}
    </label>
    <textarea class="govuk-textarea" id="lost" rows={5} readonly>
      {text}
    </textarea>
  </div>
)

/** The document that a link leads to, for its holder: the text, their own conversations beside it, and what they can do. */
export async function showSharedDocument(c: HttpContext, state?: FormState, status: 200 | 409 | 422 = 200) {
  const held = heldIn(c)
  const shared = await readByLink(c.var.ctx, held)
  const { version, content, threads, names, mayComment, mayJudge, link, asking } = shared
  const lost = findLost(state, shared)
  const ofAdvice = isAdvice(state)
  const nameOf = (personId: string | null) => names.get(personId ?? '') ?? t('document.somebody')
  const body = (
    <>
      {state ? <ErrorSummary state={state} /> : null}
      {lost ? <Lost text={lost} /> : null}
      <OutsideTop title={version.title} link={link} asking={asking}>
        <p class="govuk-body">
          <StateTag document={shared} />
        </p>
        <ToDo shared={shared} linkId={held.linkId} />
        {mayJudge ? (
          <AdviceForm shared={shared} linkId={held.linkId} state={state && ofAdvice ? state : emptyForm()} />
        ) : null}
        <P quiet>
          {t('outside.version', { version: version.number })} <code>{version.sha256.slice(0, 16)}</code>
        </P>
      </OutsideTop>
      <Outline content={content} />
      <div class={mayComment || threads.length ? 'beside' : undefined}>
        <article class="prose" id="reading" lang={shared.language}>
          {content.length ? <Blocks content={content} projectId={undefined} /> : <Empty>{t('document.empty')}</Empty>}
        </article>
        {mayComment || threads.length ? (
          <Comments
            action={path('shared', { linkId: held.linkId })}
            threads={threads}
            none={t('outside.no-comments')}
            {...{ nameOf, state: ofAdvice ? undefined : state, mayComment, maySettle: false }}
          />
        ) : null}
      </div>
      <Kept asking={asking} />
      {mayComment ? <script type="module" src="/assets/js/quote.js"></script> : null}
    </>
  )
  return page(c, { title: version.title, children: body }, status)
}

async function judge(c: HttpContext, form: Form): Promise<string> {
  const verdict = form.text('verdict') as Advice['verdict']
  await judgeByLink(c.var.ctx, heldIn(c), { verdict, note: form.text('note') })
  return ''
}

async function speak(c: HttpContext, form: Form): Promise<string> {
  const [ctx, held, text, threadId] = [c.var.ctx, heldIn(c), form.text('text'), form.text('thread')]
  if (threadId) await replyByLink(ctx, held, { threadId, text })
  const said = threadId || (await commentByLink(ctx, held, { text, quote: form.text('quote') })).threadId
  return `#comment-${said}`
}

/** What the forms of the page ask for; those of the conversations name nothing. Each answers with the place to show. */
const acts = { judge, '': speak }

/** Takes a comment, an answer in a conversation of theirs, or what they advise in a review. */
export const sendToDocument = (c: HttpContext) =>
  submit(
    c,
    async (form) => {
      const place = await actOf(acts, form)(c, form)
      return c.redirect(`${path('shared', { linkId: heldIn(c).linkId })}${place}`, 303)
    },
    (state, { kind }) => showSharedDocument(c, state, kind === 'conflict' ? 409 : 422),
  )
