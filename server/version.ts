/** The product's own version, which the build puts in; run from its source it has none. */
export const VERSION = process.env.SEC_FILING_VERSION ?? '0.0.0';
