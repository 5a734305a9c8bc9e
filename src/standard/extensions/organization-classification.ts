import type { Extension } from './extension.ts'

/** What kind of organization it is: certified, small, owned by women or minorities, a school, a ministry. */
export const organizationClassification = {
  id: 'organizationClassification',
  title: 'Organization classification',
  repository: 'ocds_organizationClassification_extension',
  objects: [],
  rows: {
    OrganizationDetails: [
      [
        'classifications',
        'Classification[]',
        'Kinds of organization',
        {
          uniqueItems: true,
          wholeListMerge: true,
          minItems: 1,
          hint: 'Certified, small, local, owned by women or minorities …',
        },
      ],
    ],
  },
  codelists: [],
  addedCodes: {
    itemClassificationScheme: [
      ['COFOG', 'Classification of the Functions of Government'],
      ['TED_CA_TYPE', 'EU Type of contracting authority (TED schema)'],
      ['TED_CE_ACTIVITY', 'EU Main activity of contracting entity (TED schema)'],
      ['eu-buyer-contracting-type', 'EU Buyer contracting entity type (eForms)'],
      ['eu-main-activity', 'EU Main activity authority list (eForms)'],
      ['eu-buyer-legal-type', 'EU Buyer legal type (eForms)'],
    ],
  },
} as const satisfies Extension
