/** How a law or rule is cited, and where its text is published. */
export interface CitationRow {
  /** Global; finds the citation in a text. */
  readonly pattern: RegExp;
  /** What it is called and its page, from the parts that the pattern captures; undefined for a number that the law does not have. */
  readonly page: (...parts: readonly string[]) => CitedPage | undefined;
}

export interface CitedPage {
  readonly title: string;
  readonly url: string;
}

/** The Electronic Code of Federal Regulations, title 17, a section of it. */
const regulation = (section: string): CitedPage => ({
  title: `17 CFR ${section}`,
  url: `https://www.ecfr.gov/current/title-17/section-${section}`,
});

/** The link service of the Government Publishing Office for the United States Code. */
const code = (title: string, section: string, called = ''): CitedPage => ({
  title: `${called}${title} U.S.C. ${section}`,
  url: `https://www.govinfo.gov/link/uscode/${title}/${section}`,
});

/** Sections of the Securities Exchange Act of 1934 in title 15 of the Code. */
const EXCHANGE_ACT: Readonly<Record<string, string>> = {
  '3': '78c',
  '9': '78i',
  '10': '78j',
  '10A': '78j-1',
  '12': '78l',
  '13': '78m',
  '14': '78n',
  '15': '78o',
  '16': '78p',
  '18': '78r',
  '20': '78t',
  '21': '78u',
  '21E': '78u-5',
};
/** Sections of the Securities Act of 1933 in title 15 of the Code. */
const SECURITIES_ACT: Readonly<Record<string, string>> = {
  '2': '77b',
  '3': '77c',
  '4': '77d',
  '5': '77e',
  '7': '77g',
  '8': '77h',
  '10': '77j',
  '11': '77k',
  '12': '77l',
  '15': '77o',
  '17': '77q',
  '27A': '77z-2',
};
/** Sections of the Sarbanes-Oxley Act of 2002 in the Code. */
const SARBANES_OXLEY: Readonly<Record<string, readonly [title: string, section: string]>> = {
  '302': ['15', '7241'],
  '404': ['15', '7262'],
  '906': ['18', '1350'],
};
/** Regulations by what they are called: the part of title 17. */
const REGULATIONS: Readonly<Record<string, string>> = {
  'S-K': '229',
  'S-X': '210',
  'S-T': '232',
  'S-B': '228',
  AB: '229',
};

const S = String.raw`\s{1,40}`;
const ACT = String.raw`(?:\([a-z0-9]{1,3}\)){0,3}(?:${S}(?:or|and)${S}\d{1,2}[A-Z]?(?:\([a-z0-9]{1,3}\)){0,3}){0,2}${S}of${S}the${S}`;

/** Laws and rules of the securities field as filings cite them. */
export const citations: readonly CitationRow[] = [
  {
    pattern:
      /\b17\s{1,10}C\.?F\.?R\.?\s{0,10}(?:\u00a7{1,2}\s{0,4}|Section\s{1,10}|Part\s{1,10})?(\d{3}\.\d{1,5}[A-Za-z]?\d?(?:-\d{1,3}[A-Za-z]?)?)/g,
    page: section => regulation(section!),
  },
  {
    pattern:
      /\b(15|18)\s{1,10}U\.?S\.?C\.?\s{0,10}(?:\u00a7{1,2}\s{0,4}|Sections?\s{1,10})?(\d{1,5}[a-z]{0,3}(?:-\d{1,2})?)\b/g,
    page: (title, section) => code(title!, section!),
  },
  {
    // Exchange Act rules are numbered by the section that they are made under: "12b-2".
    pattern: /\b[Rr]ules?\s{1,40}(\d{1,2}[A-Za-z]{1,2}\d?-\d{1,3})(?!\d)/g,
    page: rule => regulation(`240.${rule!}`),
  },
  {
    // Securities Act rules have three digits.
    pattern:
      /\b[Rr]ule\s{1,40}([1-9]\d{2}[A-B]?)(?:\([a-z0-9]{1,3}\)){0,3}\s{1,40}(?:under|of)\s{1,40}the\s{1,40}Securities\s{1,40}Act/g,
    page: rule => regulation(`230.${rule!}`),
  },
  {
    pattern:
      /\b(?:Item|Rule)\s{1,40}(\d{1,4}[A-Z]?(?:-\d{1,2})?)(?:\([a-z0-9]{1,3}\)){0,4}\s{1,40}of\s{1,40}Regulation\s{1,40}(S-K|S-X|S-T|S-B|AB)\b/g,
    page: (number, name) => regulation(`${REGULATIONS[name!]}.${number!}`),
  },
  {
    pattern: new RegExp(String.raw`\bSections?${S}(\d{1,2}[A-Z]?)${ACT}(?:Securities${S})?Exchange${S}Act\b`, 'g'),
    page: section => {
      const own = EXCHANGE_ACT[section!];
      return own ? code('15', own, `Securities Exchange Act, section ${section}: `) : undefined;
    },
  },
  {
    pattern: new RegExp(String.raw`\bSections?${S}(\d{1,2}[A-Z]?)${ACT}Securities${S}Act\b`, 'g'),
    page: section => {
      const own = SECURITIES_ACT[section!];
      return own ? code('15', own, `Securities Act, section ${section}: `) : undefined;
    },
  },
  {
    pattern: new RegExp(String.raw`\bSection${S}(\d{3})${S}of${S}the${S}Sarbanes(?:-|${S})Oxley${S}Act\b`, 'g'),
    page: section => {
      const own = SARBANES_OXLEY[section!];
      return own ? code(own[0], own[1], `Sarbanes-Oxley Act, section ${section}: `) : undefined;
    },
  },
];

/** Pages of EDGAR. They are only ever opened by the user. */
export const edgar = {
  company: (cik: string): string =>
    `https://www.sec.gov/cgi-bin/browse-edgar?action=getcompany&CIK=${cik.padStart(10, '0')}`,
  fileNumber: (number: string): string =>
    `https://www.sec.gov/cgi-bin/browse-edgar?action=getcompany&filenum=${number}`,
  submission: (cik: string, accession: string): string =>
    `https://www.sec.gov/Archives/edgar/data/${Number(cik)}/${accession.replaceAll('-', '')}/${accession}-index.htm`,
};
