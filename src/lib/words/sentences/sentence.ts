/**
 * Sentences by their English text, with their French and their Spanish. `{name}` stands for any value; `{name!}` for
 * one that is itself a sentence or a word of these tables.
 */
export type Sentences = Readonly<Record<string, readonly [french: string, spanish: string]>>
