import type {
  AuthorityRequirement,
  BusinessKnowledgeModel,
  Decision,
  DecisionService,
  DmnModel,
  InformationRequirement,
  ItemDefinition,
  KnowledgeRequirement,
  KnowledgeSource,
  Named,
  Variable,
} from './model.ts'
import {
  commonAttributes,
  descriptionOf,
  writeConstraint,
  writeExpression,
  writeFunction,
  writeVariable,
} from './write-expression.ts'
import { element, textElement, type Written, writeElement } from './write-xml.ts'

const DMN_1_5 = 'https://www.omg.org/spec/DMN/20230324/MODEL/'

const named = (part: Named): Written['attributes'] => ({ ...commonAttributes(part), name: part.name })

const reference = (name: string, href: string | undefined): Written | undefined =>
  href === undefined ? undefined : element(name, { href })

const references = (name: string, hrefs: string[]) => hrefs.map((href) => element(name, { href }))

const writeInformation = ({ id, requiredDecision, requiredInput }: InformationRequirement): Written =>
  element(
    'informationRequirement',
    { id },
    reference('requiredDecision', requiredDecision),
    reference('requiredInput', requiredInput),
  )

const writeKnowledge = ({ id, requiredKnowledge }: KnowledgeRequirement): Written =>
  element('knowledgeRequirement', { id }, reference('requiredKnowledge', requiredKnowledge))

const writeAuthority = ({ id, requiredDecision, requiredInput, requiredAuthority }: AuthorityRequirement): Written =>
  element(
    'authorityRequirement',
    { id },
    reference('requiredDecision', requiredDecision),
    reference('requiredInput', requiredInput),
    reference('requiredAuthority', requiredAuthority),
  )

const writeFunctionItem = (item: { outputTypeRef?: string; parameters: Variable[] } | undefined): Written | undefined =>
  item &&
  element(
    'functionItem',
    { outputTypeRef: item.outputTypeRef },
    item.parameters.map((parameter) => writeVariable('parameters', parameter)),
  )

/** A type of an item is an element of its own, as the standard has it. */
function writeItem(name: string, item: ItemDefinition): Written {
  const { id, label, typeLanguage, isCollection } = item
  return element(
    name,
    { id, label, name: item.name, typeLanguage, isCollection },
    descriptionOf(item),
    textElement('typeRef', item.typeRef),
    writeConstraint('allowedValues', item.allowedValues),
    writeConstraint('typeConstraint', item.typeConstraint),
    item.components.map((part) => writeItem('itemComponent', part)),
    writeFunctionItem(item.functionItem),
  )
}

const writeDecision = (decision: Decision): Written =>
  element(
    'decision',
    named(decision),
    descriptionOf(decision),
    textElement('question', decision.question),
    textElement('allowedAnswers', decision.allowedAnswers),
    writeVariable('variable', decision.variable),
    decision.information.map(writeInformation),
    decision.knowledge.map(writeKnowledge),
    decision.authority.map(writeAuthority),
    decision.expression && writeExpression(decision.expression),
  )

const writeKnowledgeModel = (model: BusinessKnowledgeModel): Written =>
  element(
    'businessKnowledgeModel',
    named(model),
    descriptionOf(model),
    writeVariable('variable', model.variable),
    model.logic && writeFunction('encapsulatedLogic', model.logic),
    model.knowledge.map(writeKnowledge),
    model.authority.map(writeAuthority),
  )

const writeService = (service: DecisionService): Written =>
  element(
    'decisionService',
    named(service),
    descriptionOf(service),
    writeVariable('variable', service.variable),
    references('outputDecision', service.outputDecisions),
    references('encapsulatedDecision', service.encapsulatedDecisions),
    references('inputDecision', service.inputDecisions),
    references('inputData', service.inputData),
  )

const writeSource = (source: KnowledgeSource): Written =>
  element(
    'knowledgeSource',
    { ...named(source), locationURI: source.locationURI },
    descriptionOf(source),
    source.authority.map(writeAuthority),
    textElement('type', source.type),
    reference('owner', source.owner),
  )

/** Writes a model as DMN 1.5, its parts in the order of the standard's schema; what is read from it is the same model. */
export function writeModel(model: DmnModel): string {
  const { namespace, expressionLanguage, typeLanguage, exporter, exporterVersion } = model
  const root = element(
    'definitions',
    { xmlns: DMN_1_5, ...named(model), namespace, expressionLanguage, typeLanguage, exporter, exporterVersion },
    descriptionOf(model),
    model.imports.map((one) =>
      element(
        'import',
        { ...named(one), namespace: one.namespace, importType: one.importType, locationURI: one.locationURI },
        descriptionOf(one),
      ),
    ),
    model.itemDefinitions.map((item) => writeItem('itemDefinition', item)),
    model.inputData.map((input) =>
      element('inputData', named(input), descriptionOf(input), writeVariable('variable', input.variable)),
    ),
    model.decisions.map(writeDecision),
    model.businessKnowledgeModels.map(writeKnowledgeModel),
    model.decisionServices.map(writeService),
    model.knowledgeSources.map(writeSource),
  )
  return `<?xml version="1.0" encoding="UTF-8"?>\n${writeElement(root)}`
}
