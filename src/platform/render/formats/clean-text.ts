/** What no XML document may hold, and half characters. */
const UNWRITABLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g

/** Text as every format can hold it: what cannot be written becomes U+FFFD, never a refusal. */
export const cleanText = (text: string): string => text.toWellFormed().replace(UNWRITABLE, '\ufffd')
