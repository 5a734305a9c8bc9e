import type { Child, FC } from 'hono/jsx'
import type { ToOpen } from '#buying/offers/index.ts'
import type { Holders } from '#lib/sealing/make-header.ts'
import type { BidContext } from '#lib/sealing/sealed-bid.ts'
import { listWords, t, type WordKey } from '#lib/words/words.ts'
import { FileField, type FormState, SubmitButton, TextField } from '../../../ui/form.tsx'
import { P } from '../../../ui/parts.tsx'

/** What the page says of the two ways: this browser does it, or the server does; and where the script tells what goes on. */
const Ways: FC<{ here: string; plain: string }> = ({ here, plain }) => (
  <>
    <div data-plain>
      <P>{plain}</P>
    </div>
    <div data-here hidden>
      <P>{here}</P>
    </div>
    <div class="govuk-body" role="status" tabindex={-1} data-status></div>
  </>
)

const withWords = (area: string, setup: object) => JSON.stringify({ ...setup, words: listWords(`${area}.`) })

const Script: FC<{ name: string }> = ({ name }) => <script type="module" src={`/assets/js/${name}.js`}></script>

type OfferProps = {
  action: string
  context: BidContext
  holders: Holders
  /** Who the three are, in words. */
  names: string
  /** The fields of the offer: all of them are sealed. */
  children?: Child
  button: string
}

/** The form of an offer. It arrives as `sealed`, or, from a browser that cannot seal, as its fields. */
export const OfferForm: FC<OfferProps> = ({ action, context, holders, names, children, button }) => (
  <form
    method="post"
    action={action}
    enctype="multipart/form-data"
    data-seal={withWords('seal-bid', {
      context,
      holders: holders.map(({ keyId, publicKey }) => ({ keyId, publicKey })),
    })}
  >
    <div data-sealed>{children}</div>
    <Ways here={t('seal-bid.here', { names })} plain={t('seal-bid.plain')} />
    <SubmitButton>{button}</SubmitButton>
    <Script name="seal-bid" />
  </form>
)

/** The form by which somebody makes a key. It sends `publicKey`, or, from a browser that cannot, `passphrase` and `again`. */
export const HolderKeyForm: FC<{ action: string; state: FormState }> = ({ action, state }) => (
  <form method="post" action={action} novalidate data-holder-key={withWords('holder-key', {})}>
    <Ways here={t('holder-key.here')} plain={t('holder-key.plain')} />
    <div data-stays>
      <TextField
        name="passphrase"
        type="password"
        autocomplete="new-password"
        label={t('holder-key.passphrase')}
        hint={t('holder-key.passphrase-hint')}
        state={state}
      />
      <TextField name="again" type="password" autocomplete="new-password" label={t('holder-key.again')} state={state} />
      <div data-saved hidden>
        <FileField name="saved" label={t('holder-key.saved')} accept="application/json,.json" state={state} />
      </div>
    </div>
    <SubmitButton>{t('holder-key.button')}</SubmitButton>
    <Script name="holder-key" />
  </form>
)

type OpenProps = { action: string; keyId: string; bids: readonly ToOpen[]; state: FormState }

/** The form by which a holder opens their part of each bid. It sends the file `answers`, or the file `key` and `passphrase`. */
export const OpenBidsForm: FC<OpenProps> = ({ action, keyId, bids, state }) => (
  <form
    method="post"
    action={action}
    enctype="multipart/form-data"
    novalidate
    data-open-bids={withWords('open-bids', { keyId, bids })}
  >
    <Ways here={t('open-bids.here')} plain={t('open-bids.plain')} />
    <FileField name="key" label={t('open-bids.key')} accept="application/json,.json" state={state} />
    <TextField
      name="passphrase"
      type="password"
      autocomplete="current-password"
      label={t('open-bids.passphrase')}
      state={state}
    />
    <SubmitButton>{t('open-bids.button')}</SubmitButton>
    <Script name="open-bids" />
  </form>
)

/** The box that makes a draw again in the reader's browser, from what is published at `address`. Hidden where it cannot. */
export const DrawAgain: FC<{ address: string; button: WordKey }> = ({ address, button }) => (
  <div data-draw={address} data-words={JSON.stringify(listWords('sealing.draw-'))} hidden>
    <button type="button" class="govuk-button govuk-button--secondary">
      {t(button)}
    </button>
    <div class="govuk-body" role="status" data-status></div>
    <Script name="recompute-draw" />
  </div>
)
