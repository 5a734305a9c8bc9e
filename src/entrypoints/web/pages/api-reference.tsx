import { z } from 'zod'
import { t } from '#lib/words/words.ts'
import type { Endpoint } from '../../api/v1/endpoint.ts'
import { endpoints } from '../../api/v1/endpoints.ts'
import type { HttpContext } from '../../http/env.ts'
import { path } from '../routes.ts'
import { page } from '../ui/layout.tsx'
import { A, Heading, More, P, SubHeading } from '../ui/parts.tsx'

const Schema = ({ title, type }: { title: string; type: z.ZodType }) => (
  <More summary={title}>
    <pre tabindex={0}>
      <code>{JSON.stringify(z.toJSONSchema(type, { unrepresentable: 'any' }), null, 2)}</code>
    </pre>
  </More>
)

const One = ({ endpoint }: { endpoint: Endpoint }) => (
  <section>
    <h3 class="govuk-heading-s">
      <code>{`${endpoint.method.toUpperCase()} ${endpoint.path}`}</code>
    </h3>
    <P>{endpoint.summary}</P>
    {endpoint.query ? <Schema title={t('api.query')} type={endpoint.query} /> : null}
    {endpoint.body ? <Schema title={t('api.body')} type={endpoint.body} /> : null}
    {endpoint.answer ? <Schema title={t('api.answer')} type={endpoint.answer} /> : null}
  </section>
)

export function get(c: HttpContext) {
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
      <SubHeading>{t('api.endpoints')}</SubHeading>
      {endpoints.map((endpoint) => (
        <One endpoint={endpoint} />
      ))}
    </>
  )
  return page(c, { title: t('api.title'), children: content })
}
