/** Words about merging releases, and about the processes that come out of it. */
export const compile = {
  'compile.note.unreadable':
    '{count|lugar no se pudo leer|lugares no se pudieron leer}. Lo que hay allí se ha omitido.',
  'compile.note.linked':
    '{count|entrega solo está enlazada, no incluida|entregas solo están enlazadas, no incluidas}. No se siguen los enlaces: proporcione los archivos a los que llevan.',
  'compile.note.not-ocds':
    '{count|documento no es de OCDS y se ha omitido|documentos no son de OCDS y se han omitido}.',
  'compile.note.no-ocid': '{count|entrega no tiene|entregas no tienen} ocid, así que no se sabe con qué fusionar.',
  'compile.note.record-without-releases':
    '{count|registro OCDS no contiene|registros OCDS no contienen} ninguna entrega.',
  'compile.note.no-list': '{count|paquete no tiene|paquetes no tienen} lista de entregas ni de registros.',
  'compile.note.refused': '{count|ocid no se pudo fusionar|ocid no se pudieron fusionar}.',
  'compile.note.only-compiled':
    '{count|ocid solo tiene|ocid solo tienen} una entrega compilada, de la que no se puede hacer ninguna entrega versionada.',
  'compile.note.only-versioned': '{count|ocid solo tiene|ocid solo tienen} una entrega versionada, que se ha omitido.',
  'compile.note.several-merged':
    '{count|ocid tiene|ocid tienen} varias entregas fusionadas y ninguna por fusionar; se ha pasado la última.',
  'compile.note.passed-on':
    '{count|ocid tiene|ocid tienen} una entrega fusionada y ninguna por fusionar; se ha pasado tal como llegó.',
  'compile.note.merged-ignored':
    '{count|ocid tiene|ocid tienen} una entrega fusionada además de las entregas; se ha vuelto a hacer a partir de estas.',
  'compile.note.repeated-date':
    '{count|entrega tiene|entregas tienen} la fecha de otra del mismo ocid; se han fusionado en el orden recibido.',
  'compile.note.missing-date':
    '{count|ocid tiene|ocid tienen} entregas sin fecha legible; se han fusionado antes que las demás.',
  'compile.note.duplicate-id':
    '{count|identificador aparece|identificadores aparecen} dos veces en una lista de la misma entrega; las entradas se han fusionado.',
  'compile.note.changed-type':
    '{count|campo deja|campos dejan} de ser un objeto o una lista; se ha tomado el valor más reciente.',
  'compile.note.more': 'y {count} más',
}
