import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';

/** A type as a source file writes it, and what the type parameters in it stand for. A declaration stands for its name. */
export interface Written {
  readonly node: ts.TypeNode | Declared;
  readonly file: string;
  readonly given: ReadonlyMap<string, Written>;
}

type Declared = ts.InterfaceDeclaration | ts.TypeAliasDeclaration;

/** A member of an object type: what its TSDoc says, and its type. */
export interface Member {
  readonly doc: string;
  readonly type: Written;
  readonly optional: boolean;
}

/** One form that objects of a type can have. */
export interface Shape {
  /** Name of the type that has this form alone. */
  readonly name?: string;
  readonly doc: string;
  readonly members: ReadonlyMap<string, Member>;
  /** Members of any other name, as a record has them. */
  readonly rest?: Written;
}

interface Source {
  readonly declared: ReadonlyMap<string, Declared | ts.VariableStatement>;
  readonly imported: ReadonlyMap<string, { readonly file: string; readonly name: string }>;
  /** Files of which it hands on all names. */
  readonly handedOn: readonly string[];
}

const sources = new Map<string, Source>();

/** What a file declares, imports and passes on; read once, without a type check. */
/** `export { A, B } from`, not `export * from`. */
function isExportOfNames(statement: ts.Statement): statement is ts.ExportDeclaration {
  return ts.isExportDeclaration(statement) && statement.exportClause !== undefined;
}

function sourceOf(file: string): Source {
  const known = sources.get(file);
  if (known !== undefined) return known;
  const parsed = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.ES2022, true);
  const declared = new Map<string, Declared | ts.VariableStatement>();
  const imported = new Map<string, { file: string; name: string }>();
  const handedOn: string[] = [];
  const fileOf = (specifier: ts.StringLiteral): string =>
    path.join(path.dirname(file), specifier.text.replace(/\.js$/, '.ts'));
  for (const statement of parsed.statements) {
    if (ts.isInterfaceDeclaration(statement) || ts.isTypeAliasDeclaration(statement)) {
      declared.set(statement.name.text, statement);
    } else if (ts.isVariableStatement(statement)) {
      for (const { name } of statement.declarationList.declarations) declared.set(name.getText(), statement);
    } else if (ts.isImportDeclaration(statement) || isExportOfNames(statement)) {
      const { moduleSpecifier } = statement;
      if (moduleSpecifier === undefined || !ts.isStringLiteral(moduleSpecifier)) continue;
      const from = fileOf(moduleSpecifier);
      const names = ts.isExportDeclaration(statement) ? statement.exportClause : statement.importClause?.namedBindings;
      if (names === undefined || !(ts.isNamedImports(names) || ts.isNamedExports(names)) || !existsSync(from)) continue;
      for (const { name, propertyName } of names.elements) {
        imported.set(name.text, { file: from, name: (propertyName ?? name).text });
      }
    } else if (
      ts.isExportDeclaration(statement) &&
      statement.exportClause === undefined &&
      statement.moduleSpecifier !== undefined &&
      ts.isStringLiteral(statement.moduleSpecifier)
    ) {
      handedOn.push(fileOf(statement.moduleSpecifier));
    }
  }
  const source = { declared, imported, handedOn };
  sources.set(file, source);
  return source;
}

function declarationOf(
  file: string,
  name: string,
): { node: Declared | ts.VariableStatement; file: string } | undefined {
  const { declared, imported, handedOn } = sourceOf(file);
  const here = declared.get(name);
  if (here !== undefined) return { node: here, file };
  const there = imported.get(name);
  if (there !== undefined) return declarationOf(there.file, there.name);
  for (const other of handedOn) {
    const found = declarationOf(other, name);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** The type of this name, its parameters standing for these types, or for their defaults. */
export function typeNamed(file: string, name: string, args: readonly Written[] = []): Written {
  const found = declarationOf(file, name);
  if (found === undefined || ts.isVariableStatement(found.node)) throw new Error(`${file} has no type ${name}`);
  return applied(found.node, found.file, args);
}

function applied(node: Declared, file: string, args: readonly Written[]): Written {
  const given = new Map<string, Written>();
  node.typeParameters?.forEach((parameter, place) => {
    const arg = args[place] ?? (parameter.default && { node: parameter.default, file, given });
    if (arg !== undefined) given.set(parameter.name.text, arg);
  });
  return { node, file, given };
}

/** The TSDoc of a declaration of a file: a type or a constant. */
export function docNamed(file: string, name: string): string {
  const found = declarationOf(file, name);
  if (found === undefined) throw new Error(`${file} has no ${name}`);
  return docOf(found.node);
}

/** The TSDoc before a node, without its tags. */
function docOf(node: ts.Node): string {
  const docs = ts.getJSDocCommentsAndTags(node).filter(ts.isJSDoc);
  return tidied(ts.getTextOfJSDocComment(docs.at(-1)?.comment) ?? '');
}

/** Lines of a paragraph become one; paragraphs and the rows of a table stay apart. */
function tidied(text: string): string {
  return text
    .replace(/\{@link\s+([^}|]+?)\s*\}/g, '`$1`')
    .replace(/(?<!\n|\|)\n(?!\n|\|)/g, ' ')
    .trim();
}

/** The TSDoc that stands before an alternative of a union. */
function docBefore(node: ts.TypeNode, previous: ts.TypeNode | undefined): string {
  const text = node.getSourceFile().text.slice(previous?.end ?? node.parent.pos, node.getStart());
  const comment = /\/\*\*([^]*?)\*\//.exec(text)?.[1];
  return comment === undefined ? '' : tidied(comment.replace(/^\s*\* ?/gm, '').trim());
}

/** What a type stands for, past parameters, brackets and `Readonly`; a name stands for its declaration. */
function resolved(type: Written): Written {
  const { node, file, given } = type;
  if (ts.isParenthesizedTypeNode(node) || ts.isTypeOperatorNode(node)) {
    return resolved({ ...type, node: node.type });
  }
  if (ts.isIndexedAccessTypeNode(node)) {
    const index = node.indexType;
    if (!ts.isLiteralTypeNode(index) || !ts.isStringLiteral(index.literal)) return type;
    const member = shapesOf({ ...type, node: node.objectType })[0]?.members.get(index.literal.text);
    return member === undefined ? type : resolved(member.type);
  }
  if (!isReference(node)) return type;
  const name = referredName(node);
  const parameter = given.get(name);
  if (parameter !== undefined) return resolved(parameter);
  const args = (node.typeArguments ?? []).map((arg): Written => ({ node: arg, file, given }));
  const [first] = args;
  if (first !== undefined && ['Readonly', 'Partial', 'Required'].includes(name)) return resolved(first);
  const found = declarationOf(file, name);
  return found === undefined || ts.isVariableStatement(found.node) ? type : applied(found.node, found.file, args);
}

/** Name and TSDoc of a declared type, and the names of what its parameters stand for. */
export function nameOf(type: Written): { name: string; doc: string; args: readonly string[] } | undefined {
  const { node, given } = resolved(type);
  if (ts.isIntersectionTypeNode(node)) {
    // A union that is given further members goes by its name: `Condition & Sourced`.
    const [first] = node.types.map((part): Written => ({ ...resolved(type), node: part }));
    return first !== undefined && alternativesOf(first).length > 1 ? nameOf(first) : undefined;
  }
  if (!ts.isInterfaceDeclaration(node) && !ts.isTypeAliasDeclaration(node)) return undefined;
  const args = [...given.values()].map((arg) => nameOf(arg)?.name ?? resolved(arg).node.getText());
  return { name: node.name.text, doc: docOf(node), args };
}

/** The type behind the name of an alias. */
function unaliased(type: Written): Written {
  const known = resolved(type);
  return ts.isTypeAliasDeclaration(known.node) ? unaliased({ ...known, node: known.node.type }) : known;
}

/** The type of the elements of a list. */
export function elementOf(type: Written, place = 0): Written | undefined {
  const known = unaliased(type);
  const { node } = known;
  if (ts.isArrayTypeNode(node)) return { ...known, node: node.elementType };
  if (!ts.isTupleTypeNode(node)) return undefined;
  const element = node.elements[place] ?? node.elements.at(-1);
  if (element === undefined) return undefined;
  return ts.isRestTypeNode(element) ? elementOf({ ...known, node: element.type }) : { ...known, node: element };
}

/** The alternatives of a union, those of named unions in it apart; any other type is its only alternative. */
export function alternativesOf(type: Written): readonly Written[] {
  const known = unaliased(type);
  const { node } = known;
  return ts.isUnionTypeNode(node) ? node.types.map((alternative) => ({ ...known, node: alternative })) : [type];
}

/** The texts or numbers of a literal type. */
export function literalOf(type: Written): unknown {
  const { node } = resolved(type);
  if (!ts.isLiteralTypeNode(node)) return undefined;
  const { literal } = node;
  if (ts.isStringLiteral(literal)) return literal.text;
  if (ts.isNumericLiteral(literal)) return Number(literal.text);
  return literal.kind === ts.SyntaxKind.TrueKeyword ? true : undefined;
}

/** The forms that objects of a type can have; none for other types. */
export function shapesOf(type: Written): readonly Shape[] {
  const known = resolved(type);
  const { node, file, given } = known;
  if (ts.isInterfaceDeclaration(node)) {
    const inherited = (node.heritageClauses ?? [])
      .flatMap(({ types }) => types)
      .map((base) => shapesOf({ node: base, file, given }));
    const own: Shape = { doc: docOf(node), members: membersOf(node.members, file, given) };
    return together([...inherited, [own]]).map((shape) => ({ ...shape, name: node.name.text, doc: own.doc }));
  }
  if (ts.isTypeAliasDeclaration(node)) {
    const shapes = shapesOf({ ...known, node: node.type });
    return shapes.length === 1 ? shapes.map((shape) => ({ ...shape, name: node.name.text, doc: docOf(node) })) : shapes;
  }
  if (ts.isTypeLiteralNode(node)) return [{ doc: '', members: membersOf(node.members, file, given) }];
  if (ts.isUnionTypeNode(node)) {
    return node.types.flatMap((alternative, place) =>
      shapesOf({ ...known, node: alternative }).map((shape) => {
        const doc = docBefore(alternative, node.types[place - 1]);
        return doc === '' ? shape : { ...shape, doc };
      }),
    );
  }
  if (ts.isIntersectionTypeNode(node)) {
    return together(node.types.map((part) => shapesOf({ ...known, node: part })));
  }
  return isReference(node) ? builtIn(node, known) : [];
}

type Reference = ts.TypeReferenceNode | ts.ExpressionWithTypeArguments;

function isReference(node: ts.Node): node is Reference {
  return ts.isTypeReferenceNode(node) || ts.isExpressionWithTypeArguments(node);
}

function referredName(node: Reference): string {
  return (ts.isTypeReferenceNode(node) ? node.typeName : node.expression).getText();
}

/** `Record<Keys, Value>`, `Pick<Type, Keys>`, `Omit<Type, Keys>`. */
function builtIn(node: Reference, known: Written): readonly Shape[] {
  const [first, second] = (node.typeArguments ?? []).map((arg): Written => ({ ...known, node: arg }));
  if (first === undefined || second === undefined) return [];
  const name = referredName(node);
  if (name === 'Record') {
    const members = [...keyDocs(first)].map(([key, doc]) => [key, { doc, type: second, optional: true }] as const);
    return [{ doc: '', members: new Map(members), rest: second }];
  }
  const keys = new Set(alternativesOf(second).map(literalOf));
  return shapesOf(first).map((shape) => ({
    ...shape,
    members: new Map([...shape.members].filter(([key]) => keys.has(key) === (name === 'Pick'))),
  }));
}

/** What the TSDoc of a type of keys says of each: the rows of its table that begin with the key in code marks. */
function keyDocs(keys: Written): ReadonlyMap<string, string> {
  const rows = (nameOf(keys)?.doc ?? '').matchAll(/^\| *`([^`]+)` *\| *(.*?) *\|$/gm);
  return new Map([...rows].map(([, key = '', cells = '']) => [key, sentence(cells.split(/ *\| */).join(': '))]));
}

function sentence(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}

function membersOf(
  members: ts.NodeArray<ts.TypeElement>,
  file: string,
  given: ReadonlyMap<string, Written>,
): ReadonlyMap<string, Member> {
  const found = new Map<string, Member>();
  for (const member of members) {
    if (!ts.isPropertySignature(member) || member.type === undefined) continue;
    if (member.type.kind === ts.SyntaxKind.NeverKeyword) continue;
    const key = ts.isStringLiteral(member.name) ? member.name.text : member.name.getText();
    found.set(key, {
      doc: docOf(member),
      type: { node: member.type, file, given },
      optional: member.questionToken !== undefined,
    });
  }
  return found;
}

/** Every form of the first part with every form of the next. A part that has several forms names and describes them. */
function together(parts: readonly (readonly Shape[])[]): readonly Shape[] {
  return parts.reduce<readonly Shape[]>(
    (before, part) =>
      before.flatMap((left) =>
        part.map((right): Shape => {
          const telling = part.length > 1 ? right : left;
          const rest = left.rest ?? right.rest;
          return {
            doc: telling.doc,
            members: withOverridden(left.members, right.members),
            ...(telling.name === undefined ? {} : { name: telling.name }),
            ...(rest === undefined ? {} : { rest }),
          };
        }),
      ),
    [{ doc: '', members: new Map() }],
  );
}

/** Members of both; one that says nothing of itself keeps what the member it overrides says. */
function withOverridden(
  left: ReadonlyMap<string, Member>,
  right: ReadonlyMap<string, Member>,
): ReadonlyMap<string, Member> {
  const own = [...right].map(([key, member]) => {
    const doc = member.doc === '' ? (left.get(key)?.doc ?? '') : member.doc;
    return [key, { ...member, doc }] as const;
  });
  return new Map([...left, ...own]);
}
