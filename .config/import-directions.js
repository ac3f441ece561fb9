import path from 'node:path';

/**
 * Reports every import in `src` that goes against the layers, and every package that a file must not know.
 *
 * It is an allow-list: a folder that is not in the table may import nothing, and nobody may import it. All the ways to
 * name another module count: `import`, `import type`, `export ... from`, `import()`, and `import('...')` in a type.
 *
 * A package stands with the files that may import it (a pattern), and with those that may import its types alone.
 *
 * Options: `[{ root, folders, files, leaves, packages }]`, see `eslint.config.js`.
 *
 * @type {import('eslint').Rule.RuleModule}
 */
export default {
  meta: {
    type: 'problem',
    docs: { description: 'keep imports inside src in one direction' },
    messages: {
      direction: '{{from}} must not import from {{to}}. It may import: {{allowed}}.',
      outside: 'src must not import a file outside src: {{specifier}}.',
      unknownFolder: 'src/{{folder}} is not in the table of folders in eslint.config.js.',
      package: '{{specifier}} must not be imported here. {{hint}}',
      dynamic: 'The path of an import must be a plain text.',
    },
    schema: [
      {
        type: 'object',
        properties: {
          root: { type: 'string' },
          folders: { type: 'object', additionalProperties: { type: 'array', items: { type: 'string' } } },
          files: { type: 'object', additionalProperties: { type: 'array', items: { type: 'string' } } },
          leaves: { type: 'array', items: { type: 'string' } },
          packages: {
            type: 'array',
            items: {
              type: 'object',
              properties: {
                name: { type: 'string' },
                files: { type: 'string' },
                types: { type: 'array', items: { type: 'string' } },
                hint: { type: 'string' },
              },
              required: ['name', 'files', 'hint'],
              additionalProperties: false,
            },
          },
        },
        required: ['root', 'folders', 'files', 'leaves', 'packages'],
        additionalProperties: false,
      },
    ],
  },

  create(context) {
    const { root, folders, files, leaves, packages } = context.options[0];
    const here = slashed(path.relative(root, context.filename));
    const from = topFolder(here);
    const ofFolder = from === undefined ? undefined : folders[from];
    const allowed = ofFolder && [...ofFolder, ...(files[here.replace(/\.ts$/, '')] ?? [])];

    /** @param {import('eslint').Rule.Node} node @param {string} specifier */
    function checkFile(node, specifier) {
      const target = slashed(path.relative(root, path.resolve(path.dirname(context.filename), specifier)));
      if (target.startsWith('../')) {
        context.report({ node, messageId: 'outside', data: { specifier } });
        return;
      }
      if (from === undefined) return; // the files directly in src gather everything
      const to = topFolder(target);
      if (to === from) return;
      if (to === undefined ? leaves.includes(target.replace(/\.[cm]?[jt]s$/, '')) : (allowed ?? []).includes(to))
        return;
      context.report({
        node,
        messageId: 'direction',
        data: {
          from: `src/${from}`,
          to: `src/${to ?? target}`,
          allowed: allowed === undefined || allowed.length === 0 ? 'nothing' : allowed.join(', '),
        },
      });
    }

    /** @param {import('eslint').Rule.Node} node @param {string} specifier @param {boolean} isOfTypes */
    function checkPackage(node, specifier, isOfTypes) {
      const known = packages.find(({ name }) => specifier === name || specifier.startsWith(`${name}/`));
      if (known !== undefined && new RegExp(known.files).test(here)) return;
      if (isOfTypes && specifier === known?.name && known.types?.includes(here)) return;
      context.report({
        node,
        messageId: 'package',
        data: { specifier, hint: known?.hint ?? 'The library imports only the packages listed in eslint.config.js.' },
      });
    }

    /**
     * @param {any} source the node that holds the module path, if the statement has one
     * @param {boolean} isOfTypes whether it is `import type`, of which nothing is left when the program runs
     */
    function check(source, isOfTypes = false) {
      if (source === null || source === undefined) return;
      if (typeof source.value !== 'string') {
        context.report({ node: source, messageId: 'dynamic' });
      } else if (source.value.startsWith('.') || path.isAbsolute(source.value)) {
        checkFile(source, source.value);
      } else {
        checkPackage(source, source.value, isOfTypes);
      }
    }

    return {
      /** @param {any} node */
      Program(node) {
        if (from !== undefined && allowed === undefined) {
          context.report({ node, messageId: 'unknownFolder', data: { folder: from } });
        }
      },
      /** @param {any} node */
      ImportDeclaration: (node) => check(node.source, node.importKind === 'type'),
      /** @param {any} node */
      ExportNamedDeclaration: (node) => check(node.source),
      /** @param {any} node */
      ExportAllDeclaration: (node) => check(node.source),
      /** @param {any} node */
      ImportExpression: (node) => check(node.source),
      /** @param {any} node */
      TSImportType: (node) => check(node.source ?? node.argument?.literal),
    };
  },
};

/** @param {string} file */
function slashed(file) {
  return file.split(path.sep).join('/');
}

/** The folder directly under src that holds a file; undefined for a file directly in src. @param {string} file */
function topFolder(file) {
  return file.includes('/') ? file.slice(0, file.indexOf('/')) : undefined;
}
