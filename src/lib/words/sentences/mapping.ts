import type { Sentences } from './sentence.ts'

/** Sentences of what is found in a mapping, and why one is suggested: in English as they are made, then in French and Spanish. */
export const mapping: Sentences = {
  '"{code}" is no code of {list}: {known}': [
    '« {code} » n’est pas un code de {list} : {known}',
    '“{code}” no es un código de {list}: {known}',
  ],
  '"{date}" says neither "day first", "month first" nor "excel", nor is it a pattern with year, month and day such as DD/MM/YYYY':
    [
      '« {date} » ne dit ni « day first », ni « month first », ni « excel », et n’est pas un modèle avec année, mois et jour comme DD/MM/YYYY',
      '“{date}” no dice “day first”, “month first” ni “excel”, ni es un modelo con año, mes y día como DD/MM/YYYY',
    ],
  '"{constant}" is no code of {name}': [
    '« {constant} » n’est pas un code de {name}',
    '“{constant}” no es un código de {name}',
  ],
  '"{path}" is given by the mapping itself and cannot be mapped': [
    '« {path} » est donné par la correspondance elle-même et ne peut pas y figurer',
    '“{path}” lo da la propia correspondencia y no se puede poner en correspondencia',
  ],
  'mint makes ids; this is no id of an entry': [
    'mint crée des identifiants ; ceci n’en est pas un',
    'mint crea identificadores; esto no lo es',
  ],
  'scheme belongs to the id of an organisation': [
    'scheme va avec l’identifiant d’une organisation',
    'scheme va con el identificador de una organización',
  ],
  'there is no column "{name}"': ['il n’y a pas de colonne « {name} »', 'no hay ninguna columna “{name}”'],
  'the key names no column; write it as "{Column}"': [
    'la clé ne nomme aucune colonne ; écrivez-la comme « {Column} »',
    'la clave no nombra ninguna columna; escríbala como “{Column}”',
  ],
  '"{zone}" is no time zone; write it like "America/Toronto"': [
    '« {zone} » n’est pas un fuseau horaire ; écrivez-le comme « America/Toronto »',
    '“{zone}” no es una zona horaria; escríbala como “America/Toronto”',
  ],
  '"{currency}" is no currency': ['« {currency} » n’est pas une devise', '“{currency}” no es una moneda'],
  '"{tag}" is no release tag': [
    '« {tag} » n’est pas une étiquette d’instance',
    '“{tag}” no es una etiqueta de entrega',
  ],
  '"{key}" means nothing here': ['« {key} » ne veut rien dire ici', '“{key}” no significa nada aquí'],
  'The file cannot be read: {why!}': ['Le fichier ne peut pas être lu : {why!}', 'El archivo no se puede leer: {why!}'],
  '"{path}" is no field of OCDS or of an extension we know': [
    '« {path} » n’est pas un champ de l’OCDS ni d’une extension connue',
    '“{path}” no es un campo de OCDS ni de una extensión conocida',
  ],
  '"{path}" holds other fields; name the one that is meant': [
    '« {path} » contient d’autres champs ; nommez celui qui convient',
    '“{path}” contiene otros campos; nombre el que corresponde',
  ],
  '"{name}" is no list, so it takes no label': [
    '« {name} » n’est pas une liste et ne prend donc pas d’étiquette',
    '“{name}” no es una lista, así que no lleva etiqueta',
  ],
  '{share} % of its values {look!}': ['{share} % de ses valeurs {look!}', 'el {share} % de sus valores {look!}'],
  'are blank': ['sont vides', 'están vacíos'],
  'are dates': ['sont des dates', 'son fechas'],
  'are amounts': ['sont des montants', 'son importes'],
  'are numbers': ['sont des nombres', 'son números'],
  'are e-mail addresses': ['sont des adresses électroniques', 'son correos electrónicos'],
  'are telephone numbers': ['sont des numéros de téléphone', 'son números de teléfono'],
  'are web addresses': ['sont des adresses web', 'son direcciones web'],
  'say yes or no': ['disent oui ou non', 'dicen sí o no'],
  'are few and come again and again': ['sont peu nombreuses et reviennent sans cesse', 'son pocos y se repiten'],
  'look like numbers of something': ['ressemblent à des numéros', 'parecen números de algo'],
  'look like names': ['ressemblent à des noms', 'parecen nombres'],
  'look like a town, a state and a code': [
    'ressemblent à une ville, un État et un code',
    'parecen una ciudad, un estado y un código',
  ],
  'are texts': ['sont des textes', 'son textos'],
  'it has no values to tell by': ['elle n’a pas de valeurs qui le diraient', 'no tiene valores que lo digan'],
  'but {values!}': ['mais {values!}', 'pero {values!}'],
  'the name says "{phrase}"': ['le nom dit « {phrase} »', 'el nombre dice “{phrase}”'],
  'the name of the column says "{scheme}"': [
    'le nom de la colonne dit « {scheme} »',
    'el nombre de la columna dice “{scheme}”',
  ],
  'its values are a town, a state and a postal code': [
    'ses valeurs sont une ville, un État et un code postal',
    'sus valores son una ciudad, un estado y un código postal',
  ],
  'the codes are your own': ['les codes sont les vôtres', 'los códigos son propios'],
  'the class is your own': ['la classe est la vôtre', 'la clase es propia'],
  '{what!} has no number of its own here, so one is made from {parts}': [
    '{what!} n’a pas ici de numéro propre : il en est fait un à partir de {parts}',
    '{what!} no tiene aquí número propio, así que se hace uno con {parts}',
  ],
  'a bid': ['une offre', 'una oferta'],
  'a contract': ['un contrat', 'un contrato'],
  'an award': ['une attribution', 'una adjudicación'],
  'the source is called "{name}"': ['la source s’appelle « {name} »', 'la fuente se llama “{name}”'],
  'the row names who got it': ['la ligne nomme l’attributaire', 'la fila nombra a quien lo obtuvo'],
  'the list is one of contracts that were signed': [
    'la liste est celle de contrats signés',
    'la lista es de contratos firmados',
  ],
  'what has been awarded is no longer open': [
    'ce qui a été attribué n’est plus ouvert',
    'lo adjudicado ya no está abierto',
  ],
  'no column says which department buys': [
    'aucune colonne ne dit quel service achète',
    'ninguna columna dice qué departamento compra',
  ],
  'the contacts are those of who runs the purchase': [
    'les contacts sont ceux de qui mène l’achat',
    'los contactos son de quien lleva la compra',
  ],
  'a row number of the export, which says nothing of the contract': [
    'un numéro de ligne de l’export, qui ne dit rien du contrat',
    'un número de fila de la exportación, que no dice nada del contrato',
  ],
  'it has {columns}': ['elle a {columns}', 'tiene {columns}'],
  '{distinct} of its {filled} values differ, and they look like numbers of something': [
    '{distinct} de ses {filled} valeurs diffèrent, et elles ressemblent à des numéros',
    '{distinct} de sus {filled} valores difieren, y parecen números de algo',
  ],
  'no column looks like the number of a process: each row becomes a process of its own': [
    'aucune colonne ne ressemble au numéro d’un processus : chaque ligne devient un processus',
    'ninguna columna parece el número de un proceso: cada fila se convierte en un proceso',
  ],
  '"{source}" has a column of the same name, so their rows join': [
    '« {source} » a une colonne du même nom : leurs lignes se rejoignent',
    '“{source}” tiene una columna del mismo nombre, así que sus filas se unen',
  ],
  'values in common with "{column}" of "{source}"': [
    'des valeurs communes avec « {column} » de « {source} »',
    'valores en común con “{column}” de “{source}”',
  ],
  'its numbers are not those of the other sources, so "{prefix}" keeps them apart': [
    'ses numéros ne sont pas ceux des autres sources : « {prefix} » les distingue',
    'sus números no son los de las otras fuentes, así que “{prefix}” los distingue',
  ],
  'its amounts have "{mark}" before decimals and {thousands!}': [
    'ses montants ont « {mark} » avant les décimales et {thousands!}',
    'sus importes llevan “{mark}” antes de los decimales y {thousands!}',
  ],
  'a comma between thousands': ['une virgule entre les milliers', 'una coma entre los millares'],
  'a point between thousands': ['un point entre les milliers', 'un punto entre los millares'],
  'no amount tells how decimals are written; "." is taken': [
    'aucun montant ne dit comment s’écrivent les décimales ; « . » est retenu',
    'ningún importe dice cómo se escriben los decimales; se toma “.”',
  ],
  'its values are the day numbers of a spreadsheet': [
    'ses valeurs sont les numéros de jour d’un tableur',
    'sus valores son los números de día de una hoja de cálculo',
  ],
  'its dates are written {habit}': ['ses dates s’écrivent {habit}', 'sus fechas se escriben {habit}'],
  'day first': ['le jour d’abord', 'con el día primero'],
  'month first': ['le mois d’abord', 'con el mes primero'],
  'no date tells whether the day or the month comes first: say which': [
    'aucune date ne dit si le jour ou le mois vient d’abord : dites-le',
    'ninguna fecha dice si va primero el día o el mes: dígalo',
  ],
  '{share} % of its rows get a code from known words for {what!}': [
    '{share} % de ses lignes reçoivent un code d’après des mots connus pour {what!}',
    'el {share} % de sus filas recibe un código por palabras conocidas para {what!}',
  ],
  'ways of buying': ['des modes de passation', 'métodos de contratación'],
  'goods, works or services': ['des fournitures, travaux ou services', 'bienes, obras o servicios'],
  'a status': ['un état', 'un estado'],
  'the other texts get none': ['les autres textes n’en reçoivent pas', 'los otros textos no reciben ninguno'],
  'what is called {texts} is not the same everywhere': [
    'ce qui s’appelle {texts} n’est pas partout la même chose',
    'lo que se llama {texts} no es lo mismo en todas partes',
  ],
  'Who buys?': ['Qui achète ?', '¿Quién compra?'],
  'What is bought?': ['Qu’est-ce qui est acheté ?', '¿Qué se compra?'],
  'How was it bought?': ['Comment cela a-t-il été acheté ?', '¿Cómo se compró?'],
  'From whom?': ['À qui ?', '¿A quién?'],
  'For how much?': ['Pour combien ?', '¿Por cuánto?'],
  'In which currency?': ['Dans quelle devise ?', '¿En qué moneda?'],
  'When was it decided?': ['Quand cela a-t-il été décidé ?', '¿Cuándo se decidió?'],
  'Was it decided?': ['Cela a-t-il été décidé ?', '¿Se decidió?'],
  'Which one is it?': ['Lequel est-ce ?', '¿Cuál es?'],
  'numbered in the order of the rows, so the number changes when rows do': [
    'numéroté dans l’ordre des lignes : le numéro change quand les lignes changent',
    'numerado en el orden de las filas, así que el número cambia cuando cambian las filas',
  ],
}
