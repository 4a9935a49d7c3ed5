// For Jest alone: types are stripped and imports become CommonJS; what is deployed is built by
// build.mjs, and type errors are found by `npm run typecheck`.
module.exports = {
  presets: [['@babel/preset-typescript', { onlyRemoveTypeImports: true }]],
  plugins: ['@babel/plugin-transform-modules-commonjs'],
};
