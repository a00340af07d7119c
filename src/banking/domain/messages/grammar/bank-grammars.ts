import { type Grammar, readGrammar } from "./grammar.ts";

/** What banks give: more elements than we read, in the order of the schemas; deep inside, left unchecked. */
const shared = `
  Root = Document
  Account = Id:AccountId Tp:any? Ccy:currency? Nm:text70?
  AccountId = (IBAN:iban|Othr:any)
  Party = Nm:text140? PstlAdr:any? Id:any? CtryOfRes:country? CtctDtls:any?
  Reason = (Cd:code4|Prtry:text35)
  RmtInf = Ustrd:text140* Strd:any*
`;

const statement = `
  GrpHdr = MsgId:text35 CreDtTm:instant MsgRcpt:any? MsgPgntn:any? AddtlInf:text500?
  StatementAccount = Id:AccountId Tp:any? Ccy:currency? Nm:text70? Ownr:any? Svcr:any?
  Bal = Tp:BalanceType CdtLine:any? Amt:euros0 CdtDbtInd:=CRDT/DBIT Dt:Day Avlbty:any*
  Period = FrDtTm:instant ToDtTm:instant
  BalanceType = CdOrPrtry:CodeOrOwn SubTp:any?
  CodeOrOwn = (Cd:code4|Prtry:text35)
  Day = (Dt:date|DtTm:instant)
  TxsSummry = TtlNtries:Net? TtlCdtNtries:Totals? TtlDbtNtries:Totals? TtlNtriesPerBkTxCd:any*
  Totals = NbOfNtries:count? Sum:sum?
  Net = NbOfNtries:count? Sum:sum? TtlNetNtryAmt:sum? CdtDbtInd:=CRDT/DBIT?
  Ntry = NtryRef:text35? Amt:euros0 CdtDbtInd:=CRDT/DBIT RvslInd:boolean? Sts:=BOOK/PDNG/INFO BookgDt:Day? ValDt:Day? AcctSvcrRef:text35? Avlbty:any* BkTxCd ComssnWvrInd:boolean? AddtlInfInd:any? AmtDtls? Chrgs:any* TechInptChanl:any? Intrst:any* NtryDtls* AddtlNtryInf:text500?
  BkTxCd = Domn? Prtry:OwnCode?
  Domn = Cd:code4 Fmly
  Fmly = Cd:code4 SubFmlyCd:code4
  OwnCode = Cd:text35 Issr:text35?
  AmtDtls = InstdAmt:AmountDetail? TxAmt:AmountDetail? CntrValAmt:AmountDetail? AnncdPstngAmt:AmountDetail? PrtryAmt:any*
  AmountDetail = Amt:money CcyXchg:any?
  NtryDtls = Btch? TxDtls*
  Btch = MsgId:text35? PmtInfId:text35? NbOfTxs:count? TtlAmt:euros0? CdtDbtInd:=CRDT/DBIT?
  TxDtls = Refs? AmtDtls? Avlbty:any* BkTxCd? Chrgs:any* Intrst:any* RltdPties? RltdAgts:any? Purp:any? RltdRmtInf:any* RmtInf? RltdDts:any? RltdPric:any? RltdQties:any* FinInstrmId:any? Tax:any? RtrInf? CorpActn:any? SfkpgAcct:any? AddtlTxInf:text500?
  Refs = MsgId:text35? AcctSvcrRef:text35? PmtInfId:text35? InstrId:text35? EndToEndId:text35? TxId:text35? MndtId:text35? ChqNb:text35? ClrSysRef:text35? Prtry:any?
  RltdPties = InitgPty:any? Dbtr:Party? DbtrAcct:Account? UltmtDbtr:any? Cdtr:Party? CdtrAcct:Account? UltmtCdtr:any? TradgPty:any? Prtry:any*
  RtrInf = OrgnlBkTxCd:any? Orgtr:any? Rsn:Reason? AddtlInf:text105*
`;

/** Between both: the values of 2009, some of the places of 2019. */
const statement2014 = `
  GrpHdr = MsgId:text35 CreDtTm:instant MsgRcpt:any? MsgPgntn:any? OrgnlBizQry:any? AddtlInf:text500?
  Net = NbOfNtries:count? Sum:sum? TtlNetNtry:any?
  Ntry = NtryRef:text35? Amt:euros0 CdtDbtInd:=CRDT/DBIT RvslInd:boolean? Sts:=BOOK/PDNG/INFO BookgDt:Day? ValDt:Day? AcctSvcrRef:text35? Avlbty:any* BkTxCd ComssnWvrInd:boolean? AddtlInfInd:any? AmtDtls? Chrgs:any? TechInptChanl:any? Intrst:any? CardTx:any? NtryDtls* AddtlNtryInf:text500?
  TxDtls = Refs? Amt:money CdtDbtInd:=CRDT/DBIT AmtDtls? Avlbty:any* BkTxCd? Chrgs:any? Intrst:any? RltdPties? RltdAgts:any? Purp:any? RltdRmtInf:any* RmtInf? RltdDts:any? RltdPric:any? RltdQties:any* FinInstrmId:any? Tax:any? RtrInf? CorpActn:any? SfkpgAcct:any? CshDpst:any* CardTx:any? AddtlTxInf:text500? SplmtryData:any*
  Refs = MsgId:text35? AcctSvcrRef:text35? PmtInfId:text35? InstrId:text35? EndToEndId:text35? TxId:text35? MndtId:text35? ChqNb:text35? ClrSysRef:text35? AcctOwnrTxId:text35? AcctSvcrTxId:text35? MktInfrstrctrTxId:text35? PrcgId:text35? Prtry:any*
`;

const statement2019 = `
  GrpHdr = MsgId:text35 CreDtTm:instant MsgRcpt:any? MsgPgntn:any? OrgnlBizQry:any? AddtlInf:text500?
  Account = Id:AccountId Tp:any? Ccy:currency? Nm:text70? Prxy:any?
  StatementAccount = Id:AccountId Tp:any? Ccy:currency? Nm:text70? Prxy:any? Ownr:any? Svcr:any?
  Bal = Tp:BalanceType CdtLine:any* Amt:euros0 CdtDbtInd:=CRDT/DBIT Dt:Day Avlbty:any*
  Net = NbOfNtries:count? Sum:sum? TtlNetNtry:any?
  Ntry = NtryRef:text35? Amt:euros0 CdtDbtInd:=CRDT/DBIT RvslInd:boolean? Sts:EntryStatus BookgDt:Day? ValDt:Day? AcctSvcrRef:text35? Avlbty:any* BkTxCd ComssnWvrInd:boolean? AddtlInfInd:any? AmtDtls? Chrgs:any? TechInptChanl:any? Intrst:any? CardTx:any? NtryDtls* AddtlNtryInf:text500?
  EntryStatus = (Cd:=BOOK/PDNG/INFO/FUTR|Prtry:text35)
  TxDtls = Refs? Amt:money? CdtDbtInd:=CRDT/DBIT? AmtDtls? Avlbty:any* BkTxCd? Chrgs:any? Intrst:any? RltdPties? RltdAgts:any? LclInstrm:any? Purp:any? RltdRmtInf:any* RmtInf? RltdDts:any? RltdPric:any? RltdQties:any* FinInstrmId:any? Tax:any? RtrInf? CorpActn:any? SfkpgAcct:any? CshDpst:any* CardTx:any? AddtlTxInf:text500? SplmtryData:any*
  Refs = MsgId:text35? AcctSvcrRef:text35? PmtInfId:text35? InstrId:text35? EndToEndId:text35? UETR:uuid? TxId:text35? MndtId:text35? ChqNb:text35? ClrSysRef:text35? AcctOwnrTxId:text35? AcctSvcrTxId:text35? MktInfrstrctrTxId:text35? PrcgId:text35? Prtry:any*
  RltdPties = InitgPty:any? Dbtr:PartyOrBank? DbtrAcct:Account? UltmtDbtr:any? Cdtr:PartyOrBank? CdtrAcct:Account? UltmtCdtr:any? TradgPty:any? Prtry:any*
  PartyOrBank = (Pty:Party|Agt:any)
`;

const statement053 = `
  Document = BkToCstmrStmt
  BkToCstmrStmt = GrpHdr Stmt+
  Stmt = Id:text35 ElctrncSeqNb:whole? LglSeqNb:whole? CreDtTm:instant FrToDt:Period? CpyDplctInd:=CODU/COPY/DUPL? RptgSrc:any? Acct:StatementAccount RltdAcct:any? Intrst:any* Bal+ TxsSummry? Ntry* AddtlStmtInf:text500?
`;

const statement053of2019 = `
  BkToCstmrStmt = GrpHdr Stmt+ SplmtryData:any*
  Stmt = Id:text35 StmtPgntn:any? ElctrncSeqNb:whole? RptgSeq:any? LglSeqNb:whole? CreDtTm:instant? FrToDt:Period? CpyDplctInd:=CODU/COPY/DUPL? RptgSrc:any? Acct:StatementAccount RltdAcct:any? Intrst:any* Bal+ TxsSummry? Ntry* AddtlStmtInf:text500?
`;

const notification = `
  Document = BkToCstmrDbtCdtNtfctn
  BkToCstmrDbtCdtNtfctn = GrpHdr Ntfctn+
  Ntfctn = Id:text35 ElctrncSeqNb:whole? LglSeqNb:whole? CreDtTm:instant FrToDt:Period? CpyDplctInd:=CODU/COPY/DUPL? RptgSrc:any? Acct:StatementAccount RltdAcct:any? Intrst:any* TxsSummry? Ntry* AddtlNtfctnInf:text500?
`;

const notification2019 = `
  BkToCstmrDbtCdtNtfctn = GrpHdr Ntfctn+ SplmtryData:any*
  Ntfctn = Id:text35 NtfctnPgntn:any? ElctrncSeqNb:whole? RptgSeq:any? LglSeqNb:whole? CreDtTm:instant? FrToDt:Period? CpyDplctInd:=CODU/COPY/DUPL? RptgSrc:any? Acct:StatementAccount RltdAcct:any? Intrst:any* TxsSummry? Ntry* AddtlNtfctnInf:text500?
`;

const status = `
  Document = CstmrPmtStsRpt
  CstmrPmtStsRpt = GrpHdr OrgnlGrpInfAndSts OrgnlPmtInfAndSts*
  GrpHdr = MsgId:text35 CreDtTm:instant InitgPty:any? FwdgAgt:any? DbtrAgt:any? CdtrAgt:any?
  OrgnlGrpInfAndSts = OrgnlMsgId:text35 OrgnlMsgNmId:text35 OrgnlCreDtTm:instant? OrgnlNbOfTxs:count? OrgnlCtrlSum:sum? GrpSts:status? StsRsnInf* NbOfTxsPerSts:any*
  OrgnlPmtInfAndSts = OrgnlPmtInfId:text35 OrgnlNbOfTxs:count? OrgnlCtrlSum:sum? PmtInfSts:status? StsRsnInf* NbOfTxsPerSts:any* TxInfAndSts*
  StsRsnInf = Orgtr:any? Rsn:Reason? AddtlInf:text105*
  TxInfAndSts = StsId:text35? OrgnlInstrId:text35? OrgnlEndToEndId:text35? TxSts:status? StsRsnInf* ChrgsInf:any* AccptncDtTm:instant? AcctSvcrRef:text35? ClrSysRef:text35? OrgnlTxRef?
  OrgnlTxRef = IntrBkSttlmAmt:euros? Amt:OriginalAmount? IntrBkSttlmDt:date? ReqdColltnDt:date? ReqdExctnDt:any? CdtrSchmeId:any? SttlmInf:any? PmtTpInf:any? PmtMtd:any? MndtRltdInf:any? RmtInf? UltmtDbtr:any? Dbtr:any? DbtrAcct:Account? DbtrAgt:any? DbtrAgtAcct:any? CdtrAgt:any? CdtrAgtAcct:any? Cdtr:any? CdtrAcct:Account? UltmtCdtr:any? Purp:any?
  OriginalAmount = (InstdAmt:euros|EqvtAmt:any)
`;

const status2019 = `
  CstmrPmtStsRpt = GrpHdr OrgnlGrpInfAndSts OrgnlPmtInfAndSts* SplmtryData:any*
  Account = Id:AccountId Tp:any? Ccy:currency? Nm:text70? Prxy:any?
  TxInfAndSts = StsId:text35? OrgnlInstrId:text35? OrgnlEndToEndId:text35? OrgnlUETR:uuid? TxSts:status? StsRsnInf* ChrgsInf:any* AccptncDtTm:instant? PrcgDt:any? FctvIntrBkSttlmDt:any? AcctSvcrRef:text35? ClrSysRef:text35? OrgnlTxRef? SplmtryData:any*
`;

const statement053of2014 = `
  BkToCstmrStmt = GrpHdr Stmt+ SplmtryData:any*
  Stmt = Id:text35 StmtPgntn:any? ElctrncSeqNb:whole? LglSeqNb:whole? CreDtTm:instant FrToDt:Period? CpyDplctInd:=CODU/COPY/DUPL? RptgSrc:any? Acct:StatementAccount RltdAcct:any? Intrst:any* Bal+ TxsSummry? Ntry* AddtlStmtInf:text500?
`;

const notification2014 = `
  BkToCstmrDbtCdtNtfctn = GrpHdr Ntfctn+ SplmtryData:any*
  Ntfctn = Id:text35 NtfctnPgntn:any? ElctrncSeqNb:whole? LglSeqNb:whole? CreDtTm:instant FrToDt:Period? CpyDplctInd:=CODU/COPY/DUPL? RptgSrc:any? Acct:StatementAccount RltdAcct:any? Intrst:any* TxsSummry? Ntry* AddtlNtfctnInf:text500?
`;

const before2019 = shared + statement;
const since2014 = shared + statement + statement2014;
const since2019 = shared + statement + statement2019;

export const bankGrammars: readonly Grammar[] = [
  readGrammar("pain.002.001.03", "status", shared + status),
  readGrammar("pain.002.001.10", "status", shared + status + status2019),
  readGrammar("camt.053.001.02", "statement", before2019 + statement053),
  readGrammar("camt.053.001.04", "statement", since2014 + statement053 + statement053of2014),
  readGrammar("camt.053.001.08", "statement", since2019 + statement053 + statement053of2019),
  readGrammar("camt.054.001.02", "notification", before2019 + notification),
  readGrammar("camt.054.001.04", "notification", since2014 + notification + notification2014),
  readGrammar("camt.054.001.08", "notification", since2019 + notification + notification2019),
];
