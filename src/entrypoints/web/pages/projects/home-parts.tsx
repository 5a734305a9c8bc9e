import type { FC } from 'hono/jsx'
import { findWords, t } from '#lib/words/words.ts'
import type { Coming, Ref, Waiting } from '#platform/things.ts'
import type { NextThing } from '#playbooks/index.ts'
import { partId } from '#playbooks/index.ts'
import { type ChangedThing, type Digest, nameOfKind } from '#workspace/digest/index.ts'
import { path } from '../../routes.ts'
import { hrefOf, sayName } from '../../things.ts'
import { A, Day, Empty, P, SubHeading, Tag } from '../../ui/parts.tsx'

type Of<T> = FC<T & { projectId: string }>

/** A thing by its name, with a link where it has a page. */
export const Named: Of<{ of: Ref; name: string }> = ({ of, name, projectId }) => {
  const [href, said] = [hrefOf(projectId, of), sayName({ ref: of, name })]
  return href ? <A href={href}>{said}</A> : <>{said}</>
}

/** Whether the day until which something was due is over; on the day itself there is still time. */
export const isOver = (due: Date, now: Date): boolean => due.toISOString().slice(0, 10) < now.toISOString().slice(0, 10)

/** So many of each list; the rest is a click away. */
export const SHOWN = 7

/** What waits for the person who looks, the most urgent first. */
export const WaitingList: Of<{ waiting: Waiting[]; now: Date }> = ({ waiting, projectId, now }) => (
  <section class="home-part" id="waiting">
    <SubHeading>{t('project-home.waiting')}</SubHeading>
    {waiting.length ? (
      <ul class="waiting-list">
        {waiting.slice(0, SHOWN).map(({ ref, name, what, due }) => (
          <li>
            <p class="home-thing">
              <Named of={ref} name={name} projectId={projectId} />
            </p>
            <p class="quiet">
              {findWords(`waiting.${what}`) ?? ''}
              {due ? (
                <>
                  {' · '}
                  {t(isOver(due, now) ? 'project-home.was-due' : 'project-home.due')} <Day at={due} />
                </>
              ) : null}
            </p>
          </li>
        ))}
      </ul>
    ) : (
      <P quiet>{t('project-home.nothing-waits')}</P>
    )}
    {waiting.length > SHOWN ? (
      <P>
        <A href={path('my-work', { projectId })}>{t('project-home.more-waits', { count: waiting.length - SHOWN })}</A>
      </P>
    ) : null}
  </section>
)

const NextItem: Of<{ thing: NextThing }> = ({ thing, projectId }) => {
  if (thing.kind === 'gate') {
    const ref = `phase:${partId(thing.run.id, thing.phase.id)}` as const
    return (
      <li>
        <Named of={ref} name={t('project-home.close-phase', { phase: thing.phase.name })} projectId={projectId} />
        <p class="quiet">{t('project-home.close-phase-why')}</p>
      </li>
    )
  }
  const { run, step, owners, isMine } = thing
  return (
    <li>
      <p class="home-thing">
        <Named of={`step:${partId(run.id, step.id)}`} name={step.name} projectId={projectId} />{' '}
        {isMine ? <Tag look="waits">{t('project-home.yours')}</Tag> : null}
      </p>
      <p>{step.why}</p>
      <p class="quiet">{isMine ? run.name : t('project-home.owners', { owners: owners.join(', '), run: run.name })}</p>
    </li>
  )
}

/** The one to three steps that come next. */
export const NextSteps: Of<{ next: NextThing[]; follows: boolean }> = ({ next, follows, projectId }) => (
  <section class="home-part" id="next">
    <SubHeading>{t('project-home.next')}</SubHeading>
    {next.length ? (
      <ul class="next-steps">
        {next.map((thing) => (
          <NextItem thing={thing} projectId={projectId} />
        ))}
      </ul>
    ) : null}
    {follows && !next.length ? <P quiet>{t('project-home.nothing-next')}</P> : null}
    {follows ? null : (
      <Empty>
        <P>{t('project-home.no-playbook')}</P>
        <P>
          <A href={path('runs', { projectId })}>{t('project-home.choose-playbook')}</A>
        </P>
      </Empty>
    )}
  </section>
)

/** Dates in front of the project. */
export const ComingList: Of<{ coming: Coming[] }> = ({ coming, projectId }) =>
  coming.length ? (
    <section class="home-part" id="coming">
      <SubHeading>{t('project-home.coming')}</SubHeading>
      <ul class="dated-list">
        {coming.slice(0, SHOWN).map(({ ref, name, at, what }) => (
          <li>
            <Day at={at} /> <Named of={ref} name={name} projectId={projectId} />{' '}
            <span class="quiet">{findWords(`coming.${what}`) ?? ''}</span>
          </li>
        ))}
      </ul>
    </section>
  ) : null

const ChangedItem: Of<{ thing: ChangedThing; names: ReadonlyMap<string, string> }> = ({ thing, names, projectId }) => {
  const [last] = thing.changes
  if (!last) return null
  return (
    <li>
      <Named of={thing.ref} name={thing.card?.name ?? nameOfKind(thing.ref)} projectId={projectId} />: {last.what}
      <span class="quiet">
        {last.by ? ` ${t('project-home.by', { name: names.get(last.by) ?? t('project-home.somebody-left') })}` : ''}{' '}
        <Day at={last.at} />
      </span>
    </li>
  )
}

/** What others changed since the last visit. */
export const Changed: Of<{ digest: Digest; names: ReadonlyMap<string, string> }> = ({ digest, names, projectId }) => (
  <section class="home-part" id="changed">
    <SubHeading>{t(digest.isSinceVisit ? 'project-home.changed' : 'project-home.changed-month')}</SubHeading>
    {digest.things.length ? (
      <>
        <ul class="dated-list">
          {digest.things.slice(0, SHOWN).map((thing) => (
            <ChangedItem thing={thing} names={names} projectId={projectId} />
          ))}
        </ul>
        {digest.things.length > SHOWN ? (
          <P>
            <A href={path('digest', { projectId })}>{t('project-home.all-changes', { count: digest.things.length })}</A>
          </P>
        ) : null}
      </>
    ) : (
      <P quiet>{t('project-home.nothing-changed')}</P>
    )}
  </section>
)
