/** A model made ready: everything in it read and compiled once, for as many evaluations as wanted. */
export { type CompiledModel, compileModel } from './engine/compile-model.ts'
/** Evaluates a decision, a service or a knowledge model; never throws: a fault is null, and a warning says where. */
export { type Ask, type Evaluation, evaluate, type Warning } from './engine/evaluate.ts'
/** Compiles one FEEL expression by itself; gives its value for given names, with the warnings. */
export { evaluateFeel } from './engine/evaluate-feel.ts'
/** The text of a FEEL value, as FEEL's own `string()` writes it. */
export { textOfValue } from './feel/builtins/conversion.ts'
/** A rule that matched; the FEEL type of a value. */
export { type Hit, kindOf } from './feel/values.ts'
export type * from './model/model.ts'
/** Reads DMN 1.1 to 1.5 XML; what could not be read is told, nothing is thrown. */
export { type Problem, readModel } from './model/read-model.ts'
/** Writes a model as DMN 1.5 XML that reads back as the same model. */
export { writeModel } from './model/write-model.ts'
