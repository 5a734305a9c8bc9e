import type { FeelText, Variable } from './model.ts'
import { present, textOf, type XmlElement } from './xml.ts'

/** Where a reader says what it could not read. */
export type Complain = (message: string, element: XmlElement) => void

/** What every element may have beside its own parts. */
export const readCommon = (element: XmlElement) =>
  present({ id: element.attributes.id, label: element.attributes.label, description: textOf(element, 'description') })

/** What every boxed expression may have. */
export const readBoxed = (element: XmlElement) => ({
  ...readCommon(element),
  ...present({ typeRef: readTypeRef(element) }),
})

/** The type an element names: an attribute since DMN 1.1, an element in item definitions. */
export const readTypeRef = (element: XmlElement): string | undefined =>
  element.attributes.typeRef ?? textOf(element, 'typeRef')

/** A variable, a parameter or a column. */
export const readVariable = (element: XmlElement): Variable => ({
  name: element.attributes.name ?? '',
  ...readBoxed(element),
})

/** A text of FEEL in an element: a cell, an input's expression, a default. */
export const readFeelText = (element: XmlElement): FeelText => ({
  ...readBoxed(element),
  text: textOf(element, 'text') ?? '',
  ...present({ expressionLanguage: element.attributes.expressionLanguage }),
})
