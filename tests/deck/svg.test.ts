import { describe, expect, it } from 'vitest';
import { findForbidden } from '../../src/deck/svg.ts';

describe('findForbidden', () => {
  it('lets a plain drawing through', () => {
    expect(findForbidden('<svg viewBox="0 0 10 10"><g fill="currentColor"><path d="M0 0h9z"/></g></svg>')).toBeNull();
  });
  it.each([
    '<svg><script>alert(1)</script></svg>',
    '<svg><script/></svg>',
    '<svg><filter/></svg>',
    '<svg onload="alert(1)"></svg>',
    '<svg><path d="M0 0" onclick="x"/></svg>',
    '<svg><foreignObject></foreignObject></svg>',
    '<svg><image href="https://example.org/x.png"/></svg>',
    '<svg><use href="#x"/></svg>',
    '<svg><path style="fill:red"/></svg>',
    '<svg><path fill="url(#a)"/></svg>',
    '<svg><path fill="red"/></svg>',
    '<svg><a href="javascript:x"><path/></a></svg>',
    '<svg><style>*{}</style></svg>',
    '<svg><animate attributeName="d"/></svg>',
    '<svg xmlns:xlink="x"></svg>',
    '<!DOCTYPE svg [<!ENTITY x "y">]><svg></svg>',
    '<?xml version="1.0"?><svg></svg>',
    '<svg><!-- note --></svg>',
    '<svg><path d="M0 0"',
    '<html></html>',
    '<svg><path d=x /></svg>',
    '<svg></svg></svg>',
    '<svg><g></svg>',
    '<svg><g></path></g></svg>',
    '<svg></svg><path d="M0 0"/>',
    '<svg></svg> mot',
    '<svg><path d="M0 0"/>',
  ])('refuses %s', (svg) => {
    expect(findForbidden(svg)).not.toBeNull();
  });
});
