// Mocha's build for browsers makes globals.
import '../../../node_modules/mocha/mocha.js';

export default (globalThis as unknown as { readonly Mocha: unknown }).Mocha;
