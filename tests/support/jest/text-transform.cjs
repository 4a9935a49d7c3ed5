// For Jest: a file whose text is imported, as rolldown's plugin in build.mjs has it.
module.exports = {
  process: (text) => ({
    code: `exports.text = ${JSON.stringify(text)};`,
  }),
};
