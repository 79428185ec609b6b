// Block tokens that have no place in a slide, or that mean something else than their author thinks.

import { type Context, spanAt, spanOfLine, tell, type Token } from './context.ts';
import type { HeadingMeta } from './rules/heading-attributes.ts';

export function checkBlockToken(token: Token, context: Context): void {
  if (token.type === 'heading_open') checkHeading(token, context);
  else if (token.type === 'code_block') tell(context, 'code-indented', spanOfLine(context, token.map?.[0] ?? 0), {});
  else if (token.type === 'hr') tell(context, 'slide-break-nested', spanOfLine(context, token.map?.[0] ?? 0), {});
}

function checkHeading(token: Token, context: Context): void {
  const [first, last] = token.map ?? [0, 1];
  if (!token.markup.startsWith('#')) {
    tell(context, 'slide-setext', spanOfLine(context, last - 1), { mark: token.markup });
    return;
  }
  if (token.tag !== 'h3') {
    tell(context, 'heading-level', spanOfLine(context, first), { level: Number(token.tag.slice(1)) });
    return;
  }
  const { attributes, column } = token.meta as unknown as HeadingMeta;
  if (attributes.end > 0 && attributes.problem === null) tell(context, 'heading-attributes', spanAt(context, first, column, attributes.end), {});
}
