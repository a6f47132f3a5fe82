/** EDGAR submission types, "_" for a blank; amendments ("/A") go without saying. Source: EDGAR's own lists, 1993 to 2025. */
const SUBMISSIONS = `
  NPORT-P INTERNAL_CONTROL_RPT
  4 8-K SC_13G D 3 10-Q 424B2 6-K 497 497K 13F-HR CORRESP 424B3 UPLOAD SC_13D FWP 10-K EFFECT S-4
  485BPOS 5 24F-2NT N-Q 424B5 DEF_14A 13F-NT 497J 10-D DEFA14A 425 X-17A-5 N-MFP S-1 40-17G N-CSR
  N-CSRS N-PX NSAR-B NSAR-A NT_10-Q S-3ASR 40-APP S-3 S-8 19B-4E POSASR S-8_POS S-6 FOCUSN 485BXT
  POS_AM N-MFP2 MA-I 11-K 485APOS 25-NSE NT_10-K CT_ORDER ARS SC_TO-I ABS-15G PRE_14A SC_TO-T DFAN14A
  487 8-A12B 20-F F-6EF 40-17F2 SD 144 NSAR-U ABS-EE DEF_14C 15-15D SC_14D9 RW F-3 F-4 DRS N-30B-2 T-3
  REVOKED N-30D N-2 PRE_14C 424B4 15-12G NO_ACT TA-2 N-CEN N-MFP1 SUPPL C SC_TO-C 10-12G POS_EX
  F-6_POS SC_13E3 40-24B2 CERTNYS F-1 NPORT-EX IRANNOTICE PRER14A 1-A 15-12B 497AD N-8F PX14A6G
  POS_AMI CB N-14 F-6 DRSLTR 305B2 CERTNAS 424B7 DEFM14A MA S-11 AW TA-1 F-X 8-A12G DEFR14A 18-K
  N-8F_ORDR 40-F MA-A PREC14A N-8F_NTC POS_8C PREM14A PRRN14A N-4 N-8A 424H N-1A CERT F-3ASR 1 DEFC14A
  424B1 10-12B SC14D9C F-10 APP_NTC N-23C3A 40-OIP 25 APP_ORDR APP_WD PRER14C 424B8 253G2 1-U SC_14F1
  C-U N-23C-2 S-1MEF NT_20-F QUALIF C-AR DEL_AM 1-A_POS NTN_10Q ADV-NR SF-3 486BPOS 40-6B CERTARCA
  10-KT NTN_10K DSTRBRPT 40-17F1 N-14_8C ADV-E S-3MEF 40-33 N-18F1 N-6 SE S-B MA-W F-N DOS 1-K 1-SA
  CFPORTAL NT_N-MFP S-3D S-3DPOS MSD 13FCONP NT_11-K 20FR12G 8-K12B NSAR-BT TA-W RW_WD NT-NSAR PREM14C
  PREN14A OIP_NTC DEFA14C DFRN14A N-6F OIP_ORDR C-W CERTPAC 8-K12G3 SC14D1F DEFN14A DEFM14C 1-A-W
  DEFR14C G-FIN NRSRO-UPD NT-NCSR 15F-12G 20FR12B SEC_STAFF_ACTION DOSLTR 40FR12B F-1MEF N-54A 15F-15D
  NT_N-CEN 15F-12B 486APOS F-9 QRTLYRPT 40-8B25 NT_N-MFP2 1-Z N-2MEF TACO CERTCBO 10-QT CERTBATS
  S-4_POS N-23C3B 40-206A NRSRO-CE APP_WDG STOP_ORDER 424A ANNLRPT N-CR PX14A6N SEC_STAFF_LETTER N-54C
  NT-NCEN POS462B C-TR 2-A S-4MEF ADV-H-T F-3D AW_WD 6B_NTC 8-M NT_N-MFP1 N-8B-2 REG-NR 497H2 F-7
  S-11MEF 253G1 6B_ORDR F-80 40-202A SC_14N F-10POS MSDW NSAR-AT SC14D9F 486BXT F-8 PREC14C MSDCO TTW
  WDL-REQ G-405 NTFNCSR SF-1 G-405N F-80POS F-3MEF SP_15D2 11-KT 40-17GCS 40FR12G F-3DPOS F-4_POS
  NTFNSAR 1-E 40-8F-2 8-K15D5 G-FINW NTFNCEN 2-AF N-23C3C NTN_20F SC13E4F F-8_POS NT_NPORT-EX TH
  ADN-MTL CFPORTAL-W DEFC14C SC_13E1 SDR 2-E 9-M S-BMEF 253G3 34-12H F-7_POS N-5 POS462C 8F-2_NTC
  ATS-N-C C-AR-W C-U-W F-10EF F-4MEF F-9_POS NT_10-D NTN_10D S-20 SL UNDER 1-E_AD 1-Z-W 18-12B
  8F-2_ORDR ADV-H-C N-14MEF SEC_ACTION 253G4 40-203A ATS-N ATS-N/UA C-TR-W N-1 S-4EF 10-K405 10-KT405
  10KSB 10KSB40 10QSB 10SB12B 10SB12G SB-1 SB-2 S-2 SC_14D1 SC_13E4 PRES14A DEFS14A PRE13E3 U-1
  35-CERT 10-C SCHEDULE_13D SCHEDULE_13G
  `;

/** What a document is by its `<TYPE>`, where it is no submission of its own. */
const PARTS =
  /^(?:EX-(?:\d{1,3}|[A-Z]{1,3}|FILING FEES)\b|(?:COVER|GRAPHIC|ZIP|XML|EXCEL|JSON|PDF|CORRESP|COVER LETTER|INFORMATION TABLE|AFS|FINANCIAL_REPORT)$)/i;

const known = new Set(SUBMISSIONS.split(/\s+/).map(type => type.replaceAll('_', ' ')));

/** Every submission type, in order of their letters. */
export const submissionTypes: readonly string[] = [...known].filter(type => type !== '').sort();

const byLetters = new Map([...known].map(type => [letters(type), type]));

/** True for a `<TYPE>` that EDGAR takes: a submission type, an exhibit, or another part of a submission. */
export function isDocumentType(type: string): boolean {
  const plain = type.toUpperCase().replace(/\s+/g, ' ');
  return known.has(plain) || known.has(plain.replace(/\/A$/, '')) || PARTS.test(plain);
}

/** The type that one is meant to be: "10-K" for "Form 10K", "EX-99.1" for "Exhibit 99.1". */
export function intendedType(type: string): string | undefined {
  const exhibit = /^EX(?:HIBIT)?[ .-]*(?:NO\.? *)?(\d{1,3}(?:\.\d{1,3})?)$/i.exec(type)?.[1];
  if (exhibit) return `EX-${exhibit}`;
  const amends = /\/A$|[ -]AMENDED$/i.test(type) ? '/A' : '';
  const own = byLetters.get(letters(type.replace(/^FORM[ -]*|\/A$|[ -]AMENDED$/gi, '')));
  return own && `${own}${amends}`;
}

function letters(type: string): string {
  return type.toUpperCase().replace(/[^A-Z0-9]/g, '');
}
