declare module 'react-router-dom' {
  export const MemoryRouter: unknown;
}
