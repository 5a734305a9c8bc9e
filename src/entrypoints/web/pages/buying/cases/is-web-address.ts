/** Whether a place that a rule names can be gone to. */
export const isWebAddress = (text: string | undefined): text is string => /^https?:\/\//.test(text ?? '')
