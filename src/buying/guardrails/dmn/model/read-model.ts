import type {
  AuthorityRequirement,
  BusinessKnowledgeModel,
  Decision,
  DecisionService,
  DmnModel,
  Import,
  InformationRequirement,
  ItemDefinition,
  KnowledgeRequirement,
  Named,
} from './model.ts'
import { readExpression, readFunction } from './read-expression.ts'
import { type Complain, readCommon, readTypeRef, readVariable } from './read-parts.ts'
import { readConstraint } from './read-table.ts'
import { childOf, childrenOf, present, readXml, textOf, type XmlElement } from './xml.ts'

/** What is wrong with a document, and where. Without a model nothing of it can be used. */
export type Problem = { message: string; where: string }

const NAMESPACE =
  /^https?:\/\/www\.omg\.org\/spec\/DMN\/(20151101|20180521|20191111|20211108|20230324)\/(MODEL\/|dmn\.xsd)$/

const readNamed = (element: XmlElement): Named => ({ name: element.attributes.name ?? '', ...readCommon(element) })

const readOwnVariable = (element: XmlElement) => {
  const variable = childOf(element, 'variable')
  return present({ variable: variable && readVariable(variable) })
}

const hrefOf = (element: XmlElement, name: string): string | undefined => childOf(element, name)?.attributes.href
const hrefsOf = (element: XmlElement, name: string): string[] =>
  childrenOf(element, name).map((child) => child.attributes.href ?? '')

const readInformation = (element: XmlElement): InformationRequirement =>
  present({
    id: element.attributes.id,
    requiredInput: hrefOf(element, 'requiredInput'),
    requiredDecision: hrefOf(element, 'requiredDecision'),
  })

const readKnowledge = (element: XmlElement): KnowledgeRequirement => ({
  ...present({ id: element.attributes.id }),
  requiredKnowledge: hrefOf(element, 'requiredKnowledge') ?? '',
})

const readAuthority = (element: XmlElement): AuthorityRequirement => ({
  ...readInformation(element),
  ...present({ requiredAuthority: hrefOf(element, 'requiredAuthority') }),
})

const readRequirements = (element: XmlElement) => ({
  knowledge: childrenOf(element, 'knowledgeRequirement').map(readKnowledge),
  authority: childrenOf(element, 'authorityRequirement').map(readAuthority),
})

function readItemDefinition(element: XmlElement): ItemDefinition {
  const item = childOf(element, 'functionItem')
  return {
    ...readNamed(element),
    ...present({
      typeRef: readTypeRef(element),
      typeLanguage: element.attributes.typeLanguage,
      isCollection: element.attributes.isCollection === 'true' ? true : undefined,
      allowedValues: readConstraint(childOf(element, 'allowedValues')),
      typeConstraint: readConstraint(childOf(element, 'typeConstraint')),
      functionItem: item && {
        ...present({ outputTypeRef: item.attributes.outputTypeRef }),
        parameters: childrenOf(item, 'parameters').map(readVariable),
      },
    }),
    components: childrenOf(element, 'itemComponent').map(readItemDefinition),
  }
}

function readDecision(element: XmlElement, complain: Complain): Decision {
  return {
    ...readNamed(element),
    ...present({ question: textOf(element, 'question'), allowedAnswers: textOf(element, 'allowedAnswers') }),
    ...readOwnVariable(element),
    information: childrenOf(element, 'informationRequirement').map(readInformation),
    ...readRequirements(element),
    ...present({ expression: readExpression(element, complain) }),
  }
}

function readKnowledgeModel(element: XmlElement, complain: Complain): BusinessKnowledgeModel {
  const logic = childOf(element, 'encapsulatedLogic')
  return {
    ...readNamed(element),
    ...readOwnVariable(element),
    ...present({ logic: logic && readFunction(logic, complain) }),
    ...readRequirements(element),
  }
}

const readService = (element: XmlElement): DecisionService => ({
  ...readNamed(element),
  ...readOwnVariable(element),
  outputDecisions: hrefsOf(element, 'outputDecision'),
  encapsulatedDecisions: hrefsOf(element, 'encapsulatedDecision'),
  inputDecisions: hrefsOf(element, 'inputDecision'),
  inputData: hrefsOf(element, 'inputData'),
})

const readImport = (element: XmlElement): Import => ({
  ...readNamed(element),
  namespace: element.attributes.namespace ?? '',
  importType: element.attributes.importType ?? '',
  ...present({ locationURI: element.attributes.locationURI }),
})

function readDefinitions(root: XmlElement, complain: Complain): DmnModel {
  const { namespace = '', expressionLanguage, typeLanguage, exporter, exporterVersion } = root.attributes
  return {
    ...readNamed(root),
    namespace,
    ...present({ expressionLanguage, typeLanguage, exporter, exporterVersion }),
    imports: childrenOf(root, 'import').map(readImport),
    itemDefinitions: childrenOf(root, 'itemDefinition').map(readItemDefinition),
    inputData: childrenOf(root, 'inputData').map((input) => ({ ...readNamed(input), ...readOwnVariable(input) })),
    decisions: childrenOf(root, 'decision').map((decision) => readDecision(decision, complain)),
    businessKnowledgeModels: childrenOf(root, 'businessKnowledgeModel').map((bkm) => readKnowledgeModel(bkm, complain)),
    decisionServices: childrenOf(root, 'decisionService').map(readService),
    knowledgeSources: childrenOf(root, 'knowledgeSource').map((source) => ({
      ...readNamed(source),
      ...present({
        type: textOf(source, 'type'),
        owner: hrefOf(source, 'owner'),
        locationURI: source.attributes.locationURI,
      }),
      authority: childrenOf(source, 'authorityRequirement').map(readAuthority),
    })),
  }
}

/** Reads DMN 1.1 to 1.5. `problems` says what could not be read and where; without a model nothing could be. */
export function readModel(xml: string): { model: DmnModel | null; problems: Problem[] } {
  const { root, problem } = readXml(xml)
  if (!root) {
    const where = problem?.line ? `line ${problem.line}` : 'the document'
    return { model: null, problems: [{ message: problem?.message ?? 'the document is empty', where }] }
  }
  if (root.name !== 'definitions' || !NAMESPACE.test(root.uri))
    return { model: null, problems: [{ message: 'the document is no DMN 1.1 to 1.5 model', where: `<${root.name}>` }] }
  const problems: Problem[] = []
  const model = readDefinitions(root, (message, element) => {
    problems.push({
      message,
      where: `<${element.name}${element.attributes.id ? ` id="${element.attributes.id}"` : ''}>`,
    })
  })
  return { model, problems }
}
