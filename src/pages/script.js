// Copying an address and loading an embed are all that need a script: everything else on the pages works without one.
const status = document.createElement("p");
status.setAttribute("role", "status");
status.className = "unseen";
document.body.append(status);

for (const button of document.querySelectorAll("button[data-copy]")) {
  const field = document.getElementById(button.dataset.copy);
  const label = button.textContent;
  let timer;
  button.hidden = false;
  button.addEventListener("click", async () => {
    if (!(await copied(field))) return;
    button.textContent = button.dataset.copied;
    status.textContent = button.dataset.copied;
    clearTimeout(timer);
    timer = setTimeout(() => {
      button.textContent = label;
      status.textContent = "";
    }, 2000);
  });
  field.addEventListener("focus", () => field.select());
}

// The clipboard is only there on secure origins, and may be refused; the old way needs neither.
async function copied(field) {
  try {
    await navigator.clipboard.writeText(field.value);
    return true;
  } catch {
    field.focus();
    field.select();
    return document.execCommand("copy");
  }
}

for (const offer of document.querySelectorAll(".offer")) {
  const button = offer.querySelector("button");
  offer.hidden = false;
  button.addEventListener("click", () => {
    const frame = offer.nextElementSibling.content.firstElementChild.cloneNode();
    // An attribute would be an inline style, which the page's policy forbids.
    if (frame.width) frame.style.aspectRatio = `${frame.width} / ${frame.height}`;
    frame.addEventListener("load", () => {
      status.textContent = "";
    });
    status.textContent = button.dataset.loading;
    offer.parentElement.prepend(frame);
    offer.remove();
    frame.focus();
  });
}
