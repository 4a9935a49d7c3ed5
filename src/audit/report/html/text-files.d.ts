/** Files that the build and Jest import as text. */
declare module '*.css' {
  export const text: string;
}

declare module '*.client.js' {
  export const text: string;
}
