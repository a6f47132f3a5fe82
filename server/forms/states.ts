/** EDGAR's codes of states, provinces and countries (EDGAR Filer Manual II, Appendix; the code first). */
const rows = `
1A Anguilla
1B Armenia
1C Aruba
1D Azerbaijan
1E Bosnia and Herzegovina
1F Belarus
1G Djibouti
1H Estonia
1J Eritrea
1K Micronesia: Federated States of
1L South Georgia and the South Sandwich Islands
1M Croatia
1N Kyrgyzstan
1P Kazakstan
1Q Lithuania
1R Latvia
1S Moldova: Republic of
1T Marshall Islands
1U Macedonia: the Former Yugoslav Republic of
1V Northern Mariana Islands
1W New Caledonia
1X Palestinian Territory: Occupied
1Y Palau
1Z Russian Federation
2A Slovenia
2B Slovakia
2C French Southern Territories
2D Tajikistan
2E Turkmenistan
2G Tuvalu
2H Ukraine
2J United States Minor Outlying Islands
2K Uzbekistan
2L Vanuatu
2M Germany
2N Czech Republic
2P Mayotte
2Q Georgia
A0 Alberta: Canada
A1 British Columbia: Canada
A2 Manitoba: Canada
A3 New Brunswick: Canada
A4 Newfoundland: Canada
A5 Nova Scotia: Canada
A6 Ontario: Canada
A7 Prince Edward Island: Canada
A8 Quebec: Canada
A9 Saskatchewan: Canada
AK Alaska
AL Alabama
AR Arkansas
AZ Arizona
B0 Yukon: Canada
B1 Botswana
B2 Afghanistan
B3 Albania
B4 Algeria
B5 American Samoa
B6 Andorra
B7 Angola
B8 Antarctica
B9 Antigua and Barbuda
C0 United Arab Emirates
C1 Argentina
C3 Australia
C4 Austria
C5 Bahamas
C6 Bahrain
C7 Bangladesh
C8 Barbados
C9 Belgium
CA California
CO Colorado
CT Connecticut
D0 Bermuda
D1 Belize
D2 Bhutan
D3 Bolivia
D4 Bouvet Island
D5 Brazil
D6 British Indian Ocean Territory
D7 Solomon Islands
D8 Virgin Islands: British
D9 Brunei Darussalam
DC District of Columbia
DE Delaware
E0 Bulgaria
E1 Myanmar
E2 Burundi
E3 Cambodia
E4 Cameroon
E8 Cape Verde
E9 Cayman Islands
F0 Central African Republic
F1 Sri Lanka
F2 Chad
F3 Chile
F4 China
F5 Taiwan: Province of China
F6 Christmas Island
F7 Cocos (Keeling) Islands
F8 Colombia
F9 Comoros
FL Florida
G0 Congo
G1 Cook Islands
G2 Costa Rica
G3 Cuba
G4 Cyprus
G6 Benin
G7 Denmark
G8 Dominican Republic
G9 Dominica
GA Georgia
GU Guam
H1 Ecuador
H2 Egypt
H3 El Salvador
H4 Equatorial Guinea
H5 Ethiopia
H6 Faroe Islands
H7 Falkland Islands (Malvinas)
H8 Fiji
H9 Finland
HI Hawaii
I0 France
I3 French Guiana
I4 French Polynesia
I5 Gabon
I6 Gambia
IA Iowa
ID Idaho
IL Illinois
IN Indiana
J0 Ghana
J1 Gibraltar
J2 Kiribati
J3 Greece
J4 Greenland
J5 Grenada
J6 Guadeloupe
J8 Guatemala
J9 Guinea
K0 Guyana
K1 Haiti
K2 Honduras
K3 Hong Kong
K4 Heard Island and Mcdonald Islands
K5 Hungary
K6 Iceland
K7 India
K8 Indonesia
K9 Iran: Islamic Republic of
KS Kansas
KY Kentucky
L0 Iraq
L2 Ireland
L3 Israel
L6 Italy
L7 Cote D'ivoire 
L8 Jamaica
L9 Svalbard and Jan Mayen
LA Louisiana
M0 Japan
M2 Jordan
M3 Kenya
M4 Korea: Democratic People's Republic of 
M5 Korea: Republic of
M6 Kuwait
M7 Lao People's Democratic Republic 
M8 Lebanon
M9 Lesotho
MA Massachusetts
MD Maryland
ME Maine
MI Michigan
MN Minnesota
MO Missouri
MS Mississippi
MT Montana
N0 Liberia
N1 Libyan Arab Jamahiriya
N2 Liechtenstein
N4 Luxembourg
N5 Macau
N6 Madagascar
N7 Malawi
N8 Malaysia
N9 Maldives
NC North Carolina
ND North Dakota
NE Nebraska
NH New Hampshire
NJ New Jersey
NM New Mexico
NV Nevada
NY New York
O0 Mali
O1 Malta
O2 Martinique
O3 Mauritania
O4 Mauritius
O5 Mexico
O9 Monaco
OH Ohio
OK Oklahoma
OR Oregon
P0 Mongolia
P1 Montserrat
P2 Morocco
P3 Mozambique
P4 Oman
P5 Nauru
P6 Nepal
P7 Netherlands
P8 Netherlands Antilles
PA Pennsylvania
PR Puerto Rico
Q1 Viet Nam
Q2 New Zealand
Q3 Nicaragua
Q4 Niger
Q5 Nigeria
Q6 Niue
Q7 Norfolk Island
Q8 Norway
R0 Pakistan
R1 Panama
R2 Papua New Guinea
R4 Paraguay
R5 Peru
R6 Philippines
R8 Pitcairn
R9 Poland
RI Rhode Island
S0 Guinea-bissau
S1 Portugal
S3 Qatar
S4 Reunion
S5 Romania
S6 Rwanda
S8 San Marino
S9 Sao Tome and Principe
SC South Carolina
SD South Dakota
T0 Saudi Arabia
T1 Senegal
T2 Seychelles
T3 South Africa
T6 Namibia
T7 Yemen
T8 Sierra Leone
TN Tennessee
TX Texas
U0 Singapore
U1 Somalia
U3 Spain
U5 Western Sahara
U7 Saint Kitts and Nevis
U8 Saint Helena
U9 Saint Lucia
UT Utah
V0 Saint Pierre and Miquelon
V1 Saint Vincent and the Grenadines
V2 Sudan
V3 Suriname
V6 Swaziland
V7 Sweden
V8 Switzerland
V9 Syrian Arab Republic
VA Virginia
VI Virgin Islands: U.S.
VT Vermont
W0 Tanzania: United Republic of
W1 Thailand
W2 Togo
W3 Tokelau
W4 Tonga
W5 Trinidad and Tobago
W6 Tunisia
W7 Turks and Caicos Islands
W8 Turkey
W9 Uganda
WA Washington
WI Wisconsin
WV West Virginia
WY Wyoming
X0 United Kingdom
X1 United States
X2 Burkina Faso
X3 Uruguay
X4 Holy See (Vatican City State)
X5 Venezuela
X8 Wallis and Futuna
XX Unknown
Y0 Samoa
Y3 Congo: the Democratic Republic of the
Y4 Zambia
Y5 Zimbabwe
Y6 Aland Islands
Y7 Guernsey
Y8 Isle of Man
Y9 Jersey
Z0 Saint Barthelemy
Z1 Saint Martin
Z2 Serbia
Z3 Timor-leste
Z4 Canada (Federal Level)
Z5 Montenegro
`;

/** Names as covers print them, where they differ from EDGAR's own. */
const variants: Readonly<Record<string, string>> = {
  'district of columbia': 'DC',
  'd c': 'DC',
  england: 'X0',
  'england and wales': 'X0',
  'great britain': 'X0',
  scotland: 'X0',
  'united kingdom': 'X0',
  'british virgin islands': 'D8',
  'us virgin islands': 'VI',
  'the netherlands': 'P7',
  netherlands: 'P7',
  'republic of the marshall islands': '1T',
  'peoples republic of china': 'F4',
  'hong kong': 'K3',
  'republic of china': 'F5',
  taiwan: 'F5',
  korea: 'M5',
  'south korea': 'M5',
  'republic of korea': 'M5',
  russia: '1Z',
  canada: 'Z4',
  'newfoundland and labrador': 'A4',
  'yukon territory': 'B0',
  calif: 'CA',
  cal: 'CA',
  penn: 'PA',
  penna: 'PA',
  mass: 'MA',
  conn: 'CT',
  del: 'DE',
  fla: 'FL',
  tex: 'TX',
  ill: 'IL',
  mich: 'MI',
  minn: 'MN',
  wash: 'WA',
  colo: 'CO',
  ariz: 'AZ',
  tenn: 'TN',
  okla: 'OK',
  'n y': 'NY',
  'n j': 'NJ',
  'n c': 'NC',
  's c': 'SC',
};

const names = new Map(
  rows
    .trim()
    .split('\n')
    .map(row => [row.slice(0, 2), row.slice(3)] as const),
);
const codes = new Map([
  ...[...names].flatMap(([code, name]) => spellings(name).map(spelling => [plain(spelling), code] as const)),
  ...Object.entries(variants),
]);

/** "Micronesia: Federated States of" is also "Federated States of Micronesia"; "Ontario: Canada" is "Ontario, Canada" and "Ontario". */
function spellings(name: string): string[] {
  const [first, rest] = name.split(/: ?/);
  return rest === undefined ? [name] : [`${first} ${rest}`, `${rest} ${first}`, ...(rest === 'Canada' ? [first!] : [])];
}

function plain(name: string): string {
  return name
    .toLowerCase()
    .replace(/[.,]/g, ' ')
    .replace(/['\u2019]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

/** EDGAR's code of a place as printed: "Delaware", "State of New York", "N.J.", "DE"; undefined where it is none. */
export function stateCode(printed: string): string | undefined {
  const name = plain(printed).replace(/^(?:the )?(?:state|commonwealth) of /, '');
  return (
    codes.get(name) ??
    codes.get(name.replace(/^the /, '')) ??
    (/^[A-Z]{2}$/.test(printed.replace(/\W/g, '')) ? postal(printed) : undefined)
  );
}

/** A state of the United States, or a territory that has zip codes: EDGAR's codes for them are two letters. */
export function isState(printed: string): boolean {
  return /^[A-Z]{2}$/.test(stateCode(printed) ?? '');
}

/** The two letters of the post office, which EDGAR uses for the states. Its other codes are no words of a cover page. */
function postal(printed: string): string | undefined {
  const code = printed.replace(/\W/g, '');
  return names.has(code) ? code : undefined;
}

/** EDGAR's codes and its names for them, those of the post office first. */
export const stateCodes: readonly (readonly [code: string, name: string])[] = [...names].sort(
  ([a], [b]) => Number(/\d/.test(a)) - Number(/\d/.test(b)) || (a < b ? -1 : 1),
);

/** A place as a cover page prints it: "Ontario, Canada", "Federated States of Micronesia". */
export function printedPlace(name: string): string {
  const [first, rest] = name.split(/: ?/);
  return rest === undefined ? name : rest === 'Canada' ? `${first}, ${rest}` : `${rest} ${first}`;
}

/** EDGAR's name for a code. */
export function stateName(code: string): string | undefined {
  return names.get(code);
}
