/**
 * Jest loads CommonJS and asks packages for that; `kubernetes-models`, which tests validate manifests with, offers only
 * ES modules. They are transpiled like any other file once they are found, so they only have to be asked for by name.
 */
module.exports = (request, options) =>
  options.defaultResolver(request, {
    ...options,
    conditions: /kubernetes-models/.test(`${request} ${options.basedir}`)
      ? ['import', 'default']
      : options.conditions,
  });
