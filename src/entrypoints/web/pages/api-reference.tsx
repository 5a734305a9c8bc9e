import type { FC } from 'hono/jsx'
import type { z } from 'zod'
import { say } from '#lib/words/sentences.ts'
import { t } from '#lib/words/words.ts'
import type { Things } from '#platform/context.ts'
import { describeType } from '../../api/v1/describe-type.ts'
import type { Endpoint } from '../../api/v1/endpoint.ts'
import { endpoints } from '../../api/v1/endpoints.ts'
import { nounOf } from '../../api/v1/openapi.ts'
import type { HttpContext } from '../../http/env.ts'
import { path } from '../routes.ts'
import { page } from '../ui/layout.tsx'
import { A, Heading, P, SubHeading } from '../ui/parts.tsx'

const Shape: FC<{ title: string; type: z.ZodType; io: 'input' | 'output' }> = ({ title, type, io }) => (
  <P>
    {title} <code>{describeType(type, io)}</code>
  </P>
)

const One: FC<{ endpoint: Endpoint; things: Things }> = ({ endpoint, things }) => {
  const { method, path, summary, operation, query, body, answer, takes, gives } = endpoint
  return (
    <section>
      <h3 class="govuk-heading-s">
        <code>{`${method.toUpperCase()} ${path}`}</code>
      </h3>
      <p class="govuk-body" lang="en">
        {summary}
      </p>
      <P quiet>{say(things.policies.get(operation)?.why ?? '')}</P>
      {query ? <Shape title={t('api.query')} type={query} io="input" /> : null}
      {takes ? <P>{t('api.takes-file', { type: takes })}</P> : null}
      {body ? <Shape title={t('api.body')} type={body} io="input" /> : null}
      {gives ? <P>{t('api.gives-file', { type: gives })}</P> : null}
      {answer ? <Shape title={t('api.answer')} type={answer} io="output" /> : null}
    </section>
  )
}

export function get(c: HttpContext) {
  const nouns = [...Map.groupBy(endpoints, nounOf)]
  const content = (
    <>
      <Heading>{t('api.title')}</Heading>
      <P>{t('api.what')}</P>
      <pre tabindex={0}>
        <code>{`curl -H "Authorization: Bearer $TOKEN" ${c.var.ctx.config.url}/api/v1/projects`}</code>
      </pre>
      <P>
        <A href={path('account-tokens')}>{t('api.token-link')}</A> ·{' '}
        <A href="/api/v1/openapi.json">{t('api.openapi-link')}</A>
      </P>
      {nouns.map(([noun, own]) => (
        <>
          <SubHeading id={noun}>{noun.charAt(0).toUpperCase() + noun.slice(1)}</SubHeading>
          {own.map((endpoint) => (
            <One endpoint={endpoint} things={c.var.ctx.things} />
          ))}
        </>
      ))}
    </>
  )
  return page(c, { title: t('api.title'), children: content })
}
