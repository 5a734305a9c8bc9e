import type { ColumnKind } from '../profile-column.ts'

/** What a column of a city's export is about. */
export type Concept = keyof typeof COLUMNS

export type ConceptWords = {
  /** What such columns are called, each phrase in any order of its words: English, then Spanish and French. */
  readonly phrases: readonly string[]
  /** Words that make it something else. */
  readonly not?: string
  /** What its values look like. */
  readonly kinds: readonly ColumnKind[]
}

const words = (text: string) => text.split(' · ')
const NAMES: readonly ColumnKind[] = ['name', 'code', 'text']
const IDS: readonly ColumnKind[] = ['id', 'number', 'code', 'phone']
const AMOUNTS: readonly ColumnKind[] = ['money', 'number', 'id']
const DATES: readonly ColumnKind[] = ['date']
const TEXTS: readonly ColumnKind[] = ['text', 'name', 'code', 'id']
const CODES: readonly ColumnKind[] = ['code', 'name', 'yes-no']

/** How cities call the columns of their contracting data. Longer phrases win over shorter ones. */
export const COLUMNS = {
  rowNumber: {
    phrases: words(
      '_id · id · objectid · object id · fid · row number · row id · unique id · index · record id · sequence',
    ),
    kinds: ['id', 'number'],
  },
  processNumber: {
    phrases: words(
      'document number · solicitation number · solicitation id · bid number · bid no · rfx number · rfp number · tender number · tender id · project number · procurement number · requisition number · call number · reference number · notice number · opportunity number · event number · event id · workspace number · process number · process id · file number · numero de proceso · numero de licitacion · expediente · codigo proceso · numero de dossier · numero d appel d offres · numero avis · reference',
    ),
    not: 'phone fax vendor supplier contract award bank account',
    kinds: [...IDS, 'name'],
  },
  contractNumber: {
    phrases: words(
      'contract · contract number · contract no · contract id · contract num · agreement number · agreement id · po number · po no · po · purchase order · purchase order number · numero de contrato · contrato · codigo contrato · numero de contrat · contrat · numero commande',
    ),
    not: 'date amount value type title description name start end expiration status',
    kinds: [...IDS, 'name'],
  },
  awardNumber: {
    phrases: words('award number · award no · award id · numero de adjudicacion · numero d attribution'),
    kinds: IDS,
  },
  title: {
    phrases: words(
      'title · solicitation title · contract title · contract name · project title · project name · project · subject · service · services · goods or services · short description · objeto · titulo · nombre del proceso · titre · objet · intitule',
    ),
    not: 'type category',
    kinds: TEXTS,
  },
  description: {
    phrases: words(
      'description · solicitation description · document description · contract description · award description · scope · scope of work · details · purpose · descripcion · description du marche',
    ),
    not: 'item line commodity category short',
    kinds: TEXTS,
  },
  method: {
    phrases: words(
      'method · procurement method · solicitation type · rfx type · bid type · procurement type · type of procurement · purchase type · award type · process type · contract type · type of contract · type · modalidad · tipo de proceso · tipo de procedimiento · metodo · procedure · mode de passation · type de procedure',
    ),
    not: 'notice noip payment item commodity',
    kinds: CODES,
  },
  methodReason: {
    phrases: words(
      'reason · justification · rationale · exception · exemption · sole source reason · sole source justification · reason for non competitive · motivo · justificacion · motif · raison',
    ),
    not: 'change amendment cancellation',
    kinds: ['code', 'text', 'name'],
  },
  category: {
    phrases: words(
      'category · procurement category · high level category · main category · commodity type · type of purchase · goods services works · contract category · categoria · tipo de bien · rubro · categorie · nature',
    ),
    kinds: CODES,
  },
  commodityCode: {
    phrases: words(
      'nigp · nigp code · unspsc · unspsc code · commodity code · cpv · cpv code · naics · naics code · class code · gsin',
    ),
    kinds: [...IDS, 'name'],
  },
  commodityText: {
    phrases: words('commodity · commodity description · nigp description · unspsc description'),
    kinds: TEXTS,
  },
  published: {
    phrases: words(
      'issue date · issued date · date issued · publish date · published date · publication date · posting date · posted date · date posted · post date · open date · opening date · advertised date · advertisement date · release date · start of tender · fecha de publicacion · fecha publicacion · date de publication',
    ),
    not: 'contract award close bid',
    kinds: DATES,
  },
  deadline: {
    phrases: words(
      'submission deadline · deadline · closing date · close date · date closed · closed date · due date · bid due · bid due date · bid opening date · proposal due date · response due · submission date · fecha de cierre · fecha limite · cierre · date limite · date de cloture · cloture',
    ),
    not: 'payment invoice contract',
    kinds: DATES,
  },
  awardDate: {
    phrases: words(
      'award date · awarded date · date awarded · date of award · award authority date · approval date · approved date · council date · date approved · fecha de adjudicacion · fecha adjudicacion · date d attribution · date attribution',
    ),
    kinds: DATES,
  },
  signed: {
    phrases: words(
      'contract date · signed date · date signed · signature date · execution date · executed date · agreement date · po date · order date · fecha de firma · fecha firma · fecha contrato · date de signature · date du contrat',
    ),
    not: 'start end expiration expiry expires',
    kinds: DATES,
  },
  starts: {
    phrases: words(
      'start date · begin date · beginning date · effective date · contract start · contract start date · commencement date · term start · start · fecha de inicio · inicio · date de debut · debut',
    ),
    kinds: DATES,
  },
  ends: {
    phrases: words(
      'end date · expiration · expiration date · expiry · expiry date · expires · contract end · contract end date · completion date · term end · end · fecha de termino · fecha de fin · vencimiento · date de fin · fin · echeance',
    ),
    kinds: DATES,
  },
  amount: {
    phrases: words(
      'award · award amount · awarded amount · award value · amount awarded · amount · contract amount · contract value · contract total · total amount · total contract amount · total · value · price · cost · contract price · awarded value · not to exceed · maximum amount · monto · monto adjudicado · importe · valor · valor del contrato · montant · montant du contrat · valeur · prix',
    ),
    not: 'estimate estimated budget bid unit paid invoice',
    kinds: AMOUNTS,
  },
  estimate: {
    phrases: words(
      'estimate · estimated value · estimated cost · estimated amount · engineers estimate · budget · budget amount · budgeted amount · presupuesto · valor estimado · monto estimado · estimation · valeur estimee · budget estime',
    ),
    kinds: AMOUNTS,
  },
  currency: { phrases: words('currency · currency code · moneda · devise · monnaie'), kinds: ['code', 'name'] },
  supplier: {
    phrases: words(
      'supplier · supplier name · successful supplier · vendor · vendor name · contractor · contractor name · company · company name · awardee · awarded to · awarded vendor · winner · winning bidder · successful bidder · firm · firm name · payee · legal name · proveedor · nombre del proveedor · contratista · adjudicatario · razon social · fournisseur · nom du fournisseur · entrepreneur · titulaire · attributaire',
    ),
    not: 'address number id no phone email contact city state zip type code',
    kinds: NAMES,
  },
  supplierId: {
    phrases: words(
      'vendor number · vendor id · vendor no · vendor code · supplier number · supplier id · supplier no · supplier code · contractor id · ein · duns · uei · tax id · rut · rfc · nit · ruc · cuit · siret · siren · neq · numero fournisseur · rut proveedor',
    ),
    kinds: [...IDS, 'name'],
  },
  street: {
    phrases: words(
      'address · supplier address · vendor address · contractor address · company address · address 1 · address1 · address line 1 · street · street address · mailing address · direccion · domicilio · adresse · rue',
    ),
    not: 'email mail buyer web ip delivery site project',
    kinds: ['text', 'name', 'id', 'code', 'address'],
  },
  street2: {
    phrases: words('address 2 · address2 · address line 2 · city state zip'),
    kinds: ['text', 'name', 'code', 'address'],
  },
  city: {
    phrases: words(
      'city · town · supplier city · vendor city · contractor city · municipality · locality · ciudad · municipio · comuna · ville',
    ),
    not: 'council ward department',
    kinds: NAMES,
  },
  region: {
    phrases: words(
      'state · province · supplier state · vendor state · vendor province · region · estado proveedor · provincia',
    ),
    not: 'status',
    kinds: CODES,
  },
  postcode: {
    phrases: words(
      'zip · zip code · zipcode · postal code · postcode · vendor zip · supplier zip · codigo postal · code postal',
    ),
    kinds: [...IDS, 'name'],
  },
  country: { phrases: words('country · supplier country · vendor country · pais · pays'), kinds: CODES },
  department: {
    phrases: words(
      'department · division · agency · bureau · client division · client department · department name · division name · agency name · business unit · ministry · organization · organisation · requesting department · using agency · dependencia · entidad · entidad compradora · secretaria · organismo · unidad compradora · ministere · organisme · service demandeur · direction',
    ),
    not: 'contact email phone code id number',
    kinds: NAMES,
  },
  contactName: {
    phrases: words(
      'contact · contact name · contact person · buyer · buyer name · purchasing agent · procurement officer · agent · contacto · nombre de contacto · comprador · personne contact · acheteur · responsable',
    ),
    not: 'email phone mail number telephone fax',
    kinds: ['name', 'code'],
  },
  email: {
    phrases: words(
      'email · e mail · email address · e mail address · buyer email · contact email · mail · correo · correo electronico · courriel',
    ),
    kinds: ['email'],
  },
  phone: {
    phrases: words(
      'phone · phone number · telephone · telephone number · tel · buyer phone · buyer phone number · contact phone · telefono · numero de telephone',
    ),
    not: 'fax',
    kinds: ['phone', 'id', 'number', 'code'],
  },
  fax: { phrases: words('fax · fax number · telecopieur'), kinds: ['phone', 'id', 'number', 'code'] },
  bidCount: {
    phrases: words(
      'number of bids · number of bidders · bids received · bid count · number of offers · number of offerors · number of proposals · number of responses · proposals received · number of tenderers · numero de ofertas · cantidad de oferentes · nombre de soumissions · nombre d offres',
    ),
    kinds: ['number', 'code', 'id', 'money'],
  },
  status: {
    phrases: words(
      'status · contract status · award status · solicitation status · tender status · bid status · state of contract · estado · situacion · statut · etat',
    ),
    kinds: CODES,
  },
  certified: {
    phrases: words(
      'mwbe · mbe · wbe · dbe · sbe · lsbe · mwbe status · minority owned · women owned · veteran owned · small business · certified · certification · certified vendor · diverse supplier · local business · local vendor · local',
    ),
    kinds: ['yes-no', 'code'],
  },
  bidder: {
    phrases: words(
      'bidder · bidder name · tenderer · offeror · respondent · proponent · oferente · licitante · soumissionnaire',
    ),
    not: 'winning successful number',
    kinds: NAMES,
  },
  bidAmount: {
    phrases: words(
      'bid amount · bid price · bid total · bid value · offer amount · offer price · quoted price · monto ofertado · oferta · montant de l offre · montant soumis',
    ),
    kinds: AMOUNTS,
  },
  itemText: {
    phrases: words('item · item description · item name · line description · product · descripcion del item · article'),
    kinds: TEXTS,
  },
  quantity: { phrases: words('quantity · qty · cantidad · quantite'), kinds: ['number', 'money', 'code', 'id'] },
  unit: { phrases: words('unit · uom · unit of measure · unidad · unite'), not: 'business price cost', kinds: CODES },
  unitPrice: {
    phrases: words('unit price · unit cost · price per unit · precio unitario · prix unitaire'),
    kinds: AMOUNTS,
  },
  lineNumber: {
    phrases: words('line · line number · line no · item number · item no · linea'),
    kinds: ['number', 'code', 'id'],
  },
  link: { phrases: words('url · link · web link · web address · solicitation url · enlace · lien'), kinds: ['link'] },
} as const satisfies Record<string, ConceptWords>
