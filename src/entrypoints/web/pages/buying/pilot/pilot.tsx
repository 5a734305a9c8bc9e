import type { FC } from 'hono/jsx'
import { findOwnData } from '#buying/file/index.ts'
import {
  askSponsor,
  type FoundPilot,
  isOpenToAll,
  listExceptions,
  listSponsors,
  listUpdates,
  openToAll,
  type Side,
  signPilot,
} from '#buying/pilot/index.ts'
import { t } from '#lib/words/words.ts'
import { may } from '#people/index.ts'
import type { HttpContext } from '../../../../http/env.ts'
import { param } from '../../../../http/params.ts'
import { actOf, type Form } from '../../../../http/read-form.ts'
import { path } from '../../../routes.ts'
import { ErrorSummary, type FormState, LinkButton, SubmitButton, submit } from '../../../ui/form.tsx'
import { page } from '../../../ui/layout.tsx'
import { A, Breadcrumbs, Heading, P, Said, SubHeading, Table } from '../../../ui/parts.tsx'
import { StageTag, sayCents } from '../cases/frame.tsx'
import { SameMeasures } from './before-and-after.tsx'
import { PilotTag, pilotOf, pilotTrail, ScopeView, sayNext, UseView } from './frame.tsx'
import { SignForm, Sponsors } from './sponsors.tsx'

type Taken = FoundPilot['taken'][number]
type Place = { projectId: string; pilotId: string }

const TakenList: FC<{ pilot: FoundPilot }> = ({ pilot: { projectId, taken, currency } }) => (
  <Table
    caption={t('pilot.taken')}
    columns={[
      {
        head: t('pilot.report-one'),
        rowHead: true,
        cell: ({ caseId, number, title }: Taken) => (
          <A href={path('case', { projectId, caseId })}>{t('pilot.report-purchase', { number, title })}</A>
        ),
      },
      { head: t('pilot.team'), cell: ({ team }: Taken) => team },
      {
        head: t('buying.total'),
        numeric: true,
        cell: ({ totalCents }: Taken) => (totalCents === null ? t('buying.not-yet') : sayCents(totalCents, currency)),
      },
      { head: t('buying.stands'), cell: ({ stage }: Taken) => <StageTag stage={stage} /> },
    ]}
    rows={taken}
  />
)

/** Whether everybody may read it, where, and the button that changes it. */
const InTheOpen: FC<{ place: Place; isOpen: boolean; mayOpen: boolean; updates: number }> = (props) => {
  const { place, isOpen, mayOpen, updates } = props
  return (
    <section>
      <SubHeading>{t('pilot.open')}</SubHeading>
      <P>
        {isOpen ? (
          <A href={path('public-pilot', { pilotId: place.pilotId })}>{t('pilot.open-page')}</A>
        ) : (
          t('pilot.not-open')
        )}
      </P>
      <P>
        <A href={path('pilot-updates', place)}>{t('pilot.updates-link', { count: updates })}</A>
      </P>
      {mayOpen ? (
        <form method="post" action={path('pilot', place)}>
          {isOpen ? null : <P>{t('pilot.open-what')}</P>}
          <SubmitButton look="secondary" name="do" value={isOpen ? 'close' : 'open'}>
            {t(isOpen ? 'pilot.close-button' : 'pilot.open-button')}
          </SubmitButton>
        </form>
      ) : null}
    </section>
  )
}

/** The one thing to do next, for whoever can. */
const NextStep: FC<{ pilot: FoundPilot; place: Place; maySign: boolean }> = ({ pilot, place, maySign }) => {
  if (pilot.next?.is === 'decide' && maySign)
    return <LinkButton href={path('pilot-report', place)}>{t('pilot.decide')}</LinkButton>
  if (pilot.next?.is !== 'buy') return null
  return <LinkButton href={path('purchases', { projectId: place.projectId })}>{t('pilot.to-purchases')}</LinkButton>
}

const InForce: FC<{ pilot: FoundPilot; place: Place }> = ({ pilot, place }) => (
  <>
    <UseView pilot={pilot} use={pilot.use} />
    {pilot.taken.length ? <TakenList pilot={pilot} /> : <P>{t('pilot.none-taken')}</P>}
    <P>
      <A href={path('pilot-report', place)}>{t('pilot.report-link')}</A>
    </P>
  </>
)

type Asked = { name: string }
type Shown = { state?: FormState; status?: 200 | 409 | 422; asked?: Asked }

async function readPage(c: HttpContext) {
  const { ctx } = c.var
  const { project, place, pilot } = await pilotOf(c)
  const isDraft = pilot.state === 'draft'
  const signers = await listSponsors(ctx, project.id)
  return {
    ...{ project, place, pilot, signers, isDraft },
    isOpen: !isDraft && (await isOpenToAll(ctx, place)),
    exceptions: await listExceptions(ctx, pilot, { withReason: true }),
    updates: (await listUpdates(ctx, place)).length,
    mayWrite: await may(ctx, 'pilot.write', project.id),
    mayOpen: await may(ctx, 'pilot.publish', project.id),
    own: await findOwnData(ctx, project.id),
    toSign: pilot.next?.is === 'sign' ? pilot.next.sides.filter((side) => signers.own.includes(side)) : [],
  }
}

async function show(c: HttpContext, { state, status = 200, asked }: Shown = {}) {
  const read = await readPage(c)
  const { project, place, pilot, isDraft } = read
  const content = (
    <>
      <Breadcrumbs trail={pilotTrail(project.id)} />
      {state ? <ErrorSummary state={state} /> : null}
      {asked ? (
        <Said>
          <P>{t('pilot.link-sent', { name: asked.name })}</P>
        </Said>
      ) : null}
      <Heading caption={t('pilot.one')}>{pilot.name}</Heading>
      <P>
        <PilotTag pilot={pilot} /> {sayNext(pilot.next)}
      </P>
      <NextStep pilot={pilot} place={place} maySign={read.signers.own.length > 0} />
      {read.toSign.slice(0, 1).map((side) => (
        <SignForm pilot={pilot} side={side} action={path('pilot', place)} />
      ))}
      {isDraft ? null : <InForce pilot={pilot} place={place} />}
      <SubHeading>{t('pilot.covers')}</SubHeading>
      <ScopeView pilot={pilot} exceptions={read.exceptions} />
      {isDraft && read.mayWrite ? (
        <P>
          <A href={path('edit-pilot', place)}>{t('pilot.edit')}</A>
        </P>
      ) : null}
      <Sponsors pilot={pilot} signers={read.signers} mayAsk={read.mayWrite} />
      {isDraft ? null : (
        <>
          <InTheOpen place={place} isOpen={read.isOpen} mayOpen={read.mayOpen} updates={read.updates} />
          <SameMeasures projectId={project.id} own={read.own} report={path('pilot-report', place)} />
        </>
      )}
    </>
  )
  return page(c, { title: pilot.name, project, room: 'purchases', children: content }, status)
}

export const get = (c: HttpContext) => show(c)

const placeOf = (c: HttpContext): Place => ({ projectId: param(c, 'projectId'), pilotId: param(c, 'pilotId') })
const back = (c: HttpContext) => c.redirect(path('pilot', placeOf(c)), 303)

const setOpen = async (c: HttpContext, isPublic: boolean) => {
  await openToAll(c.var.ctx, { ...placeOf(c), isPublic })
  return back(c)
}

const acts = {
  async sign(c: HttpContext, form: Form) {
    const [side, version] = [form.text('side') as Side, Number(form.text('version')) || 0]
    await signPilot(c.var.ctx, { ...placeOf(c), side, version })
    return back(c)
  },
  async ask(c: HttpContext, form: Form) {
    const [side, partyId] = [form.text('side') as Side, form.text('partyId')]
    // The link is the sponsor's alone: whoever else had it would sign in their place.
    await askSponsor(c.var.ctx, { ...placeOf(c), side, partyId })
    const candidates = (await listSponsors(c.var.ctx, param(c, 'projectId')))[side]
    return show(c, { asked: { name: candidates.find((one) => one.partyId === partyId)?.name ?? '' } })
  },
  open: (c: HttpContext) => setOpen(c, true),
  close: (c: HttpContext) => setOpen(c, false),
}

/** Takes a sponsor's signature, sends a link to another, or opens the pilot's page to everybody. */
export const post = (c: HttpContext) =>
  submit(
    c,
    (form) => actOf(acts, form)(c, form),
    (state, { kind }) => show(c, { state, status: kind === 'conflict' ? 409 : 422 }),
  )
