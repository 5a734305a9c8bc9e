import type { FC } from 'hono/jsx'
import { t } from '#lib/words/words.ts'
import { may } from '#people/index.ts'
import { type DocumentClass, findDocumentClass } from '#workspace/documents/index.ts'
import { sayMoment } from '#workspace/index.ts'
import type { HttpContext } from '../../../http/env.ts'
import { path } from '../../routes.ts'
import { ChoiceField, emptyForm, type FormState, SelectField, SubmitButton } from '../../ui/form.tsx'
import { More, P, SubHeading } from '../../ui/parts.tsx'
import type { Which } from './frame.tsx'

/** What the agreement says of a document: each work product that it is, who sees that, and when it becomes public. */
const Said: FC<{ of: DocumentClass }> = ({ of: { items, isForAll } }) => (
  <>
    {items.length === 0 ? <P>{t('document.class-none')}</P> : null}
    {items.map((item) => (
      <P>
        {t('document.class-seen', {
          name: item.name,
          access: t(`agreement.access-${item.access}`),
          when: sayMoment(item),
        })}
      </P>
    ))}
    {isForAll ? <P>{t('document.class-for-all')}</P> : null}
  </>
)

const ForAll: FC<{ of: DocumentClass; state: FormState }> = ({ of: { mayBeForAll, isForAll }, state }) =>
  mayBeForAll || isForAll ? (
    <ChoiceField
      kind="checkbox"
      name="isForAll"
      label={t('agreement.when')}
      state={state}
      chosen={state.values.isForAll ? ['yes'] : []}
      choices={[{ value: 'yes', text: t('document.class-all'), hint: t('document.class-all-hint') }]}
    />
  ) : (
    <P>{t('document.class-never')}</P>
  )

const Form: FC<{ which: Which; of: DocumentClass; state: FormState }> = ({ which, of, state }) => (
  <form method="post" action={path('document-review', which)} novalidate>
    <input type="hidden" name="do" value="classify" />
    <SelectField
      name="product"
      label={t('document.class-product')}
      hint={t('document.class-product-hint')}
      state={state}
      choices={[
        { value: '', text: t('document.class-no-product') },
        ...of.offered.map(({ product, name }) => ({ value: product, text: name })),
      ]}
    />
    <ForAll of={of} state={state} />
    <SubmitButton look="secondary">{t('document.class-button')}</SubmitButton>
  </form>
)

/**
 * Which work product a document is, and the way to say it for whoever may; `state` is that of the page, where this form was
 * sent.
 */
export async function documentClassPart(c: HttpContext, which: Which, state: FormState) {
  const { ctx } = c.var
  const [of, mayChange] = await Promise.all([
    findDocumentClass(ctx, which),
    may(ctx, 'document.classify', which.projectId),
  ])
  const isSent = state.values.do === 'classify'
  const shown = isSent ? state : emptyForm({ product: of.product ?? '', ...(of.isForAll && { isForAll: 'yes' }) })
  return (
    <section>
      <SubHeading>{t('document.class')}</SubHeading>
      <Said of={of} />
      {mayChange ? (
        <More summary={t('document.class-change')} open={isSent}>
          <Form which={which} of={of} state={shown} />
        </More>
      ) : null}
    </section>
  )
}
