import {
  type DemonstrationPerson,
  type DemonstrationProgress,
  demonstrationPeople,
  findDemonstrationClaim,
  findDemonstrationProgress,
  listOpenDoors,
} from '#demonstration/index.ts'
import { say } from '#lib/words/sentences.ts'
import { t } from '#lib/words/words.ts'
import type { HttpContext } from '../../http/env.ts'
import { noSuchPage } from '../../http/errors.ts'
import { path } from '../routes.ts'
import { LinkButton, SubmitButton } from '../ui/form.tsx'
import { page } from '../ui/layout.tsx'
import { A, Heading, Next, P, SubHeading } from '../ui/parts.tsx'

/** The invented city fills in while people look around already. */
const Filling = ({ progress }: { progress: DemonstrationProgress }) => (
  <div class="work" id="filling" {...(isOver(progress) ? {} : lookAgain('#filling'))}>
    <p class="govuk-body" role="status">
      {progress.state === 'failed'
        ? t('home.filling-failed', { why: say(progress.words) })
        : t('home.filling', { words: say(progress.words) || t('work.state-waiting') })}
    </p>
    {isOver(progress) ? null : (
      <progress value={progress.step} max={Math.max(1, progress.steps)} aria-label={t('work.progress')} />
    )}
  </div>
)

/** A part of the page that asks for itself again; signed in, the home page is another one. */
const lookAgain = (part: string) => ({
  ...{ 'hx-get': path('doors'), 'hx-trigger': 'load delay:2s', 'hx-select': part, 'hx-swap': 'outerHTML' },
})

const isOver = (progress: DemonstrationProgress) => !['waiting', 'running'].includes(progress.state)

const sayDoor = (door: DemonstrationPerson): DemonstrationPerson => ({
  ...door,
  title: say(door.title),
  purpose: say(door.purpose),
})

/** The doors of people whose place one can take, and of those who need no account. */
const Doors = ({ people }: { people: readonly DemonstrationPerson[] }) => (
  <ul class="cards">
    {people.map(sayDoor).map(({ key, title, purpose, account }) => (
      <li class="card">
        <h3>{title}</h3>
        <p>{purpose}</p>
        {account ? (
          <form method="post" action={path('look-around', { role: key })}>
            <SubmitButton look="secondary">
              {t('home.look-button')} <span class="govuk-visually-hidden">{title}</span>
            </SubmitButton>
          </form>
        ) : (
          <LinkButton href={path('published')} look="secondary">
            {t('home.published-button')} <span class="govuk-visually-hidden">{title}</span>
          </LinkButton>
        )}
      </li>
    ))}
  </ul>
)

/** From a claim over its evidence to the row of the export, press by press: the way that a newcomer should walk first. */
const FollowClaim = ({ isThere, isComing }: { isThere: boolean; isComing: boolean }) => (
  <div id="follow" {...(isThere || !isComing ? {} : lookAgain('#follow'))}>
    <SubHeading>{t('home.follow')}</SubHeading>
    <P>{t('home.follow-what')}</P>
    <ol class="govuk-list govuk-list--number">
      {(['1', '2', '3', '4', '5'] as const).map((press) => (
        <li>{t(`home.follow-${press}`)}</li>
      ))}
    </ol>
    {isThere ? (
      <form method="post" action={`${path('look-around', { role: 'analyst' })}?to=claim`}>
        <SubmitButton look="secondary">{t('home.follow-button')}</SubmitButton>
      </form>
    ) : (
      <P>{t('home.follow-soon', { button: t('home.follow-button') })}</P>
    )}
  </div>
)

/** The door of the demonstration: one sentence, a way in for each role, and the way to one's own data. */
export async function showDemonstration(c: HttpContext) {
  const { ctx } = c.var
  const [progress, claimId, others] = await Promise.all([
    findDemonstrationProgress(ctx),
    findDemonstrationClaim(ctx),
    listOpenDoors(ctx),
  ])
  const isFilling = progress !== undefined && !isOver(progress)
  const content = (
    <>
      <Heading>{t('home.title')}</Heading>
      <P>{t('home.sentence')}</P>
      <SubHeading>{t('home.try')}</SubHeading>
      <P>{t('home.try-what')}</P>
      <LinkButton href={path('try')}>{t('home.try-button')}</LinkButton>
      <SubHeading>{t('home.look')}</SubHeading>
      <P>{t('home.look-what')}</P>
      {progress && progress.state !== 'done' ? <Filling progress={progress} /> : <div id="filling"></div>}
      {claimId || isFilling ? <FollowClaim isThere={claimId !== undefined} isComing={isFilling} /> : null}
      <Doors people={demonstrationPeople} />
      {others.length ? (
        <>
          <SubHeading>{t('home.others')}</SubHeading>
          <P>{t('home.others-what')}</P>
          <Doors people={others} />
        </>
      ) : null}
      <Next>
        <SubHeading>{t('home.real')}</SubHeading>
        <P>{t('home.real-what')}</P>
        <A href={path('start-for-real')}>{t('home.real-link')}</A>
      </Next>
    </>
  )
  return page(c, { title: t('home.title'), children: content })
}

/** The same page for those who look through somebody's eyes already, and want others. */
export function get(c: HttpContext) {
  if (!c.var.ctx.config.demo) throw noSuchPage()
  return showDemonstration(c)
}
