/** Whether a parameter of this name asks Lookup v1 for Marketplace add-ons, in code or a form. */
export function isAddOnsParameter(name: string): boolean {
  return name.toLowerCase() === 'addons';
}

/** Whether a text is an address of Lookup's API. */
export function isLookupsUrl(text: string): boolean {
  return /^\s*https:\/\/lookups\.twilio\.com\//i.test(text);
}
