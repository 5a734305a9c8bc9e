/** The prefix of the standard's own examples: for drafts, until a publisher has registered a prefix. */
export const DRAFT_PREFIX = 'ocds-213czf'

const PREFIX = /^ocds-[a-z0-9]{6}/

/** True for `ocds-` and six lower-case letters or digits: the form of a registered prefix (not that it is registered). */
export const isOcidPrefix = (text: string): boolean => text.length === 11 && PREFIX.test(text)

/** True for an ocid that begins as a prefix does. */
export const hasOcidPrefix = (ocid: string): boolean => PREFIX.test(ocid)

/** True for an ocid under the draft prefix: it must not be published as final. */
export const isDraftOcid = (ocid: string): boolean => ocid.startsWith(DRAFT_PREFIX)

/** The ocid of a process: prefix, hyphen, your own number for it, which is kept as it is but for outer blanks. */
export const makeOcid = (prefix: string, processNumber: string): string => `${prefix}-${processNumber.trim()}`
