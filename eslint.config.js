import { createTypeScriptImportResolver } from 'eslint-import-resolver-typescript'
import { importX } from 'eslint-plugin-import-x'
import reactHooks from 'eslint-plugin-react-hooks'
import tseslint from 'typescript-eslint'

/** Inside core each part may lean only on those before it. */
const coreOrder = [
  ['./core/register', ['./core/projections', './core/finding', './core/search', './core/bridge']],
  [['./core/projections', './core/finding'], ['./core/search', './core/bridge']],
  ['./core/search', ['./core/register', './core/finding', './core/bridge']],
]
const coreBasics = [
  ...['words', 'moment', 'chase-policy', 'calendar', 'holidays', 'counterpart', 'merge', 'contacts', 'exhibit', 'request', 'outcome', 'grade', 'settings'],
  ...['refusal', 'opening', 'mailbox', 'direct-message'],
]
const coreZones = [
  ...coreOrder.map(([target, from]) => ({ target, from })),
  { target: './core/*.ts', from: ['./core/register', './core/projections', './core/finding', './core/search', './core/bridge'] },
  { target: coreBasics.map((name) => `./core/${name}.ts`), from: ['./core/command.ts', './core/entry.ts', './core/ledger.ts'] },
  { target: ['./core/command.ts', './core/entry.ts'], from: './core/ledger.ts' },
]

/** Which packages and which parts of the house each part may import; everything else is refused. */
const only = (message, allowed) => ['error', { patterns: [{ regex: `^(?!(?:${allowed})$)`, message }] }]

export default tseslint.config(
  { ignores: ['out', 'node_modules', 'test-results', 'playwright-report'] },
  {
    files: ['**/*.{ts,tsx}'],
    extends: [...tseslint.configs.strictTypeChecked, ...tseslint.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { projectService: { allowDefaultProject: ['*.config.ts'] } } },
    plugins: { 'import-x': importX },
    settings: {
      'import-x/resolver-next': [
        createTypeScriptImportResolver({ project: ['core', 'electron/main', 'electron/preload', 'renderer', 'e2e'], noWarnOnMultipleProjects: true }),
      ],
    },
    rules: {
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      '@typescript-eslint/consistent-type-assertions': ['error', { assertionStyle: 'never' }],
      '@typescript-eslint/consistent-type-definitions': ['error', 'interface'],
      // A schema and the type inferred from it bear one name.
      '@typescript-eslint/no-redeclare': 'off',
      '@typescript-eslint/prefer-nullish-coalescing': ['error', { ignorePrimitives: { string: true } }],
      'import-x/no-cycle': 'error',
      'import-x/no-restricted-paths': ['error', { basePath: import.meta.dirname, zones: coreZones }],
    },
  },
  {
    files: ['core/**/*.ts'],
    ignores: ['**/*.test.ts'],
    rules: {
      'no-restricted-imports': only('core imports only core and its schema library.', '\\.\\.?/.*|#core/.*|valibot'),
      'no-restricted-globals': ['error', 'process', 'crypto', 'performance', 'setTimeout', 'setInterval', 'fetch', 'console'],
      'no-restricted-syntax': [
        'error',
        { selector: "MemberExpression[object.name='Date'][property.name='now']", message: 'Time comes in as a value.' },
        { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: 'Time comes in as a value.' },
        { selector: "MemberExpression[object.name='Math'][property.name='random']", message: 'Chance comes in as a value.' },
      ],
    },
  },
  {
    files: ['core/testing/**/*.ts'],
    rules: { 'no-restricted-imports': only('What tests are made of imports core and fast-check.', '\\.\\.?/.*|#core/.*|fast-check') },
  },
  {
    files: ['electron/main/**/*.ts'],
    ignores: ['**/*.test.ts'],
    rules: {
      'no-restricted-imports': only(
        'The main process imports core, Electron, Node, lowdb and the few libraries named here.',
        '\\.\\.?/(?!.*(?:renderer|preload)/).*|#core/.*|electron|node:.*|lowdb(?:/.*)?|valibot|papaparse|date-holidays|nodemailer/lib/mail-composer|postal-mime|@kenjiuno/msgreader|yauzl|yazl|@internationalized/date',
      ),
    },
  },
  {
    files: ['electron/preload/**/*.ts'],
    rules: { 'no-restricted-imports': only('The preload imports Electron and the contract only.', 'electron|#core/bridge/bridge') },
  },
  {
    files: ['renderer/**/*.{ts,tsx}'],
    ignores: ['**/*.test.*'],
    extends: [reactHooks.configs.flat.recommended],
    rules: {
      'no-restricted-imports': only(
        'The renderer imports core, React, zustand and its interface libraries; never Electron or Node.',
        '\\.\\.?/(?!.*electron/).*|#core/.*|react(?:-dom)?(?:/.*)?|zustand(?:/.*)?|react-aria-components(?:/.*)?|@internationalized/date|lucide-react|uqr|pdfjs-dist/.*|@fontsource-variable/.*',
      ),
    },
  },
  {
    files: ['renderer/components/**/*.{ts,tsx}'],
    ignores: ['**/*.test.*'],
    rules: {
      'import-x/no-restricted-paths': [
        'error',
        {
          basePath: import.meta.dirname,
          zones: [{ target: './renderer/components', from: ['./renderer/store', './renderer/screens', './renderer/bridge'], message: 'Components take props.' }],
        },
      ],
    },
  },
  {
    files: ['renderer/screens/**/*.{ts,tsx}'],
    ignores: ['**/*.test.*'],
    rules: {
      'import-x/no-restricted-paths': [
        'error',
        { basePath: import.meta.dirname, zones: [{ target: './renderer/screens', from: './renderer/bridge', message: 'Screens ask the store.' }] },
      ],
    },
  },
  {
    files: ['e2e/**/*.ts'],
    rules: {
      'no-restricted-imports': [
        'error',
        { patterns: [{ regex: '(?:^#core|(?:^|/)(?:core|electron|renderer)/)', message: 'End-to-end specs never import app source.' }] },
      ],
    },
  },
  { files: ['**/*.{js,cjs,mjs}'], extends: [tseslint.configs.disableTypeChecked] },
)
