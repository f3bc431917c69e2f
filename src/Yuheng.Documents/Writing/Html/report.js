(() => {
  const form = document.getElementById('filter');
  const shown = document.getElementById('shown');
  const findings = [...document.querySelectorAll('[data-code]')];
  const apply = () => {
    const off = new Set([...form.querySelectorAll('input[value]:not(:checked)')].map(box => box.value));
    let count = 0;
    for (const finding of findings) {
      finding.hidden = off.has(finding.dataset.code) || off.has(finding.dataset.severity);
      count += finding.tagName === 'ARTICLE' && !finding.hidden ? 1 : 0;
    }
    shown.textContent = count;
    document.body.classList.toggle('near', form.querySelector('#near').checked);
  };
  form.addEventListener('change', apply);
  form.hidden = false;
  apply();
})();
