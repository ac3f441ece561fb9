import ts from 'typescript';

/**
 * A module in which every value at its top that has to be worked out is marked as free of side effects, so that a consumer's
 * bundler drops those that are not used. A statement at the top that is there for its effect is refused.
 */
export function withPureValues(file: string, text: string): string {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.ES2022);
  const values: ts.Expression[] = [];
  for (const statement of source.statements) {
    if (ts.isVariableStatement(statement)) {
      for (const { initializer } of statement.declarationList.declarations) {
        if (initializer !== undefined && !isPlain(initializer)) values.push(initializer);
      }
    } else if (!isDeclaration(statement))
      throw new Error(`src/${file}: a statement at the top of a module has an effect`);
  }
  return values.reduceRight((whole, value) => {
    const [start, end] = [value.getStart(source), value.getEnd()];
    const written = whole.slice(start, end);
    const body = written.startsWith('{') ? `(${written})` : written;
    return `${whole.slice(0, start)}/* @__PURE__ */(()=>${body})()${whole.slice(end)}`;
  }, text);
}

function isDeclaration(statement: ts.Statement): boolean {
  return (
    ts.isImportDeclaration(statement) ||
    ts.isExportDeclaration(statement) ||
    ts.isFunctionDeclaration(statement) ||
    ts.isClassDeclaration(statement) ||
    ts.isInterfaceDeclaration(statement) ||
    ts.isTypeAliasDeclaration(statement)
  );
}

/** What every bundler sees to be free of side effects by itself. */
function isPlain(value: ts.Expression): boolean {
  if (ts.isAsExpression(value) || ts.isSatisfiesExpression(value) || ts.isParenthesizedExpression(value)) {
    return isPlain(value.expression);
  }
  if (ts.isArrayLiteralExpression(value)) return value.elements.every(isPlain);
  if (ts.isObjectLiteralExpression(value)) {
    return value.properties.every(
      (member) =>
        ts.isPropertyAssignment(member) && !ts.isComputedPropertyName(member.name) && isPlain(member.initializer),
    );
  }
  return (
    ts.isArrowFunction(value) ||
    ts.isFunctionExpression(value) ||
    ts.isStringLiteralLike(value) ||
    ts.isNumericLiteral(value) ||
    ts.isBigIntLiteral(value) ||
    ts.isRegularExpressionLiteral(value) ||
    value.kind === ts.SyntaxKind.TrueKeyword ||
    value.kind === ts.SyntaxKind.FalseKeyword ||
    value.kind === ts.SyntaxKind.NullKeyword
  );
}
