// The little that only the browser can do: follow our links without loading the page anew, and copy to the clipboard.
// Installed once; without it every link still works.
if (!window.analystsDesk) {
  window.analystsDesk = true;

  document.addEventListener("click", (event) => {
    const link = event.target.closest(".stHtml a[href]");
    const plainClick = event.button === 0 && !(event.ctrlKey || event.metaKey || event.shiftKey || event.altKey);
    if (!link || !plainClick || /^([a-z]+:|\/\/|#)/i.test(link.getAttribute("href"))) return;
    event.preventDefault();
    history.pushState({}, "", link.href);
    window.dispatchEvent(new PopStateEvent("popstate"));  // Streamlit opens the page of the address, as after "back"
  });

  document.addEventListener("click", async (event) => {
    const button = event.target.closest(".stHtml button[data-copy]");
    if (!button) return;
    const plain = new Blob([button.dataset.copy], { type: "text/plain" });
    const rich = button.dataset.rich && new Blob([button.dataset.rich], { type: "text/html" });
    try {
      await navigator.clipboard.write([new ClipboardItem(rich ? { "text/plain": plain, "text/html": rich } : { "text/plain": plain })]);
      say(button, "Copied");
    } catch {
      say(button, "The browser refused");
    }
  });

  function say(button, words) {
    const label = button.dataset.label || (button.dataset.label = button.textContent);
    button.textContent = words;
    setTimeout(() => { button.textContent = label; }, 1600);
  }
}
