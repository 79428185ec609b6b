// What a screen reader is given: Chromium's accessibility tree, and what the source says should be in it.

import type { CDPSession, Page } from 'playwright-core';

interface AxNode {
  readonly nodeId: string;
  readonly ignored: boolean;
  readonly role?: { readonly value: string };
  readonly name?: { readonly value: string };
  readonly childIds?: readonly string[];
}

export interface Named {
  readonly role: string;
  readonly name: string;
}

/** Reads the tree of a page again and again through one debugging session; all of it, or the first part of a role. */
export async function openTree(page: Page): Promise<(role?: string) => Promise<readonly Named[]>> {
  const session: CDPSession = await page.context().newCDPSession(page);
  return async (role) => {
    const { nodes } = (await session.send('Accessibility.getFullAXTree')) as { nodes: readonly AxNode[] };
    const byId = new Map(nodes.map((node) => [node.nodeId, node]));
    const walk = (node: AxNode | undefined): readonly Named[] => {
      if (!node) return [];
      const own = node.ignored ? [] : [{ role: node.role?.value ?? '', name: node.name?.value ?? '' }];
      // The boxes of a text repeat it.
      return node.role?.value === 'StaticText' ? own : [...own, ...(node.childIds ?? []).flatMap((id) => walk(byId.get(id)))];
    };
    return walk(role === undefined ? nodes[0] : nodes.find((node) => !node.ignored && node.role?.value === role));
  };
}

/** Texts and pictures of a tree, in the order in which they are read. */
export function heard(tree: readonly Named[]): readonly string[] {
  return tree.filter(({ role }) => role === 'StaticText' || role === 'image').map(({ name }) => squeeze(name)).filter((name) => name !== '');
}

/** Texts and pictures under an element, in the order of the source, without what is hidden or for the eye alone. */
export async function written(page: Page, selector: string): Promise<readonly string[]> {
  const texts = await page.$eval(selector, (root) => {
    const found: string[] = [];
    const visit = (node: Node): void => {
      if (node instanceof Text) found.push(node.data);
      if (!(node instanceof Element) || node.getAttribute('aria-hidden') === 'true' || node.matches('template, script, noscript, style, desc, title')) return;
      const style = getComputedStyle(node);
      if (style.display === 'none' || style.visibility === 'hidden') return;
      if (node.getAttribute('role') === 'img' || node.localName === 'img') {
        const named = node.getAttribute('aria-labelledby')?.split(' ').map((id) => document.getElementById(id)?.textContent ?? '').join(' ');
        found.push(node.getAttribute('aria-label') ?? node.getAttribute('alt') ?? named ?? '');
        return;
      }
      for (const child of node.childNodes) visit(child);
    };
    visit(root);
    return found;
  });
  return texts.map(squeeze).filter((text) => text !== '');
}

/** The tree holds capitals where the style sheet asks for them. */
function squeeze(text: string): string {
  return text.replace(/\s+/g, ' ').trim().toLowerCase();
}
