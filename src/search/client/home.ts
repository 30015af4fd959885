const input = document.querySelector<HTMLInputElement>('#q');
let made = false;

// Most visitors of the home page choose a way in below the field: suggestions are loaded for those who go to it.
input?.addEventListener('focus', async () => {
  const before = input.value;
  const { makeHomeSuggestions } = await import('./home-suggestions.ts');
  if (made) return;
  made = true;
  makeHomeSuggestions(input);
  // What was typed meanwhile has suggestions too.
  if (input.value !== before) input.dispatchEvent(new Event('input'));
});

export {};
