import type { FC } from 'hono/jsx'
import {
  findReplay,
  findVersionBefore,
  type StoredReplay,
  type StoredRuleset,
  signReplay,
  startReplay,
} from '#buying/guardrails/index.ts'
import { t } from '#lib/words/words.ts'
import { listWork, may } from '#people/index.ts'
import type { HttpContext } from '../../../../http/env.ts'
import { param } from '../../../../http/params.ts'
import { actOf, type Form } from '../../../../http/read-form.ts'
import { path } from '../../../routes.ts'
import {
  ErrorSummary,
  emptyForm,
  type FormState,
  SubmitButton,
  submit,
  TextAreaField,
  TextField,
} from '../../../ui/form.tsx'
import { page } from '../../../ui/layout.tsx'
import { Breadcrumbs, Day, Empty, Heading, Moment, P, SubHeading } from '../../../ui/parts.tsx'
import { Progress } from '../../../ui/progress.tsx'
import { ApproveForm, findApproval } from './approval.tsx'
import { ChangedCases, nameCases } from './changed-cases.tsx'
import { OutcomeMatrix } from './matrix.tsx'
import { type FoundVersion, namesOfMembers, trailOfVersion, versionOf } from './version-frame.tsx'

type Place = FoundVersion['place']
const A_DAY = 86_400_000

const StartForm: FC<{ place: Place; state: FormState; isAgain: boolean }> = ({ place, state, isAgain }) => (
  <form method="post" action={path('replay-rules', place)} novalidate>
    <input type="hidden" name="do" value="start" />
    <TextField name="validFrom" type="date" label={t('replay.from')} hint={t('replay.from-hint')} state={state} />
    <SubmitButton {...(isAgain ? { look: 'secondary' as const } : {})}>
      {isAgain ? t('replay.again') : t('replay.start')}
    </SubmitButton>
  </form>
)

/** The newest replay of this version that has not ended. */
async function findRunning(c: HttpContext, { projectId, rulesetId }: Place) {
  const { ctx } = c.var
  if (!(await may(ctx, 'work.read', projectId))) return undefined
  const own = (await listWork(ctx, projectId)).filter(
    ({ kind, input }) => kind === 'guardrails.replay' && input.rulesetId === rulesetId,
  )
  const [newest] = own
  return newest && newest.state !== 'done' ? newest : undefined
}

type SignProps = { accepts: 'missed-splits' | 'little-history'; place: Place; state: FormState }

/** Whoever approves, and did not write it, may answer for what a replay shows. */
const SignForm: FC<SignProps> = ({ accepts, place, state }) => (
  <form method="post" action={path('replay-rules', place)} novalidate>
    <input type="hidden" name="do" value={accepts} />
    <TextAreaField
      name="reason"
      label={t(`replay.sign-${accepts}`)}
      hint={t('replay.sign-hint')}
      state={state}
      rows={3}
    />
    <SubmitButton look="secondary">{t('replay.sign')}</SubmitButton>
  </form>
)

const Signatures: FC<{ replayed: StoredReplay; nameOf: (id: string | null) => string }> = ({ replayed, nameOf }) => (
  <>
    {replayed.signatures.map(({ accepts, by, reason, at }) => (
      <P>
        {t(`replay.signed-${accepts}`, { name: nameOf(by), reason })} <Day at={at} />
      </P>
    ))}
  </>
)

type ShownProps = {
  c: HttpContext
  found: FoundVersion
  replayed: StoredReplay
  before: StoredRuleset | undefined
  names: ReadonlyMap<string, { name: string }>
  nameOf: (id: string | null) => string
  state: FormState
  maySign: boolean
  /** Whether too little history is all that is in the way. */
  isLittle: boolean
}

const Missed: FC<ShownProps> = ({ c, found, replayed, before, names, state, maySign }) => {
  const { place, version } = found
  const count = replayed.missedSplits.length
  const isSigned = replayed.signatures.some(({ accepts }) => accepts === 'missed-splits')
  return (
    <section id="missed">
      <SubHeading>{t('replay.missed', { count })}</SubHeading>
      {count ? (
        <>
          <P>{t('replay.missed-what')}</P>
          <ChangedCases
            {...{ c, names, projectId: place.projectId, versions: { before, after: version } }}
            caption={t('replay.missed', { count })}
            hideCaption
            rows={replayed.missedSplits}
          />
        </>
      ) : (
        <P>{t('replay.none-missed')}</P>
      )}
      {count && !isSigned && maySign ? <SignForm accepts="missed-splits" place={place} state={state} /> : null}
    </section>
  )
}

const Shown: FC<ShownProps> = (props) => {
  const { found, replayed, nameOf, state, maySign, isLittle } = props
  const { place, currency } = found
  const { worked, unsure, matrix, changed } = replayed
  return (
    <>
      <P>
        {t('replay.worked', { count: worked })} {unsure ? t('replay.unsure', { count: unsure }) : ''}{' '}
        {t('replay.acts-from')} <Day at={replayed.actsFrom} />. {t('replay.made')} <Moment at={replayed.at} />.
      </P>
      <OutcomeMatrix
        {...{ matrix, currency }}
        caption={t('replay.matrix', { changed: changed.length, worked })}
        href={(from, to) => path('replay-cell', { ...place, from, to })}
      />
      <Missed {...props} />
      {isLittle ? (
        <>
          <SubHeading>{t('replay.little')}</SubHeading>
          <P>{t('replay.little-what')}</P>
          {maySign ? <SignForm accepts="little-history" place={place} state={state} /> : null}
        </>
      ) : null}
      <Signatures replayed={replayed} nameOf={nameOf} />
    </>
  )
}

async function show(c: HttpContext, again?: FormState, status: 200 | 409 | 422 = 200) {
  const { ctx } = c.var
  const found = await versionOf(c)
  const { project, place, version, isMine } = found
  const replayed = await findReplay(ctx, place)
  const before = await findVersionBefore(ctx, place)
  const running = await findRunning(c, place)
  const tomorrow = new Date(ctx.clock.now().getTime() + A_DAY).toISOString().slice(0, 10)
  const state = again ?? emptyForm({ validFrom: replayed?.actsFrom ?? tomorrow })
  const mayStart = !version.approvedAt && (await may(ctx, 'guardrail.propose', project.id))
  const approval = version.approvedAt ? undefined : await findApproval(c, found)
  const isLittle = approval?.lack === 'guardrail.little-history'
  const maySign = !isMine && !version.approvedAt && (await may(ctx, 'guardrail.approve', project.id))
  const nameOf = await namesOfMembers(c, project.id)
  const names = await nameCases(c, project.id, replayed?.missedSplits ?? [])
  const shown = { c, found, before, names, nameOf, state, maySign, isLittle }
  const content = (
    <>
      <Breadcrumbs trail={trailOfVersion(place)} />
      <ErrorSummary state={state} />
      <Heading caption={version.reason}>{t('replay.title')}</Heading>
      <P>{t('replay.what')}</P>
      {running ? (
        <Progress task={running} projectId={project.id} mayCancel={await may(ctx, 'work.cancel', project.id)} />
      ) : null}
      {replayed ? <Shown {...shown} replayed={replayed} /> : <Empty>{t('replay.none')}</Empty>}
      {mayStart ? <StartForm place={place} state={state} isAgain={Boolean(replayed)} /> : null}
      {approval ? <ApproveForm found={found} approval={approval} state={emptyForm()} /> : null}
    </>
  )
  return page(c, { title: t('replay.title'), project, room: 'purchases', children: content }, status)
}

export const get = (c: HttpContext) => show(c)

const sign = (accepts: SignProps['accepts']) => (c: HttpContext, place: Place, form: Form) =>
  signReplay(c.var.ctx, { ...place, accepts, reason: form.text('reason') })

const acts = {
  start: (c: HttpContext, place: Place, form: Form) => {
    const validFrom = form.text('validFrom')
    return startReplay(c.var.ctx, { ...place, ...(validFrom && { validFrom }) })
  },
  'missed-splits': sign('missed-splits'),
  'little-history': sign('little-history'),
}

export const post = (c: HttpContext) =>
  submit(
    c,
    async (form) => {
      const place = { projectId: param(c, 'projectId'), rulesetId: param(c, 'rulesetId') }
      await actOf<(c: HttpContext, place: Place, form: Form) => Promise<unknown>>(acts, form)(c, place, form)
      return c.redirect(path('replay-rules', place), 303)
    },
    (state, { kind }) => show(c, state, kind === 'conflict' ? 409 : 422),
  )
