// Filters, searches and opens the rows of the report. The address holds the filter, such as
// `#level=required&verdict=FAIL`; `#VOICE-03` leads to a row.

(() => {
  const form = /** @type {HTMLFormElement} */ (document.getElementById('filter'));
  const shown = /** @type {HTMLOutputElement} */ (document.getElementById('shown'));
  const nothing = /** @type {HTMLElement} */ (document.getElementById('nothing'));
  const rows = /** @type {HTMLElement[]} */ ([...document.querySelectorAll('.row')]);
  const products = /** @type {HTMLElement[]} */ ([...document.querySelectorAll('.product')]);
  const texts = new Map(rows.map((row) => [row, (row.textContent ?? '').toLowerCase()]));

  /** @returns {Map<string, string>} */
  function asked() {
    const entries = [...new FormData(form)].map(([name, value]) => [name, String(value).trim()]);
    return new Map(/** @type {[string, string][]} */ (entries.filter(([, value]) => value !== '')));
  }

  /** With an account, its own verdict counts, and a row that was not judged for it is hidden. */
  function matches(/** @type {HTMLElement} */ row, /** @type {Map<string, string>} */ filter) {
    const { product, level, verdict, verdicts = '' } = row.dataset;
    const account = filter.get('account');
    const own = verdicts.split(' ').find((each) => each.startsWith(`${account}:`));
    if (account !== undefined && own === undefined) return false;
    const judged = account === undefined ? verdict : own?.slice(account.length + 1);
    const words = (filter.get('text') ?? '').toLowerCase().split(/\s+/);
    return (
      (filter.get('product') ?? product) === product &&
      (filter.get('level') ?? level) === level &&
      (filter.get('verdict') ?? judged) === judged &&
      words.every((word) => texts.get(row)?.includes(word))
    );
  }

  function show() {
    const filter = asked();
    let count = 0;
    for (const row of rows) {
      row.hidden = !matches(row, filter);
      if (!row.hidden) count += 1;
    }
    for (const product of products) {
      product.hidden = product.querySelector('.row:not([hidden])') === null;
    }
    nothing.hidden = count > 0;
    shown.value = `${count} of ${rows.length} rows`;
  }

  function remember() {
    const filter = new URLSearchParams([...asked()]).toString();
    history.replaceState(
      null,
      '',
      filter === '' ? location.pathname + location.search : `#${filter}`,
    );
  }

  /** Applies the address. */
  function follow() {
    const target = location.hash.slice(1);
    const filter = new URLSearchParams(target);
    if (target.includes('=')) {
      form.reset();
      for (const field of /** @type {NodeListOf<HTMLInputElement>} */ (
        form.querySelectorAll('[name]')
      )) {
        field.value = filter.get(field.name) ?? '';
      }
      show();
      document.getElementById('requirements')?.scrollIntoView();
      return;
    }
    const row = rows.find(({ id }) => id === target);
    if (row === undefined) return;
    if (row.hidden) {
      form.reset();
      show();
    }
    open([row], true);
    row.scrollIntoView();
  }

  function open(/** @type {HTMLElement[]} */ some, /** @type {boolean} */ isOpen) {
    for (const row of some) {
      const details = row.querySelector('details');
      if (details !== null) details.open = isOpen;
    }
  }

  function visible() {
    return rows.filter(({ hidden }) => !hidden);
  }

  form.addEventListener('input', () => {
    show();
    remember();
  });
  form.addEventListener('submit', (event) => event.preventDefault());
  form.addEventListener('reset', () => {
    // The fields are empty only after the event.
    setTimeout(() => {
      show();
      if (location.hash.includes('=')) remember();
    });
  });
  document.getElementById('expand')?.addEventListener('click', () => open(visible(), true));
  document.getElementById('collapse')?.addEventListener('click', () => open(visible(), false));
  addEventListener('hashchange', follow);

  // Some browsers do not open details by style sheet, so they are opened before printing.
  /** @type {HTMLElement[]} */
  let closed = [];
  addEventListener('beforeprint', () => {
    closed = rows.filter((row) => row.querySelector('details')?.open === false);
    open(closed, true);
  });
  addEventListener('afterprint', () => open(closed, false));

  // Without this script they lead to all rows.
  for (const link of /** @type {NodeListOf<HTMLAnchorElement>} */ (
    document.querySelectorAll('a[data-filter]')
  )) {
    const { filter = '' } = link.dataset;
    link.hash = filter;
  }

  form.hidden = false;
  open(rows, false);
  show();
  follow();
})();
