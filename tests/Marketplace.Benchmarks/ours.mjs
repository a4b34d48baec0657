// Our checkout as a browser without scripts does it: HTML forms with their hidden fields, the antiforgery token included.
const hidden = html => Object.fromEntries([...html.matchAll(/<input[^>]*type="hidden"[^>]*>/g)].map(([t]) => [t.match(/name="([^"]*)"/)?.[1], t.match(/value="([^"]*)"/)?.[1] ?? '']));
const formOf = (html, mark) => (html.match(/<form[\s\S]*?<\/form>/g) ?? []).find(form => form.includes(mark)) ?? '';
export default async (step, { products, rnd }) => {
  const page = async (label, path) => { let r = await step(label, 'GET', path); if (r.status === 301) r = await step(label, 'GET', r.headers.location); if (r.status !== 200) throw new Error(`${path} ${r.status}`); return r.text; };
  const post = async (label, path, form, fields) => {
    const r = await step(label, 'POST', path, { form: { ...hidden(form), ...fields } });
    if (r.status >= 400) throw new Error(`${path} ${r.status}`);
    return r;
  };
  for (let i = 0; i < 3; i++) {
    const id = rnd(products);
    await post('add to cart', '/fr/cart/add', formOf(await page('product detail', `/fr/products/${id}`), '/cart/add'), { ProductId: id, Units: 1 });
  }
  await page('view cart', '/fr/cart');
  let form = formOf(await page('checkout page', '/fr/checkout'), 'Input.CartToken');
  const city = form.match(/<option value="(\d+)"/)?.[1];
  const typed = { 'Input.Name': 'Salma Idrissi', 'Input.Phone': '06 12 34 56 78', 'Input.Street': '12, rue Jura', 'Input.City': city, 'Input.Method': 'CashOnDelivery', 'Input.AcceptsConditions': 'true' };
  let r = await post('pay and place', '/fr/checkout', form, typed);
  // A town may cost another delivery: the new total is shown, and confirmed once more.
  if (r.status === 200) r = await post('pay and place', '/fr/checkout', formOf(r.text, 'Input.CartToken'), typed);
  if (!/\/orders\//.test(r.headers.location ?? '')) throw new Error('not placed: ' + r.status);
};
