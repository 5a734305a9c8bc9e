import {
  type DemonstrationPerson,
  type DemonstrationProgress,
  demonstrationPeople,
  findDemonstrationClaim,
  findDemonstrationProgress,
  findDemonstrationPurchase,
  listOpenDoors,
} from '#demonstration/index.ts'
import { say } from '#lib/words/sentences.ts'
import { t } from '#lib/words/words.ts'
import type { HttpContext } from '../../http/env.ts'
import { noSuchPage } from '../../http/errors.ts'
import { path } from '../routes.ts'
import { LinkButton, SubmitButton } from '../ui/form.tsx'
import { page } from '../ui/layout.tsx'
import { OpenPages } from '../ui/open-pages.tsx'
import { A, Heading, Next, P, SubHeading } from '../ui/parts.tsx'

/** Who leads the year of small purchases. */
const BUYER = 'micro-procurement'

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

type Way = {
  /** Its words: `home.follow`, `home.buy`. */
  words: 'follow' | 'buy'
  /** Through whose eyes. */
  eyes: string
  to: string
  isThere: boolean
  isComing: boolean
}

/** The way that a newcomer should walk first, press by press: from a claim to its row, from a purchase to its proof. */
const Follow = ({ words, eyes, to, isThere, isComing }: Way) => (
  <div id={words} {...(isThere || !isComing ? {} : lookAgain(`#${words}`))}>
    <SubHeading>{t(`home.${words}`)}</SubHeading>
    <P>{t(`home.${words}-what`)}</P>
    <ol class="govuk-list govuk-list--number">
      {(['1', '2', '3', '4', '5'] as const).map((press) => (
        <li>{t(`home.${words}-${press}`)}</li>
      ))}
    </ol>
    {isThere ? (
      <form method="post" action={`${path('look-around', { role: eyes })}?to=${to}`}>
        <SubmitButton look="secondary">{t(`home.${words}-button`)}</SubmitButton>
      </form>
    ) : (
      <P>{t(`home.${words}-soon`, { button: t(`home.${words}-button`) })}</P>
    )}
  </div>
)

/** The door of the demonstration: one sentence, a way in for each role, and the way to one's own data. */
export async function showDemonstration(c: HttpContext) {
  const { ctx } = c.var
  const [progress, claimId, caseId, others] = await Promise.all([
    findDemonstrationProgress(ctx),
    findDemonstrationClaim(ctx),
    findDemonstrationPurchase(ctx),
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
      {claimId || isFilling ? (
        <Follow words="follow" eyes="analyst" to="claim" isThere={claimId !== undefined} isComing={isFilling} />
      ) : null}
      {caseId || isFilling ? (
        <Follow words="buy" eyes={BUYER} to="purchase" isThere={caseId !== undefined} isComing={isFilling} />
      ) : null}
      <Doors people={demonstrationPeople} />
      {others.length ? (
        <>
          <SubHeading>{t('home.others')}</SubHeading>
          <P>{t('home.others-what')}</P>
          <Doors people={others} />
        </>
      ) : null}
      <OpenPages />
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
