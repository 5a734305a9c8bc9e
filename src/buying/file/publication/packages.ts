import { t } from '#lib/words/words.ts'
import { type CaseRelease, compiledOf } from '../projection/releases.ts'

/** What stands around releases in a package. */
export type Around = { uri: string; publisher: string; isInvented: boolean }

const EXTENSIONS = 'https://raw.githubusercontent.com/open-contracting-extensions'

const head = ({ uri, publisher, isInvented }: Around, publishedDate: string) => ({
  ...{ uri, version: '1.1', publishedDate, publisher: { name: publisher } },
  ...(isInvented && { notice: t('case-file.invented') }),
})
const hasBids = (releases: readonly CaseRelease[]) => releases.some(({ bids }) => bids !== undefined)
const extensionsOf = (releases: readonly CaseRelease[]) =>
  hasBids(releases) ? { extensions: [`${EXTENSIONS}/ocds_bid_extension/v1.1.5/extension.json`] } : {}
const lastDate = (releases: readonly CaseRelease[]) =>
  releases
    .map(({ date }) => date)
    .toSorted()
    .at(-1) ?? ''

/** Releases of one or several purchases, as OCDS 1.1 packages them. The same releases give the same package. */
export const releasePackage = (releases: readonly CaseRelease[], around: Around) => ({
  ...head(around, lastDate(releases)),
  ...extensionsOf(releases),
  releases,
})

/** Purchases with their releases and what these say together. */
export const recordPackage = (purchases: readonly (readonly CaseRelease[])[], around: Around) => ({
  ...head(around, lastDate(purchases.flat())),
  ...extensionsOf(purchases.flat()),
  records: purchases.map((releases) => ({
    ...{ ocid: releases[0]!.ocid, releases, compiledRelease: compiledOf(releases) },
  })),
})
