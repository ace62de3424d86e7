// Shows at once what an answer would change, where a page has a button for that: the form goes to its own address as the
// button would send it, and only the part that says what it would do is put in place. Nothing is recorded. Without this the
// button does the same.
const WAIT_MS = 400;

function previews(place) {
  const form = place.querySelector('form[method="post"]');
  const button = form?.querySelector('button[name="look"]');
  const shown = place.querySelector('[data-preview]');
  if (!form || !button || !shown) return;
  let timer;
  let latest = 0;

  const look = async () => {
    const mine = (latest += 1);
    const body = new URLSearchParams(new FormData(form));
    body.set(button.name, button.value);
    const headers = { 'content-type': 'application/x-www-form-urlencoded' };
    const answer = await fetch(form.action, { method: 'POST', headers, body: body.toString(), redirect: 'manual' });
    if (!answer.ok || mine !== latest) return;
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
    const now = page.querySelector('[data-preview]');
    if (now) shown.replaceChildren(...now.childNodes);
  };
  form.addEventListener('change', () => {
    clearTimeout(timer);
    // What cannot be shown now is shown by the button.
    timer = setTimeout(() => void look().catch(() => undefined), WAIT_MS);
  });
}

for (const place of document.querySelectorAll('[data-previews]')) previews(place);
