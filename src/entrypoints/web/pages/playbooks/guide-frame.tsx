import type { FC } from 'hono/jsx'
import { isWebAddress } from '#lib/web-address.ts'
import { t } from '#lib/words/words.ts'
import type { Playbook } from '#playbooks/index.ts'
import { A, Day, More, P, SubHeading } from '../../ui/parts.tsx'
import { type GuideOf, List, Named, nameIn, namesIn, Part, ReferenceItem, sayCode } from './guide-parts.tsx'

/** How it can begin and go: ways to begin, routes, questions, workstreams. */
export const Ways: FC<GuideOf> = ({ playbook, names }) => (
  <>
    <Part
      isOwn
      title={t('playbook.starts')}
      items={playbook.starts.map(({ name, what, skips }) => (
        <Named
          name={name}
          what={what}
          facts={[skips.length > 0 && t('playbook.skips', { names: namesIn(names, skips, 'step', 'phase') })]}
        />
      ))}
    />
    <Part
      isOwn
      title={t('playbook.routes')}
      items={playbook.routes.map(({ name, what }) => <Named name={name} what={what} />)}
    />
    <Part isOwn title={t('playbook.conditions')} items={playbook.conditions.map(({ question }) => question)} />
    <Part isOwn title={t('playbook.workstreams')} items={playbook.workstreams.map(({ name }) => name)} />
  </>
)

type Role = Playbook['roles'][number]
const RoleItem: FC<{ role: Role; starts: boolean }> = ({
  role: { name, what, core, also, expectations, grants },
  starts,
}) => (
  <>
    <Named
      name={name}
      what={what}
      facts={[
        core && t('playbook.core'),
        starts && t('playbook.started-by'),
        also.length > 0 && t('playbook.also', { names: also.join(', ') }),
        t('playbook.may', { grants: grants.map(sayCode).join(', ') }),
      ]}
    />
    {expectations.length ? (
      <More summary={t('playbook.expectations', { role: name })}>
        <List items={expectations} />
      </More>
    ) : null}
  </>
)

/** The sides and their roles, with what somebody who takes one on accepts to do. */
export const Roles: FC<GuideOf> = ({ playbook }) => (
  <>
    <SubHeading id="roles">{t('playbook.roles')}</SubHeading>
    {playbook.sides.map((side) => (
      <section>
        <h3 class="govuk-heading-s">{side.name}</h3>
        <P>{side.what}</P>
        <List
          items={playbook.roles
            .filter((role) => role.side === side.id)
            .map((role) => <RoleItem role={role} starts={role.id === playbook.startedBy} />)}
        />
      </section>
    ))}
  </>
)

const Templates: FC<GuideOf> = ({ playbook }) => (
  <Part
    isOwn
    title={t('playbook.templates')}
    items={(playbook.templates ?? []).map(({ name, what, sections }) => (
      <Named name={name} what={what} facts={[sections.map(({ heading }) => heading).join(', ')]} />
    ))}
  />
)

/** What it makes, what must be agreed by whom, and the templates that it carries itself. */
export const Results: FC<GuideOf> = ({ playbook, names }) => (
  <>
    <Part
      isOwn
      title={t('playbook.delivers')}
      items={playbook.deliverables.map(({ name, what, template, access }) => (
        <Named
          name={name}
          what={what}
          facts={[
            template && t('playbook.template', { name: nameIn(names, template, 'template') }),
            t('playbook.seen-by', { who: sayCode(access) }),
          ]}
        />
      ))}
    />
    <Part
      isOwn
      title={t('playbook.agreements')}
      items={playbook.agreements.map(({ name, what, about, signedBy }) => (
        <Named
          name={name}
          what={what}
          facts={[
            t('playbook.about', { names: namesIn(names, about, 'deliverable', 'template') }),
            t('playbook.signed-by', { names: namesIn(names, signedBy, 'side', 'role') }),
          ]}
        />
      ))}
    />
    <Templates playbook={playbook} names={names} />
  </>
)

/** What it was made from: references, what was unclear and how it is settled, the source and its licence. */
export const Sources: FC<GuideOf> = ({ playbook: { references, settled, source, licence } }) => (
  <>
    <Part isOwn title={t('playbook.references')} items={references.map((one) => <ReferenceItem of={one} />)} />
    <Part isOwn title={t('playbook.settled')} items={settled} />
    <P quiet>
      {t('playbook.source', { title: source.title, licence })}{' '}
      {source.address && isWebAddress(source.address) ? <A href={source.address}>{source.address}</A> : null}{' '}
      {source.seen ? (
        <>
          ({t('playbook.seen')} <Day at={source.seen} />)
        </>
      ) : null}
    </P>
    {source.note ? <P quiet>{source.note}</P> : null}
  </>
)
