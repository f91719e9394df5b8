/** The line that the features form: each may import those to its right, never back. */
const LINE = ['backoffice', 'payments', 'orders', 'cart', 'catalog', 'accounts'];

const OURS = '^(app|bench|components|db|e2e|features|i18n|lib|local|scripts)/|^[^/]+\\.[cm]?[jt]sx?$';
const TEST = '\\.test\\.tsx?$';
const TESTING = '^(db|features/[^/]+)/testing/';
const packages = (...names) => `(^|node_modules/)(@types/)?(${names.join('|')})(/|$)`;

const mayOnlyImport = (folder, ...others) => ({
  name: `${folder}-imports-only-${others.join('-and-') || 'itself'}`,
  severity: 'error',
  from: { path: `^${folder}/`, pathNot: TEST },
  to: { path: OURS, pathNot: `^(${[folder, ...others].join('|')})/` },
});

const mayNotLookBack = LINE.slice(1).map((feature, index) => ({
  name: `${feature}-imports-nothing-left-of-it`,
  severity: 'error',
  from: { path: `^features/${feature}/` },
  to: { path: `^features/(${LINE.slice(0, index + 1).join('|')})/` },
}));

module.exports = {
  forbidden: [
    { name: 'no-circles', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'nobody-imports-app',
      severity: 'error',
      from: { pathNot: '^app/' },
      to: { path: '^app/' },
    },
    {
      name: 'every-feature-has-its-place-in-the-line',
      severity: 'error',
      from: { path: `^features/(?!(${LINE.join('|')})/)` },
      to: {},
    },
    ...mayNotLookBack,
    mayOnlyImport('lib'),
    mayOnlyImport('i18n', 'lib'),
    mayOnlyImport('components', 'i18n', 'lib'),
    mayOnlyImport('db', 'lib'),
    {
      name: 'pages-and-components-never-touch-the-database',
      severity: 'error',
      // health and metrics ask about the parts of the machine, which is no matter of any feature
      from: {
        path: '^(app|components|features/[^/]+/components|features/[^/]+/[^/]+/components)/',
        pathNot: `${TEST}|^app/api/(health|metrics)/`,
      },
      to: { path: `^db/|${packages('drizzle-orm', 'mysql2')}` },
    },
    {
      name: 'rules-know-no-framework',
      severity: 'error',
      from: {
        path: '^features/',
        pathNot: `/components/|/testing/|-(actions|queries|cache)\\.tsx?$|${TEST}`,
      },
      to: { path: packages('next', 'next-auth', 'react', 'react-dom') },
    },
    {
      name: 'testing-folders-are-for-tests',
      severity: 'error',
      from: { pathNot: `^(e2e|bench)/|${TESTING}|${TEST}` },
      to: { path: TESTING },
    },
    {
      name: 'local-is-for-scripts-and-tests',
      severity: 'error',
      from: { pathNot: `^(local|scripts|e2e|bench)/|${TESTING}|^playwright\\.config\\.ts$|${TEST}` },
      to: { path: '^local/' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(\\.[^./]|playwright-report|test-results)' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
};
