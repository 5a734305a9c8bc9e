/** Words about merging releases, and about the processes that come out of it. */
export const compile = {
  'compile.note.unreadable': '{count|place|places} could not be read. What stands there was left out.',
  'compile.note.linked':
    '{count|release is|releases are} only linked, not included. Links are not followed: give the files they point to.',
  'compile.note.not-ocds': '{count|document is|documents are} nothing of OCDS and was left out.',
  'compile.note.no-ocid': '{count|release has|releases have} no ocid, so it is not known what to merge them with.',
  'compile.note.record-without-releases': '{count|record holds|records hold} no releases.',
  'compile.note.no-list': '{count|package has|packages have} no list of releases or records.',
  'compile.note.refused': '{count|ocid|ocids} could not be merged.',
  'compile.note.only-compiled':
    '{count|ocid has|ocids have} only a compiled release, from which no versioned release can be made.',
  'compile.note.only-versioned': '{count|ocid has|ocids have} only a versioned release, which was left out.',
  'compile.note.several-merged':
    '{count|ocid has|ocids have} several merged releases and none to merge; the last one was passed on.',
  'compile.note.passed-on':
    '{count|ocid has|ocids have} a merged release and none to merge; it was passed on as it came.',
  'compile.note.merged-ignored':
    '{count|ocid has|ocids have} a merged release besides the releases; it was made anew from these.',
  'compile.note.repeated-date':
    '{count|release has|releases have} the date of another of the same ocid; they were merged in the order given.',
  'compile.note.missing-date':
    '{count|ocid has|ocids have} releases without a date that can be read; they were merged before the others.',
  'compile.note.duplicate-id': '{count|id occurs|ids occur} twice in a list of one release; the entries were merged.',
  'compile.note.changed-type':
    '{count|field changes|fields change} from an object or list to something else; the later value was taken.',
  'compile.note.more': 'and {count} more',
} as const
