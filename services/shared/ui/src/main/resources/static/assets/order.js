// Moves the items of ordered lists by drag. Each item has a form with up and down, which work without this.
"use strict";

let dragged = null;

const itemOf = (node) => node.closest?.("[data-item]");
const listOf = (item) => item.closest("[data-order]");
const moveForm = (item) => item.querySelector("form.order-move");

const makeDraggable = (root) => {
  for (const list of root.querySelectorAll("[data-order]")) {
    for (const item of list.children) item.draggable = true;
  }
};

const placeOf = (list, target, y) => {
  const others = [...list.children].filter((item) => item !== dragged);
  const box = target?.getBoundingClientRect();
  if (!box) return others.length + 1;
  return others.indexOf(target) + (y > box.top + box.height / 2 ? 2 : 1);
};

document.addEventListener("dragstart", (event) => {
  dragged = itemOf(event.target);
  if (!dragged) return;
  event.dataTransfer.effectAllowed = "move";
  event.dataTransfer.setData("text/plain", dragged.dataset.item);
  dragged.classList.add("dragged");
});

document.addEventListener("dragend", () => {
  dragged?.classList.remove("dragged");
  dragged = null;
});

const listUnder = (event) => {
  if (!dragged) return null;
  const kind = listOf(dragged).dataset.order;
  let list = event.target.closest?.(`[data-order="${kind}"]`);
  if (!list && kind === "step") list = itemOf(event.target)?.querySelector('[data-order="step"]');
  return list && !dragged.contains(list) ? list : null;
};

document.addEventListener("dragover", (event) => {
  if (listUnder(event)) event.preventDefault();
});

document.addEventListener("drop", (event) => {
  const list = listUnder(event);
  if (!list) return;
  event.preventDefault();
  const target = [...list.children].find((item) => item !== dragged && item.contains(event.target));
  if (!target && list.contains(event.target) && list.children.length && dragged.contains(event.target)) return;
  const form = moveForm(dragged);
  const [to, measure] = form.querySelectorAll("input[type=hidden]");
  to.disabled = false;
  to.value = placeOf(list, target, event.clientY);
  if (list.dataset.parent) {
    measure.disabled = false;
    measure.value = list.dataset.parent;
  }
  form.requestSubmit();
});

document.addEventListener("htmx:afterSettle", () => makeDraggable(document));
makeDraggable(document);
