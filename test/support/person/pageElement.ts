/**
 * What the helpers use of a DOM element. The project is compiled without the DOM, which neither host of the extension
 * has, so code that runs in the page tells by this what it expects there.
 *
 * A trap: such code must not hold named functions (`const f = () => …`), because tsx adds a call to them that does not
 * exist in the page.
 */
export interface PageElement {
  textContent: string;
  /** Only of a field to type into. */
  value?: string;
  classList: { contains: (name: string) => boolean };
  getAttribute: (name: string) => string | null;
  querySelector: (selector: string) => PageElement | null;
  querySelectorAll: (selector: string) => Iterable<PageElement>;
}
