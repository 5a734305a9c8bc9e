/** Words about merging releases, and about the processes that come out of it. */
export const compile = {
  'compile.note.unreadable':
    '{count|endroit n’a pas pu être lu|endroits n’ont pas pu être lus}. Ce qui s’y trouve a été omis.',
  'compile.note.linked':
    '{count|instance est seulement liée, et non incluse|instances sont seulement liées, et non incluses}. Les liens ne sont pas suivis : donnez les fichiers vers lesquels ils mènent.',
  'compile.note.not-ocds':
    '{count|document ne relève pas d’OCDS et a été omis|documents ne relèvent pas d’OCDS et ont été omis}.',
  'compile.note.no-ocid':
    '{count|instance n’a pas|instances n’ont pas} d’ocid : on ne sait donc pas avec quoi fusionner.',
  'compile.note.record-without-releases': '{count|archive ne contient|archives ne contiennent} aucune instance.',
  'compile.note.no-list': '{count|paquet n’a pas|paquets n’ont pas} de liste d’instances ou d’archives.',
  'compile.note.refused': '{count|ocid n’a pas pu être fusionné|ocid n’ont pas pu être fusionnés}.',
  'compile.note.only-compiled':
    '{count|ocid n’a qu’une|ocid n’ont qu’une} instance compilée, dont on ne peut pas tirer d’instance versionnée.',
  'compile.note.only-versioned': '{count|ocid n’a qu’une|ocid n’ont qu’une} instance versionnée, qui a été omise.',
  'compile.note.several-merged':
    '{count|ocid a|ocid ont} plusieurs instances fusionnées et aucune à fusionner ; la dernière a été transmise.',
  'compile.note.passed-on':
    '{count|ocid a|ocid ont} une instance fusionnée et aucune à fusionner ; elle a été transmise telle quelle.',
  'compile.note.merged-ignored':
    '{count|ocid a|ocid ont} une instance fusionnée en plus des instances ; elle a été refaite à partir de celles-ci.',
  'compile.note.repeated-date':
    '{count|instance a|instances ont} la date d’une autre du même ocid ; la fusion a suivi l’ordre du fichier.',
  'compile.note.missing-date':
    '{count|ocid a|ocid ont} des instances sans date lisible ; elles ont été fusionnées avant les autres.',
  'compile.note.duplicate-id':
    '{count|identifiant figure|identifiants figurent} deux fois dans une liste de la même instance ; les entrées ont été fusionnées.',
  'compile.note.changed-type':
    '{count|champ cesse|champs cessent} d’être un objet ou une liste ; la valeur la plus récente a été prise.',
  'compile.note.more': 'et {count} de plus',
}
