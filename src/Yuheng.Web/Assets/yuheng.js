// Saves round trips and adds no capability: without it each value is a link to its cell, and each drop goes onto the field.
"use strict";

(function () {
  // A value under the pointer or the focus lights the cell that it came from, and a cell the values that came from it.
  var lit = [];

  function light(elements) {
    lit.forEach(function (element) { element.classList.remove("lit"); });
    lit = elements;
    lit.forEach(function (element) { element.classList.add("lit"); });
  }

  function closest(event, selector) {
    return event.target instanceof Element ? event.target.closest(selector) : null;
  }

  // Scrolls the pane and nothing else.
  function bringIntoPane(cell) {
    var pane = cell.closest(".pane");
    if (!pane || pane.scrollHeight <= pane.clientHeight || getComputedStyle(pane).overflowY === "visible") {
      return;
    }

    var box = cell.getBoundingClientRect();
    var frame = pane.getBoundingClientRect();
    if (box.top < frame.top + 40 || box.bottom > frame.bottom - 16) {
      pane.scrollTop += box.top - frame.top - Math.max(40, (frame.height - box.height) / 3);
    }
  }

  function follow(event) {
    var value = closest(event, "a.v");
    if (value && value.hash && value.pathname === location.pathname) {
      var cell = document.getElementById(value.hash.slice(1));
      if (cell) {
        light([cell, value]);
        bringIntoPane(cell);
        return;
      }
    }

    var source = closest(event, ".cell.taken, .picture .taken");
    if (source) {
      var values = Array.prototype.slice.call(document.querySelectorAll('.record a.v[href="#' + source.id + '"]'));
      light([source].concat(values));
      if (values.length > 0) {
        bringIntoPane(values[0]);
      }
    }
  }

  document.addEventListener("mouseover", follow);
  document.addEventListener("focusin", follow);

  // A file may be dropped anywhere on a page that takes files.
  var form = document.querySelector("form.upload");
  if (!form) {
    return;
  }

  var field = form.querySelector("input[type=file]");
  var zone = form.querySelector(".drop");
  var button = form.querySelector("button");

  function carriesFiles(event) {
    return event.dataTransfer && Array.prototype.indexOf.call(event.dataTransfer.types, "Files") >= 0;
  }

  document.addEventListener("dragover", function (event) {
    if (carriesFiles(event)) {
      event.preventDefault();
      zone.classList.add("over");
    }
  });
  document.addEventListener("dragleave", function (event) {
    if (!event.relatedTarget) {
      zone.classList.remove("over");
    }
  });
  document.addEventListener("drop", function (event) {
    if (carriesFiles(event)) {
      event.preventDefault();
      zone.classList.remove("over");
      if (event.dataTransfer.files.length > 0) {
        field.files = event.dataTransfer.files;
        form.requestSubmit();
      }
    }
  });
  form.addEventListener("submit", function () {
    button.disabled = true;
    button.textContent = button.dataset.working;
  });
  // Back from the answer, the page may still be as it was left.
  window.addEventListener("pageshow", function (event) {
    if (event.persisted) {
      location.reload();
    }
  });
})();
