// Moves the items of ordered lists by mouse or finger, at their grips. Each item has a form with up and down, which work
// without this and by keyboard.
"use strict";

const orderOf = (list) => Sortable.create(list, {
  animation: 120,
  draggable: "[data-item]",
  group: list.dataset.order,
  handle: `.grip[data-moves="${list.dataset.order}"]`,
  onEnd: ({ item, from, to, oldDraggableIndex, newDraggableIndex }) => {
    if (from === to && oldDraggableIndex === newDraggableIndex) return;
    const form = item.querySelector("form.order-move");
    const [place, parent] = form.querySelectorAll("input[type=hidden]");
    place.disabled = false;
    place.value = newDraggableIndex + 1;
    if (to.dataset.parent) {
      parent.disabled = false;
      parent.value = to.dataset.parent;
    }
    form.requestSubmit();
  },
});

const makeOrders = () => {
  for (const list of document.querySelectorAll("[data-order]")) if (!Sortable.get(list)) orderOf(list);
};

document.addEventListener("htmx:afterSettle", makeOrders);
makeOrders();
