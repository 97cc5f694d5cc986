/**
 * Jest loads CommonJS and asks packages for that; `kubernetes-models`, which tests validate manifests with, offers only
 * ES modules. They are transpiled like any other file once they are found, so they only have to be asked for by name.
 *
 * `jest.id` in package.json belongs to it: the workers of Jest keep one resolver for each id, and Backstage gives the same
 * id to every package that is transpiled alike. Without an own id, a run over several packages may take another's.
 */
module.exports = (request, options) =>
  options.defaultResolver(request, {
    ...options,
    conditions: /kubernetes-models/.test(`${request} ${options.basedir}`)
      ? ['import', 'default']
      : options.conditions,
  });
