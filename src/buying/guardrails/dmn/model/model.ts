/** What every named part of a model has. Names are as written; ids are unique within a model. */
export type Named = { id?: string; name: string; label?: string; description?: string }

/** A variable: of an input, a decision, a context entry, a parameter, a column. */
export type Variable = Named & { typeRef?: string }

/** The values a type or a clause allows, as FEEL unary tests. */
export type Constraint = { id?: string; text: string; expressionLanguage?: string }

export type ItemDefinition = Named & {
  typeRef?: string
  typeLanguage?: string
  isCollection?: boolean
  allowedValues?: Constraint
  typeConstraint?: Constraint
  components: ItemDefinition[]
  functionItem?: { outputTypeRef?: string; parameters: Variable[] }
}

export type Import = Named & { namespace: string; importType: string; locationURI?: string }

export type HitPolicy = 'UNIQUE' | 'FIRST' | 'PRIORITY' | 'ANY' | 'COLLECT' | 'RULE ORDER' | 'OUTPUT ORDER'
export type Aggregation = 'SUM' | 'COUNT' | 'MIN' | 'MAX'
export type Orientation = 'Rule-as-Row' | 'Rule-as-Column' | 'CrossTable'

/** A cell or a short text of FEEL. */
export type FeelText = {
  id?: string
  label?: string
  description?: string
  typeRef?: string
  text: string
  expressionLanguage?: string
}

export type InputClause = {
  id?: string
  label?: string
  description?: string
  expression: FeelText
  values?: Constraint
}
export type OutputClause = {
  id?: string
  name?: string
  label?: string
  description?: string
  typeRef?: string
  values?: Constraint
  defaultEntry?: FeelText
}
export type Rule = {
  id?: string
  label?: string
  description?: string
  inputs: FeelText[]
  outputs: FeelText[]
  annotations: string[]
}

type Boxed = { id?: string; label?: string; description?: string; typeRef?: string }

export type LiteralExpression = Boxed & { kind: 'literal'; text: string; expressionLanguage?: string }
export type DecisionTable = Boxed & {
  kind: 'table'
  hitPolicy: HitPolicy
  aggregation?: Aggregation
  orientation?: Orientation
  outputLabel?: string
  inputs: InputClause[]
  outputs: OutputClause[]
  annotations: string[]
  rules: Rule[]
}
export type BoxedContext = Boxed & {
  kind: 'context'
  entries: { id?: string; variable?: Variable; value: Expression }[]
}
export type BoxedList = Boxed & { kind: 'list'; items: Expression[] }
export type Relation = Boxed & { kind: 'relation'; columns: Variable[]; rows: { id?: string; cells: Expression[] }[] }
export type Invocation = Boxed & {
  kind: 'invocation'
  called?: Expression
  bindings: { parameter: Variable; value?: Expression }[]
}
export type FunctionDefinition = Boxed & {
  kind: 'function'
  language: 'FEEL' | 'Java' | 'PMML'
  parameters: Variable[]
  body?: Expression
}
export type Conditional = Boxed & { kind: 'conditional'; if?: Expression; then?: Expression; else?: Expression }
export type Filter = Boxed & { kind: 'filter'; in?: Expression; match?: Expression }
export type Iterator = Boxed & {
  kind: 'for' | 'some' | 'every'
  iterator: string
  in?: Expression
  inTypeRef?: string
  body?: Expression
}

/** One of the standard's boxed expressions. */
export type Expression =
  | LiteralExpression
  | DecisionTable
  | BoxedContext
  | BoxedList
  | Relation
  | Invocation
  | FunctionDefinition
  | Conditional
  | Filter
  | Iterator

/** References are `#id` within the model, `namespace#id` into an imported one. */
export type InformationRequirement = { id?: string; requiredInput?: string; requiredDecision?: string }
export type KnowledgeRequirement = { id?: string; requiredKnowledge: string }
export type AuthorityRequirement = {
  id?: string
  requiredInput?: string
  requiredDecision?: string
  requiredAuthority?: string
}

export type InputData = Named & { variable?: Variable }
export type Decision = Named & {
  question?: string
  allowedAnswers?: string
  variable?: Variable
  information: InformationRequirement[]
  knowledge: KnowledgeRequirement[]
  authority: AuthorityRequirement[]
  expression?: Expression
}
export type BusinessKnowledgeModel = Named & {
  variable?: Variable
  logic?: FunctionDefinition
  knowledge: KnowledgeRequirement[]
  authority: AuthorityRequirement[]
}
export type DecisionService = Named & {
  variable?: Variable
  outputDecisions: string[]
  encapsulatedDecisions: string[]
  inputDecisions: string[]
  inputData: string[]
}
export type KnowledgeSource = Named & {
  type?: string
  owner?: string
  locationURI?: string
  authority: AuthorityRequirement[]
}

/** A DMN model: its decision logic, without the drawing. */
export type DmnModel = Named & {
  namespace: string
  expressionLanguage?: string
  typeLanguage?: string
  exporter?: string
  exporterVersion?: string
  imports: Import[]
  itemDefinitions: ItemDefinition[]
  inputData: InputData[]
  decisions: Decision[]
  businessKnowledgeModels: BusinessKnowledgeModel[]
  decisionServices: DecisionService[]
  knowledgeSources: KnowledgeSource[]
}
