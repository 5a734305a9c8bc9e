import type { Sentences } from './sentence.ts'

/** The doors of the demonstration and what is said while it is filled: in English as they are made, then in French and Spanish. */
export const demonstration: Sentences = {
  'Procurement lead': ['Responsable des achats', 'Responsable de compras'],
  'See whether the reform of small digital purchases did what it was meant to.': [
    'Voyez si la réforme des petits achats numériques a fait ce qu’elle devait.',
    'Vea si la reforma de las pequeñas compras digitales hizo lo que debía.',
  ],
  'Data officer': ['Responsable des données', 'Responsable de datos'],
  'Bring the exports of three systems together and see what is wrong with them.': [
    'Réunissez les exports de trois systèmes et voyez ce qui n’y va pas.',
    'Reúna las exportaciones de tres sistemas y vea qué tienen mal.',
  ],
  'Project manager': ['Direction du projet', 'Dirección del proyecto'],
  'Lead a reform by the book: see in which phase it is, what waits for you and what comes next.': [
    'Menez une réforme dans les règles : voyez dans quelle phase elle est, ce qui vous attend et ce qui vient ensuite.',
    'Lleve una reforma paso a paso: vea en qué fase está, qué le espera y qué viene después.',
  ],
  'Lead coordinator of the city': ['Coordination principale de la ville', 'Coordinación principal de la ciudad'],
  'Bring departments to the table, sign, comment and approve for the city.': [
    'Réunissez les services autour de la table, signez, commentez et approuvez pour la ville.',
    'Siente a los departamentos a la mesa, firme, comente y apruebe por la ciudad.',
  ],
  'Look at what is about to be published, and approve it or not.': [
    'Regardez ce qui va être publié, et approuvez-le ou non.',
    'Mire lo que se va a publicar, y apruébelo o no.',
  ],
  'Council member': ['Membre du conseil', 'Miembro del concejo'],
  'Read results; original files stay with the team.': [
    'Lisez les résultats ; les fichiers d’origine restent à l’équipe.',
    'Lea los resultados; los archivos originales se quedan con el equipo.',
  ],
  Resident: ['Habitants', 'Habitantes'],
  'Read what the city published: who bought what from whom, and for how much.': [
    'Lisez ce que la ville a publié : qui a acheté quoi, à qui et pour combien.',
    'Lea lo que publicó la ciudad: quién compró qué a quién, y por cuánto.',
  ],
  Supplier: ['Fournisseurs', 'Proveedores'],
  'Find out what the city buys in your trade, and how many usually bid.': [
    'Découvrez ce que la ville achète dans votre métier, et combien soumissionnent d’habitude.',
    'Averigüe qué compra la ciudad en su ramo, y cuántos suelen ofertar.',
  ],
  'Discovery lead': ['Responsable de la découverte', 'Responsable del descubrimiento'],
  'Find out what people need before anything is bought: a discovery in its fifth week.': [
    'Découvrez ce dont les gens ont besoin avant tout achat : une découverte dans sa cinquième semaine.',
    'Averigüe qué necesita la gente antes de comprar nada: un descubrimiento en su quinta semana.',
  ],
  'Pilot lead': ['Responsable du pilote', 'Responsable del piloto'],
  'Buy small pieces of work in the open, within guardrails that both branches signed.': [
    'Achetez de petits travaux au grand jour, dans des limites que les deux directions ont signées.',
    'Compre pequeños trabajos a la vista de todos, dentro de salvaguardas que ambas ramas firmaron.',
  ],
  'Procurement officer': ['Agent des achats', 'Responsable de compras'],
  'See what waits for a decision, and what a change of the rules would have let go.': [
    'Voyez ce qui attend une décision, et ce qu’un changement des règles aurait laissé passer.',
    'Vea qué espera una decisión, y qué habría dejado pasar un cambio de las reglas.',
  ],
  'First holder of a key': ['Première personne qui tient une clé', 'Primera persona con una clave'],
  'Open sealed offers with one of three keys. The keys of this demonstration lie in its library.': [
    'Ouvrez des offres scellées avec une de trois clés. Les clés de cette démonstration se trouvent dans sa bibliothèque.',
    'Abra ofertas selladas con una de tres claves. Las claves de esta demostración están en su biblioteca.',
  ],
  'Second holder of a key': ['Deuxième personne qui tient une clé', 'Segunda persona con una clave'],
  'Open them with the second key: one alone opens nothing.': [
    'Ouvrez-les avec la deuxième clé : une seule n’ouvre rien.',
    'Ábralas con la segunda clave: una sola no abre nada.',
  ],
  Auditor: ['Auditeur', 'Auditoría'],
  'Read everything, write nothing, and verify a file without this product.': [
    'Lisez tout, n’écrivez rien, et vérifiez un dossier sans ce logiciel.',
    'Lea todo, no escriba nada, y verifique un expediente sin este programa.',
  ],
  'Co-chair of a task force': ['Coprésidence d’un groupe de travail', 'Copresidencia de un grupo de trabajo'],
  'Bring technology and procurement of several regions to one paper: month five of nine.': [
    'Amenez l’informatique et les achats de plusieurs régions à un même texte : cinquième mois sur neuf.',
    'Lleve la tecnología y las compras de varias regiones a un mismo texto: mes cinco de nueve.',
  ],
  'Manager of a software procurement': ['Responsable d’un achat de logiciel', 'Responsable de una compra de software'],
  'Buy software step by step: from the problem over the route to the request that is being written.': [
    'Achetez un logiciel pas à pas : du problème à la voie choisie, puis à l’appel d’offres en cours d’écriture.',
    'Compre software paso a paso: del problema a la ruta elegida, y a la solicitud que se está escribiendo.',
  ],

  'Inventing the city': ['Invention de la ville', 'Inventando la ciudad'],
  'Importing {file}': ['Importation de {file}', 'Importando {file}'],
  'Mapping rows to OCDS': [
    'Mise en correspondance des lignes avec l’OCDS',
    'Poniendo las filas en correspondencia con OCDS',
  ],
  'Checking releases': ['Contrôle des instances', 'Comprobando entregas'],
  'Compiling releases': ['Compilation des instances', 'Compilando entregas'],
  Measuring: ['Calcul des indicateurs', 'Calculando los indicadores'],
  'Telling what happened: {story}': ['Récit de ce qui s’est passé : {story}', 'Contando lo que pasó: {story}'],
  'Telling what was bought': ['Récit de ce qui a été acheté', 'Contando lo que se compró'],
  'Preparing the publication': ['Préparation de la publication', 'Preparando la publicación'],
  Publishing: ['Publication', 'Publicando'],
  '{words!} did not succeed: {why!} Start Fairlead again to go on from here.': [
    '{words!} : échec. {why!} Redémarrez Fairlead pour continuer à partir d’ici.',
    '{words!}: no se pudo. {why!} Inicie Fairlead de nuevo para seguir desde aquí.',
  ],
}
