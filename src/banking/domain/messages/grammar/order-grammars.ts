import { type Grammar, readGrammar } from "./grammar.ts";

/**
 * What SEPA keeps of ISO 20022 in the files that a client gives (EPC130-08, EPC131-08, EPC132-08): every element that the
 * schemas admit, in their order, with the values that banks take.
 */
const shared = `
  GrpHdr = MsgId:id35 CreDtTm:instant Authstn:any* NbOfTxs:count CtrlSum:sum InitgPty:Party FwdgAgt:any?
  ServiceLevel = Cd:=SEPA
  Party = Nm:name? PstlAdr? Id:PartyId? CtryOfRes:country? CtctDtls:any?
  NamedParty = Nm:name PstlAdr? Id:PartyId? CtryOfRes:country? CtctDtls:any?
  PartyId = (OrgId|PrvtId)
  PrvtId = DtAndPlcOfBirth:any? Othr:OtherId*
  OtherId = Id:text35 SchmeNm:any? Issr:text35?
  AccountId = IBAN:iban
  Agent = FinInstnId BrnchId:any?
  NoBank = Id:=NOTPROVIDED SchmeNm:any? Issr:any?
  Purp = (Cd:code4|Prtry:text35)
  RmtInf = Ustrd:text140* Strd:any*
`;

/** Both editions differ in names: BIC and BICFI, BICOrBEI and AnyBIC, a plain day and a choice of day. */
const edition2009 = `
  Account = Id:AccountId Tp:any? Ccy:=EUR? Nm:text70?
  OrgId = BICOrBEI:bic? Othr:OtherId*
  FinInstnId = BIC:bic? ClrSysMmbId:any? Nm:text140? PstlAdr:any? Othr:NoBank?
  PmtId = InstrId:id35? EndToEndId:id35
  PstlAdr = AdrTp:any? Dept:text70? SubDept:text70? StrtNm:text70? BldgNb:text16? PstCd:text16? TwnNm:text35? CtrySubDvsn:text35? Ctry:country? AdrLine:text70*
`;

const edition2019 = `
  Account = Id:AccountId Tp:any? Ccy:=EUR? Nm:text70? Prxy:any?
  OrgId = AnyBIC:bic? LEI:lei? Othr:OtherId*
  FinInstnId = BICFI:bic? ClrSysMmbId:any? LEI:lei? Nm:text140? PstlAdr:any? Othr:NoBank?
  PmtId = InstrId:id35? EndToEndId:id35 UETR:uuid?
  PstlAdr = AdrTp:any? Dept:text70? SubDept:text70? StrtNm:text70? BldgNb:text16? BldgNm:text35? Flr:text70? PstBx:text16? Room:text70? PstCd:text16? TwnNm:text35? TwnLctnNm:text35? DstrctNm:text35? CtrySubDvsn:text35? Ctry:country? AdrLine:text70*
`;

const collection = `
  Root = Document
  Document = CstmrDrctDbtInitn
  CstmrDrctDbtInitn = GrpHdr PmtInf+
  PmtInf = PmtInfId:id35 PmtMtd:=DD BtchBookg:boolean? NbOfTxs:count CtrlSum:sum PmtTpInf? ReqdColltnDt:date Cdtr:NamedParty CdtrAcct:Account CdtrAgt:Agent CdtrAgtAcct:Account? UltmtCdtr:Party? ChrgBr:=SLEV? ChrgsAcct:Account? ChrgsAcctAgt:any? CdtrSchmeId? DrctDbtTxInf+
  PmtTpInf = InstrPrty:=HIGH/NORM? SvcLvl:ServiceLevel LclInstrm:LocalInstrument SeqTp:=FRST/RCUR/FNAL/OOFF CtgyPurp:any?
  LocalInstrument = Cd:=CORE/B2B
  CdtrSchmeId = Nm:name? PstlAdr:any? Id:SchemeParty CtryOfRes:country? CtctDtls:any?
  SchemeParty = PrvtId:SchemePerson
  SchemePerson = Othr:SchemeOther
  SchemeOther = Id:ics SchmeNm:SchemeName Issr:text35?
  SchemeName = Prtry:=SEPA
  DrctDbtTxInf = PmtId PmtTpInf? InstdAmt:euros ChrgBr:=SLEV? DrctDbtTx UltmtCdtr:Party? DbtrAgt:Agent DbtrAgtAcct:Account? Dbtr:NamedParty DbtrAcct:Account UltmtDbtr:Party? InstrForCdtrAgt:text140? Purp? RgltryRptg:any* Tax:any? RltdRmtInf:any* RmtInf?
  DrctDbtTx = MndtRltdInf CdtrSchmeId? PreNtfctnId:id35? PreNtfctnDt:date?
  MndtRltdInf = MndtId:id35 DtOfSgntr:date AmdmntInd:boolean? AmdmntInfDtls? ElctrncSgntr:any? FrstColltnDt:date? FnlColltnDt:date? Frqcy:any?
  AmdmntInfDtls = OrgnlMndtId:id35? OrgnlCdtrSchmeId:OriginalScheme? OrgnlCdtrAgt:any? OrgnlCdtrAgtAcct:any? OrgnlDbtr:any? OrgnlDbtrAcct:OriginalAccount? OrgnlDbtrAgt:any? OrgnlDbtrAgtAcct:any? OrgnlFnlColltnDt:date? OrgnlFrqcy:any?
  OriginalScheme = Nm:name? PstlAdr:any? Id:SchemeParty? CtryOfRes:country? CtctDtls:any?
  OriginalAccount = Id:OriginalId Tp:any? Ccy:=EUR? Nm:text70?
  OriginalId = (IBAN:iban|Othr:SameBank)
  SameBank = Id:=SMNDA SchmeNm:any? Issr:any?
`;

const collection2019 = `
  CstmrDrctDbtInitn = GrpHdr PmtInf+ SplmtryData:any*
  DrctDbtTxInf = PmtId PmtTpInf? InstdAmt:euros ChrgBr:=SLEV? DrctDbtTx UltmtCdtr:Party? DbtrAgt:Agent DbtrAgtAcct:Account? Dbtr:NamedParty DbtrAcct:Account UltmtDbtr:Party? InstrForCdtrAgt:text140? Purp? RgltryRptg:any* Tax:any? RltdRmtInf:any* RmtInf? SplmtryData:any*
  MndtRltdInf = MndtId:id35 DtOfSgntr:date AmdmntInd:boolean? AmdmntInfDtls? ElctrncSgntr:any? FrstColltnDt:date? FnlColltnDt:date? Frqcy:any? Rsn:any? TrckgDays:any?
  AmdmntInfDtls = OrgnlMndtId:id35? OrgnlCdtrSchmeId:OriginalScheme? OrgnlCdtrAgt:any? OrgnlCdtrAgtAcct:any? OrgnlDbtr:any? OrgnlDbtrAcct:OriginalAccount? OrgnlDbtrAgt:any? OrgnlDbtrAgtAcct:any? OrgnlFnlColltnDt:date? OrgnlFrqcy:any? OrgnlRsn:any? OrgnlTrckgDays:any?
  OriginalAccount = Id:OriginalId Tp:any? Ccy:=EUR? Nm:text70? Prxy:any?
`;

const transfer = `
  Root = Document
  Document = CstmrCdtTrfInitn
  CstmrCdtTrfInitn = GrpHdr PmtInf+
  PmtInf = PmtInfId:id35 PmtMtd:=TRF BtchBookg:boolean? NbOfTxs:count CtrlSum:sum PmtTpInf? ReqdExctnDt:date PoolgAdjstmntDt:date? Dbtr:NamedParty DbtrAcct:Account DbtrAgt:Agent DbtrAgtAcct:Account? UltmtDbtr:Party? ChrgBr:=SLEV? ChrgsAcct:Account? ChrgsAcctAgt:any? CdtTrfTxInf+
  PmtTpInf = InstrPrty:=HIGH/NORM? SvcLvl:ServiceLevel? LclInstrm:any? CtgyPurp:any?
  CdtTrfTxInf = PmtId PmtTpInf? Amt ChrgBr:=SLEV? ChqInstr:any? UltmtDbtr:Party? IntrmyAgt1:any? IntrmyAgt1Acct:any? IntrmyAgt2:any? IntrmyAgt2Acct:any? IntrmyAgt3:any? IntrmyAgt3Acct:any? CdtrAgt:Agent? CdtrAgtAcct:Account? Cdtr:NamedParty CdtrAcct:Account UltmtCdtr:Party? InstrForCdtrAgt:any* InstrForDbtrAgt:text140? Purp? RgltryRptg:any* Tax:any? RltdRmtInf:any* RmtInf?
  Amt = InstdAmt:euros
`;

const transfer2019 = `
  CstmrCdtTrfInitn = GrpHdr PmtInf+ SplmtryData:any*
  PmtInf = PmtInfId:id35 PmtMtd:=TRF BtchBookg:boolean? NbOfTxs:count CtrlSum:sum PmtTpInf? ReqdExctnDt:Day PoolgAdjstmntDt:date? Dbtr:NamedParty DbtrAcct:Account DbtrAgt:Agent DbtrAgtAcct:Account? InstrForDbtrAgt:text140? UltmtDbtr:Party? ChrgBr:=SLEV? ChrgsAcct:Account? ChrgsAcctAgt:any? CdtTrfTxInf+
  Day = (Dt:date|DtTm:instant)
  CdtTrfTxInf = PmtId PmtTpInf? Amt ChrgBr:=SLEV? ChqInstr:any? UltmtDbtr:Party? IntrmyAgt1:any? IntrmyAgt1Acct:any? IntrmyAgt2:any? IntrmyAgt2Acct:any? IntrmyAgt3:any? IntrmyAgt3Acct:any? CdtrAgt:Agent? CdtrAgtAcct:Account? Cdtr:NamedParty CdtrAcct:Account UltmtCdtr:Party? InstrForCdtrAgt:any* InstrForDbtrAgt:text140? Purp? RgltryRptg:any* Tax:any? RltdRmtInf:any* RmtInf? SplmtryData:any*
`;

export const orderGrammars: readonly Grammar[] = [
  readGrammar("pain.008.001.02", "collection", shared + edition2009 + collection),
  readGrammar("pain.008.001.08", "collection", shared + edition2019 + collection + collection2019),
  readGrammar("pain.001.001.03", "transfer", shared + edition2009 + transfer),
  readGrammar("pain.001.001.09", "transfer", shared + edition2019 + transfer + transfer2019),
];
