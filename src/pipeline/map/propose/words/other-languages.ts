import type { Concept } from './columns.ts'

const words = (text: string) => text.split(' · ')

/**
 * What columns are called in German, French, Spanish and Portuguese, folded, beside the phrases of `COLUMNS`. A phrase
 * after `=` is a word of so many meanings that the name must be it alone.
 */
export const OTHER_LANGUAGES: Partial<Record<Concept, readonly string[]>> = {
  rowNumber: words('zeilennummer · lfd nr · laufende nummer · numero de ligne · numero de fila · numero da linha'),
  processNumber: words(
    'vergabe nr · vergabenr · vergabenummer · vergabe nummer · ausschreibungsnummer · ausschreibung nr · aktenzeichen · geschaftszeichen · referenznummer · verfahrensnummer · numero de marche · numero du marche · numero de consultation · numero de procedure · reference du marche · numero de expediente · n expediente · num expediente · codigo de licitacion · numero de contratacion · numero do processo · processo · n processo · numero da licitacao · licitacao · edital · numero do edital',
  ),
  contractNumber: words(
    'vertragsnummer · vertragsnr · vertrag nr · auftragsnummer · auftragsnr · auftrag nr · bestellnummer · numero du contrat · numero de contratto · numero del contrato · n contrato · numero do contrato · codigo do contrato',
  ),
  awardNumber: words('zuschlagsnummer · zuschlag nr · numero da adjudicacao'),
  title: words(
    'bezeichnung · titel · auftragsgegenstand · gegenstand · leistung · kurzbeschreibung · projekt · intitule du marche · objet du marche · libelle · objeto del contrato · denominacion · objeto do contrato · objeto da licitacao · titulo do contrato',
  ),
  description: words(
    'beschreibung · leistungsbeschreibung · beschreibung der leistung · descriptif · descripcion del contrato · descricao · descricao do objeto',
  ),
  method: words(
    'vergabeart · vergabeverfahren · verfahrensart · art der vergabe · art des verfahrens · type de marche · type de passation · procedure de passation · tipo de contratacion · tipo de licitacion · procedimiento · procedimiento de adjudicacion · modalidade · modalidade de licitacao · tipo de procedimento · procedimento',
  ),
  methodReason: words(
    'begrundung · ausnahmegrund · justification du marche · justificativa · fundamentacao · motivacao',
  ),
  category: words(
    'kategorie · leistungsart · auftragsart · art des auftrags · nature du marche · tipo de contrato · tipo de objeto · categoria do objeto · natureza do objeto',
  ),
  commodityCode: words('cpv nummer · cpv nr · codigo cpv · code cpv'),
  published: words(
    'veroffentlicht · veroffentlichungsdatum · veroffentlicht am · bekanntmachung · bekanntmachungsdatum · date de publication de l avis · date d envoi · fecha de anuncio · fecha de convocatoria · data de publicacao · data da publicacao · data de abertura',
  ),
  deadline: words(
    'angebotsfrist · abgabefrist · frist · einreichungsfrist · date limite de remise · date limite de reception · fecha limite de presentacion · fecha de presentacion · data limite · data de encerramento · prazo de entrega das propostas',
  ),
  awardDate: words(
    'zuschlagsdatum · zuschlag am · datum des zuschlags · vergabedatum · auftragsdatum · auftragserteilung · date de notification · date d adjudication · fecha de resolucion · data de adjudicacao · data da adjudicacao · data de homologacao',
  ),
  signed: words(
    'vertragsdatum · vertragsabschluss · unterzeichnet am · date de conclusion · fecha de formalizacion · fecha de suscripcion · fecha del contrato · data de assinatura · data da assinatura · data do contrato · data de celebracao · =datum · =date · =fecha · =data',
  ),
  starts: words(
    'beginn · vertragsbeginn · laufzeitbeginn · startdatum · laufzeit von · debut du marche · fecha inicio · data de inicio · inicio da vigencia · inicio de vigencia',
  ),
  ends: words(
    'ende · vertragsende · laufzeitende · enddatum · laufzeit bis · fin du marche · date d echeance · fecha fin · fecha de vencimiento · data de fim · data de termino · fim da vigencia · termino da vigencia',
  ),
  amount: words(
    'betrag · auftragswert · auftragssumme · vertragswert · zuschlagssumme · gesamtbetrag · gesamtwert · preis · summe · wert · montant ht · montant ttc · montant attribue · montant total · importe de adjudicacion · importe adjudicado · importe total · precio · presupuesto de adjudicacion · valor contratado · valor do contrato · valor total · valor adjudicado · preco · montante',
  ),
  estimate: words(
    'schatzwert · geschatzter wert · geschatzter auftragswert · kostenschatzung · montant estime · presupuesto base · valor estimado del contrato · valor previsto · orcamento · preco base · valor de referencia',
  ),
  currency: words('wahrung · divisa · moeda'),
  supplier: words(
    'lieferant · auftragnehmer · auftragnehmerin · zuschlagsempfanger · firma · unternehmen · anbieter · name des lieferanten · nom du titulaire · prestataire · attributaire du marche · titulaire du marche · entreprise · adjudicatario nombre · nombre del adjudicatario · empresa · empresa adjudicataria · contratado · fornecedor · nome do fornecedor · empresa contratada · adjudicataria · entidade adjudicataria',
  ),
  supplierId: words(
    'lieferantennummer · kreditorennummer · ust id · handelsregisternummer · siret titulaire · nif · cif · cnpj · cnpj do fornecedor · nipc · cpf cnpj · nif adjudicatario',
  ),
  street: words('strasse · straße · anschrift · adresse du titulaire · domicilio social · endereco · morada · rua'),
  city: words('ort · stadt · gemeinde · commune · localidad · cidade · localidade'),
  region: words('bundesland · kanton · departement · =distrito · estado do fornecedor · uf'),
  postcode: words('plz · postleitzahl · cp · cep'),
  country: words('=land · pais do fornecedor'),
  department: words(
    '=amt · dienststelle · vergabestelle · auftraggeber · fachbereich · referat · abteilung · fachamt · organisationseinheit · service · service acheteur · organisme acheteur · pouvoir adjudicateur · organo de contratacion · departamento · area · unidad · orgao · orgao contratante · entidade adjudicante · secretaria municipal · unidade · unidade gestora',
  ),
  contactName: words('ansprechpartner · ansprechpartnerin · ansprechperson · sachbearbeiter · interlocuteur · contato'),
  email: words('e mail adresse · adresse electronique · correio eletronico'),
  phone: words('telefon · telefonnummer · rufnummer · telefone'),
  bidCount: words(
    'anzahl angebote · anzahl der angebote · zahl der angebote · anzahl bieter · nombre d offres recues · numero de licitadores · numero de oferentes · ofertas recibidas · numero de propostas · numero de concorrentes · propostas recebidas',
  ),
  status: words('stand · statut du marche · etat du marche · estado del contrato · situacao · estado do contrato'),
  bidder: words('bieter · bieterin · candidat · licitador · licitadora · concorrente · proponente'),
  bidAmount: words('angebotspreis · angebotssumme · importe ofertado · valor da proposta · valor proposto'),
  itemText: words('artikel · position · posten · producto · descricao do item · produto'),
  quantity: words('menge · anzahl · stuckzahl · quantidade'),
  unit: words('einheit · mengeneinheit · unidad de medida · unidade de medida'),
  unitPrice: words('einzelpreis · stuckpreis · preis je einheit · preco unitario · valor unitario'),
  lineNumber: words('positionsnummer · numero de linea · numero do item'),
  link: words('verweis · adresse web · enlace al anuncio · ligacao'),
}
