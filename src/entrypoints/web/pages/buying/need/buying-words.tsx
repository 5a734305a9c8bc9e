import type { FC } from 'hono/jsx'
import { type BuyingTerm, readTerms, sayIn } from '#buying/need/index.ts'
import { currentLanguage } from '#lib/words/language.ts'
import { t } from '#lib/words/words.ts'
import { allow } from '#people/index.ts'
import type { HttpContext } from '../../../../http/env.ts'
import { projectOf } from '../../../../http/params.ts'
import { page } from '../../../ui/layout.tsx'
import { Heading, P, SubHeading } from '../../../ui/parts.tsx'
import { PackageTrail } from './parts.tsx'

const sides = ['technical', 'finance'] as const

const Term: FC<{ term: BuyingTerm }> = ({ term }) => {
  const [name, ...others] = term.names[currentLanguage()]
  return (
    <div>
      <dt>
        <dfn id={term.id}>{name}</dfn>
        {others.length ? <span class="quiet"> ({others.join(', ')})</span> : null}
      </dt>
      <dd>
        {sayIn(term.meaning)} <span class="quiet">{t(`buying-words.where-${term.where}`)}</span>
      </dd>
    </div>
  )
}

/** The words of the technical and of the finance side, for the other side to understand (buying:M25). */
export async function get(c: HttpContext) {
  const project = await projectOf(c)
  await allow(c.var.ctx, 'buying.guidance', project.id)
  const named = readTerms().toSorted((a, b) =>
    a.names[currentLanguage()][0]!.localeCompare(b.names[currentLanguage()][0]!, currentLanguage()),
  )
  const listed = (isIt: (term: BuyingTerm) => boolean) => (
    <dl class="all-rooms">
      {named.filter(isIt).map((term) => (
        <Term term={term} />
      ))}
    </dl>
  )
  const content = (
    <>
      <PackageTrail projectId={project.id} />
      <Heading>{t('buying-words.title')}</Heading>
      <P>{t('buying-words.what')}</P>
      {sides.map((side) => (
        <section>
          <SubHeading>{t(`buying-words.side-${side}`)}</SubHeading>
          {listed(({ sides: own }) => own.length === 1 && own[0] === side)}
        </section>
      ))}
      <SubHeading>{t('buying-words.side-both')}</SubHeading>
      {listed(({ sides: own }) => own.length === 2)}
    </>
  )
  return page(c, { title: t('buying-words.title'), project, room: 'work-packages', children: content })
}
