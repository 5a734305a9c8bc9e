import type { FC } from 'hono/jsx'
import { t } from '#lib/words/words.ts'
import type { Config } from '#platform/config.ts'
import type { HttpContext } from '../../http/env.ts'
import { noSuchPage } from '../../http/errors.ts'
import { path } from '../routes.ts'
import { SubmitButton } from '../ui/form.tsx'
import { page } from '../ui/layout.tsx'
import { A, Heading, P, SubHeading } from '../ui/parts.tsx'

const Ahead: FC = () => (
  <>
    <P>{t('real.what')}</P>
    <ul class="govuk-list govuk-list--bullet">
      <li>{t('real.empty')}</li>
      <li>{t('real.demo-stays')}</li>
      <li>{t('real.back')}</li>
      <li>{t('real.address')}</li>
    </ul>
  </>
)

/** A word of a command line, in quotes where a shell would read it otherwise. */
const quote = (word: string) => (/^[\w./~-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`)

const GIVEN = ['FAIRLEAD_DATA', 'FAIRLEAD_DEMO', 'DATABASE_URL', 'CLICKHOUSE_URL'] as const

/** Where the folder was chosen from outside, only whoever chose it can choose another: the page says how. */
const Elsewhere: FC<{ config: Config }> = ({ config }) => (
  <>
    <P>{t('real.elsewhere', { settings: GIVEN.filter((name) => config[name] !== undefined).join(', ') })}</P>
    <ol class="govuk-list govuk-list--number">
      <li>{t('real.elsewhere-stop')}</li>
      <li>
        {t('real.elsewhere-start')}
        <pre tabindex={0}>
          <code>{`FAIRLEAD_DATA=${quote(`${config.dataDir}-real`)} FAIRLEAD_DEMO=false npm start`}</code>
        </pre>
        {config.DATABASE_URL || config.CLICKHOUSE_URL ? t('real.elsewhere-database') : null}
      </li>
      <li>{t('real.elsewhere-address', { folder: config.dataDir })}</li>
    </ol>
  </>
)

const Carry: FC<{ folder: string }> = ({ folder }) => (
  <>
    <SubHeading>{t('real.carry')}</SubHeading>
    <P>{t('real.carry-what', { folder })}</P>
    <ol class="govuk-list govuk-list--number">
      <li>{t('real.carry-download')}</li>
      <li>{t('real.carry-import')}</li>
      <li>{t('real.carry-load')}</li>
    </ol>
  </>
)

export function get(c: HttpContext) {
  const { config } = c.var.ctx
  if (!config.demo) throw noSuchPage()
  const content = (
    <>
      <Heading>{t('real.title')}</Heading>
      {c.var.startForReal ? <Ahead /> : <Elsewhere config={config} />}
      <Carry folder={c.var.startForReal ? 'data/demo' : config.dataDir} />
      {c.var.startForReal ? (
        <form method="post" action={path('start-for-real')}>
          <SubmitButton>{t('real.button')}</SubmitButton>
        </form>
      ) : null}
      <P>
        <A href={path('home')}>{t('real.not-yet')}</A>
      </P>
    </>
  )
  return page(c, { title: t('real.title'), children: content })
}

/** The answer is sent before this process turns to the other folder; where it cannot, the page says what to do. */
export function post(c: HttpContext) {
  if (!c.var.startForReal) return get(c)
  setImmediate(c.var.startForReal)
  const content = (
    <>
      <Heading>{t('real.started')}</Heading>
      <P>{t('real.started-what')}</P>
      <P>
        <A href={path('home')}>{t('real.started-link')}</A>
      </P>
    </>
  )
  return page(c, { title: t('real.started'), children: content })
}
