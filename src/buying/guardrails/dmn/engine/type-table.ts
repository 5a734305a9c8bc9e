import type { Shape } from '../feel/parse.ts'
import type { Type } from '../feel/type.ts'

/** The types of a model: what a reference to one stands for, and what names it brings. */
export type TypeTable = {
  find: (name: string) => Type | undefined
  /** As `find`, without the imports of the model. */
  findOwn: (name: string) => Type | undefined
  typeOf: (typeRef: string | undefined) => Type
  shapeOf: (typeRef: string | undefined) => Shape | null
  /** The type of a function, where one is named; any for any other type. */
  signatureOf: (typeRef: string | undefined) => Type
  /** What a call of a function of a type gives; any where the type does not say. */
  outputOf: (typeRef: string | undefined) => Type
}
