/** A new element with these properties. */
export function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  properties: Partial<HTMLElementTagNameMap[Name]> = {},
): HTMLElementTagNameMap[Name] {
  return Object.assign(document.createElement(name), properties);
}

/** A button; its `id` stays the same while its label changes. */
export function button(
  id: string,
  label: string,
  className: string,
  press: () => void,
): HTMLButtonElement {
  const made = element('button', { id, type: 'button', textContent: label, className });
  made.addEventListener('click', press);
  return made;
}
