// Properties are tried with one seed, so that the same commit always gives the same answer; a search with new ones is
// asked for by name: FC_SEED=random npx jest …, or FC_SEED=<number> to see one again.
const fastCheck = require('../../node_modules/fast-check/lib/cjs/fast-check.js');

const SEED = 20_261_122;
const { FC_SEED: asked } = process.env;
if (asked !== 'random') fastCheck.configureGlobal({ seed: asked === undefined ? SEED : Number(asked) });

module.exports = fastCheck;
